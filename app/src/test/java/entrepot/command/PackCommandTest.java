package entrepot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `pack check|show|diff|sign` on a copy of one real pack.
class PackCommandTest {

    private static final Instant DAY = Instant.parse("2026-03-03T10:00:00Z");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void copy() throws IOException {
        var packs = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(packs.resolve("packs/facts.yaml"))) {
            packs = Objects.requireNonNull(packs.getParent(), "no packs above here");
        }
        for (var part : List.of("facts.yaml", "baselines.yaml", "keys", "global"))
            copy(packs.resolve("packs"), packs.resolve("packs").resolve(part));
    }

    private void copy(Path root, Path part) throws IOException {
        try (var files = Files.walk(part)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                var target = folder.resolve(root.relativize(file).toString());
                try {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private int run(String... words) {
        var command = new PackCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder,
                () -> DAY);
        return command.run(List.of(words));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void checksAllPacks() {
        assertThat(run("check")).as(complained()).isZero();
        assertThat(printed()).startsWith("GLOBAL v").contains("tests passed", "demo-publisher (NOT FOR PRODUCTION)");
    }

    @Test
    void checksAsOfAnotherDay() {
        assertThat(run("check", "global", "--day", "2001-01-01")).isEqualTo(1);
        assertThat(complained()).contains("not yet valid");
        assertThat(run("check", "--day", "soon")).isEqualTo(2);
    }

    @Test
    void refusesChangedPackUntilSigned() throws IOException {
        var pack = folder.resolve("global/pack.yaml");
        Files.writeString(pack, Files.readString(pack) + "\n# looked at\n");
        assertThat(run("check", folder.resolve("global").toString())).isEqualTo(1);
        assertThat(complained()).contains("changed after it was signed");
        var key = folder.resolve("keys/demo-publisher.key").toString();
        assertThat(run("sign", "global", "--key", key)).isZero();
        assertThat(printed()).contains("signed GLOBAL v");
        assertThat(run("check", "global")).isZero();
    }

    @Test
    void showsAndComparesPacks() {
        assertThat(run("show", "global")).isZero();
        assertThat(printed()).contains("Parameters", "Rules", "G-01");
        assertThat(run("diff", "global", folder.resolve("global").toString())).isZero();
        assertThat(printed()).contains("nothing changed");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(run("show", "nowhere")).isEqualTo(1);
        assertThat(complained()).contains("there is no pack nowhere", "remedy:");
        assertThat(run("check", "--packs", folder.resolve("keys").toString())).isEqualTo(1);
        assertThat(complained()).contains("there is no facts.yaml");
        assertThat(run("sign", "global", "--key", folder.resolve("facts.yaml").toString()))
                .isEqualTo(1);
        assertThat(complained()).contains("Ed25519");
    }

    @Test
    void refusesWrongCalls() {
        for (var words : List.of("", "show", "diff global", "sign global", "burn global", "check --loud"))
            assertThat(run(words.isEmpty() ? new String[0] : words.split(" ")))
                    .as(words)
                    .isEqualTo(2);
        assertThat(complained()).contains("./entrepot pack check");
    }

    @Test
    void helps() {
        assertThat(run("show", "--help")).isZero();
        assertThat(printed()).contains("./entrepot pack show FOLDER");
    }
}
