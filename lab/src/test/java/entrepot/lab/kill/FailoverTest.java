package entrepot.lab.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import entrepot.commit.Json;
import entrepot.lab.kill.cluster.Cluster;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The primary killed, and frozen and thawed, while clients pay. `-Dentrepot.failovers=60` is the long
/// mode, which also takes the standby and etcd away.
class FailoverTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final String TIMES = System.getProperty("entrepot.failovers", "2");

    @Test
    @Tag("integration")
    @Tag("slow")
    void losesNothingWithThePrimary(@TempDir Path folder) throws Exception {
        var missing = Cluster.missing();
        assumeTrue(missing.isEmpty(), missing::toString);
        var out = new ByteArrayOutputStream();

        int code;
        try (var stream = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            var words = new String[] {"--standby", "--times", TIMES, "--data", folder.toString()};
            code = Kills.run(words, HOME, stream);
        }

        var said = out.toString(StandardCharsets.UTF_8);
        var summary = Json.tree(
                said.lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow());
        assertThat(code).as(said).isZero();
        assertThat(summary.path("failovers").asInt()).isEqualTo(Integer.parseInt(TIMES));
        assertThat(summary.path("approved").asInt()).as(said).isPositive();
        assertThat(summary.path("toldByServers").asInt()).as(said).isPositive();
    }
}
