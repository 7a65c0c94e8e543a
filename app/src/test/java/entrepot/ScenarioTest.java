package entrepot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Every failure scenario has tests, and the table in the documents says which. With
/// `-Dentrepot.docs=write` the table is written anew.
class ScenarioTest {

    private static final int LAST = 38;

    /// TRON, coins of miners that are not old enough, and electronic bills of lading: not offered.
    private static final Set<Integer> NOT_OFFERED = Set.of(35, 37, 38);

    private static final SourceTree TREE = SourceTree.ofProject();
    private static final ScenarioTable TABLE = ScenarioTable.of(TREE);

    @Test
    void tellsEveryScenario() {
        var all = IntStream.rangeClosed(1, LAST)
                .boxed()
                .filter(number -> !NOT_OFFERED.contains(number))
                .toList();

        assertThat(TABLE.faults()).isEmpty();
        assertThat(TABLE.told()).isEqualTo(all);
    }

    @Test
    void isWhatTheDocumentSays() throws IOException {
        var file = TREE.root().resolve(ScenarioTable.DOCUMENT);
        var document = Files.readString(file);
        if (System.getProperty("entrepot.docs", "").equals("write")) Files.writeString(file, TABLE.in(document));

        assertThat(Files.readString(file))
                .as("write it anew: ./entrepot test ScenarioTest -Dentrepot.docs=write")
                .isEqualTo(TABLE.in(document));
    }
}
