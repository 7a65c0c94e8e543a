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

/// Every fault of storage, each for a few seconds. `-Dentrepot.hold=60` is the long mode. A fault that
/// cannot be staged here, for want of root, is skipped and says so.
class FaultsTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final String HOLD = System.getProperty("entrepot.hold", "4");

    @Test
    @Tag("integration")
    @Tag("slow")
    void stopsOrRecoversUnderEach(@TempDir Path folder) throws Exception {
        var out = new ByteArrayOutputStream();

        int code;
        try (var stream = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            code = Kills.run(new String[] {"--faults", "--hold", HOLD, "--data", folder.toString()}, HOME, stream);
        }

        var said = out.toString(StandardCharsets.UTF_8);
        var summary = Json.tree(
                said.lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow());
        assertThat(code).as(said).isZero();
        assertThat(summary.path("faults").asInt() + summary.path("skipped").asInt())
                .isEqualTo(Fault.values().length);
        assertThat(summary.path("wentOn").asInt()).as(said).isZero();
        assertThat(summary.path("approved").asInt()).as(said).isPositive();
        assertThat(said)
                .contains("memory-cut: not ready: signer")
                .contains("memory-flipped: refused to start, the signer did not start")
                .contains("page-flipped: refused to start, ERROR: invalid page in block 0 of relation");
    }
}
