package entrepot.screening.fuzz;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Every target over the inputs that are kept for it, and over changed ones. The time limit is there
/// for an input that never ends.
@Timeout(1_800)
class SurvivalTest {

    @Test
    void answersAnyName() {
        Fuzz.over(Kept.of(NamesFuzzTest.class), 300, NamesFuzzTest::ask);
    }

    @Test
    void answersAnyFileOfAList() {
        Fuzz.over(Kept.of(ListsFuzzTest.class), 2_000, ListsFuzzTest::ask);
    }

    @Test
    void answersAnyAddress() {
        Fuzz.over(Kept.of(WalletsFuzzTest.class), 4_000, WalletsFuzzTest::ask);
    }

    @Test
    void answersAnyGoods() {
        Fuzz.over(Kept.of(GoodsFuzzTest.class), 300, GoodsFuzzTest::ask);
    }

    @Test
    void answersAnyTable(@TempDir Path folder) {
        Fuzz.over(Kept.of(CommandFuzzTest.class), 400, input -> CommandFuzzTest.ask(folder, input));
    }
}
