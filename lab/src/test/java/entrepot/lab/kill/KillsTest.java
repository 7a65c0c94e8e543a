package entrepot.lab.kill;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The short mode: as many kills as fit into every run of the checks. `-Dentrepot.kills=200` is the
/// long one.
class KillsTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final String TIMES = System.getProperty("entrepot.kills", "20");

    /// Scenario 1.
    /// Scenario 2.
    /// Scenario 3.
    /// Scenario 7.
    @Test
    @Tag("integration")
    @Tag("slow")
    void losesAndDoublesNothing(@TempDir Path folder) throws Exception {
        var out = new ByteArrayOutputStream();

        int code;
        try (var stream = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            code = Kills.run(new String[] {"--times", TIMES, "--data", folder.toString()}, HOME, stream);
        }

        var said = out.toString(StandardCharsets.UTF_8);
        var summary = Json.tree(
                said.lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow());
        assertThat(code).as(said).isZero();
        assertThat(summary.path("kills").asInt()).isEqualTo(Integer.parseInt(TIMES));
        assertThat(summary.path("approved").asInt()).as(said).isPositive();
        for (var victim : Victim.values())
            assertThat(summary.path(victim.label() + "Kills").asInt()).as(said).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--times", "--times 0", "--times many", "--seed -1", "--data", "--fast", "--standby --faults"})
    void saysWhatIsWrongWithACall(String words) throws Exception {
        var out = new ByteArrayOutputStream();

        try (var stream = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            assertThat(Kills.run(words.split(" "), HOME, stream)).isEqualTo(2);
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("see ./entrepot kills --help");
    }
}
