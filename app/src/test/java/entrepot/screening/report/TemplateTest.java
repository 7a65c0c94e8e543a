package entrepot.screening.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void fillsSlots() {
        assertThat(new Template("a {{b.c}} d {{e}}\n").filled(Map.of("b.c", "$1", "e", "| x |")))
                .isEqualTo("a $1 d | x |\n");
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> new Template("{{a}} {{b}}").filled(Map.of("a", "1")))
                .hasMessageContaining("no figure for b");
        assertThatThrownBy(() -> new Template("{{a}}").filled(Map.of("a", "1", "b", "2")))
                .hasMessageContaining("figures [a, b]");
    }

    @Test
    void laysOutTables() {
        assertThat(Rows.of("a", "b").row("x|y", 0.5).row(1234, "–").toString())
                .isEqualTo("| a | b |\n|---|---|\n| x/y | 0.500 |\n| 1,234 | – |");
    }

    /// The document says what the template says, in its order: it is changed there, and written anew.
    @Test
    void agreesWithDocument() throws IOException {
        assertThat(Files.readString(Docs.folder().resolve("screening.md")))
                .containsSubsequence(Template.load().prose());
    }

    @Test
    void readsRawOutput() {
        assertThat(new Raw(Docs.folder().resolve("benchmarks/screening")).read())
                .hasSize(4)
                .allSatisfy((slot, text) -> assertThat(text).isNotBlank());
    }
}
