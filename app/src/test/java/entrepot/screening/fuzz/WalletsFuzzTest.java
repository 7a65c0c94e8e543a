package entrepot.screening.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import entrepot.screening.wallet.ListedWallet;
import entrepot.screening.wallet.WalletAddress;
import entrepot.screening.wallet.WalletAnswer.Outcome;
import entrepot.screening.wallet.WalletIndex;
import entrepot.screening.wallet.WalletLists;
import java.util.List;
import org.junit.jupiter.api.Tag;

/// Addresses of no chain, and lists of them.
@Tag("fuzz")
class WalletsFuzzTest {

    private static final WalletIndex INDEX = WalletIndex.of(
            List.of(
                    wallet("ETH", "0x00000000000000000000000000000000deadbeef"),
                    wallet("XBT", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2")),
            List.of("0x00000000000000000000000000000000feedface"));

    @FuzzTest
    void survives(byte[] input) {
        Budget.keep(input, WalletsFuzzTest::ask);
    }

    static void ask(byte[] input) {
        var text = Kept.text(input);
        screen(text);
        list(WalletLists.parseCsv("test", text));
        list(WalletLists.parseJson("test", text));
    }

    /// What is no address is never clear, and an address is equal to itself.
    private static void screen(String text) {
        var answer = INDEX.screen(text);
        assertThat(INDEX.screen(text)).isEqualTo(answer);
        if (answer.address().check() instanceof WalletAddress.Check.Failed)
            assertThat(answer.outcome()).isNotInstanceOf(Outcome.Clear.class);
        if (text.isBlank()) return;
        var own = WalletIndex.of(List.of(wallet("ETH", text)), List.of(text));
        assertThat(own.screen(text).outcome()).isNotInstanceOf(Outcome.Clear.class);
    }

    private static void list(WalletLists.Load load) {
        switch (load) {
            case WalletLists.Load.Parsed parsed -> {
                assertThat(parsed.wallets()).isNotEmpty();
                assertThat(WalletIndex.of(parsed.wallets(), List.of()).size()).isPositive();
            }
            case WalletLists.Load.Refused refused -> assertThat(refused.why()).isNotBlank();
        }
    }

    private static ListedWallet wallet(String asset, String address) {
        return new ListedWallet("test", "1", "Zorblax", asset, address);
    }
}
