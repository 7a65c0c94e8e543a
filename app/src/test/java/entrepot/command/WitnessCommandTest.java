package entrepot.command;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.register.merkle.MerkleTree;
import entrepot.register.note.Checkpoint;
import entrepot.register.note.NoteKey;
import entrepot.register.note.SignedNote;
import entrepot.register.note.VerifierKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A witness at a terminal: remembers before it signs, and signs one history only.
class WitnessCommandTest {

    private static final NoteKey LOG = NoteKey.generate("example.org/log", VerifierKey.Type.LOG, new SecureRandom());
    private static final byte[] FIRST = MerkleTree.leaf(new byte[] {1});

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void create() {
        assertThat(run("--new", "witness.example/one", "--key", path("witness.key")))
                .isZero();
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        var clock = InstantSource.fixed(Instant.parse("2026-03-03T10:00:00Z"));
        return new WitnessCommand(print(out), print(err), clock, new SecureRandom()).run(List.of(words));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    /// Shows the witness the tree of two leaves, of which it may have seen the first.
    private int shown(int old, byte[] second) throws IOException {
        var root = MerkleTree.node(FIRST, second);
        var hashes = old == 1 ? Base64.getEncoder().encodeToString(second) + "\n" : "";
        return shown("old " + old + "\n" + hashes + "\n" + LOG.sign(new Checkpoint("example.org/log", 2, root)));
    }

    private int shown(String request) throws IOException {
        Files.writeString(folder.resolve("growth"), request);
        var words =
                new ArrayList<>(List.of(path("growth"), "--log", LOG.verifier().toString()));
        words.addAll(List.of("--key", path("witness.key"), "--state", path("log.state")));
        return run(words.toArray(String[]::new));
    }

    private String first() {
        return LOG.sign(new Checkpoint("example.org/log", 1, FIRST));
    }

    @Test
    void signsAndRemembers() throws IOException {
        var key = VerifierKey.parse(
                Files.readAllLines(folder.resolve("witness.key")).getFirst());
        assertThat(shown("old 0\n\n" + first())).isZero();
        assertThat(SignedNote.parse(first())
                        .verifies(out.toString(StandardCharsets.UTF_8).strip(), key))
                .isTrue();
        assertThat(Files.readString(folder.resolve("log.state"))).startsWith("example.org/log\n1\n");
        assertThat(shown(1, MerkleTree.leaf(new byte[] {2}))).isZero();
        assertThat(Files.readString(folder.resolve("log.state"))).startsWith("example.org/log\n2\n");
    }

    @Test
    void signsOneOfTwoForks() throws IOException {
        assertThat(shown("old 0\n\n" + first())).isZero();
        assertThat(shown(1, MerkleTree.leaf(new byte[] {2}))).isZero();
        var state = Files.readString(folder.resolve("log.state"));
        var fork = MerkleTree.node(FIRST, MerkleTree.leaf(new byte[] {3}));
        assertThat(shown("old 2\n\n" + LOG.sign(new Checkpoint("example.org/log", 2, fork))))
                .isEqualTo(1);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("FORK", "remedy");
        assertThat(shown("old 0\n\n" + first())).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("log.state"))).isEqualTo(state);
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--new", "two words", "--key", path("other.key"))).isEqualTo(2);
        assertThat(run("--new", "witness.example/two", "--key", path("witness.key")))
                .isEqualTo(1);
        assertThat(run("nowhere", "--log", "x", "--key", path("witness.key"), "--state", path("s")))
                .isEqualTo(2);
        assertThat(run(
                        "nowhere",
                        "--log",
                        LOG.verifier().toString(),
                        "--key",
                        path("witness.key"),
                        "--state",
                        path("s")))
                .isEqualTo(1);
        Files.writeString(folder.resolve("log.state"), "nonsense");
        assertThat(shown("old 0\n\n" + first())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("the state is damaged");
    }
}
