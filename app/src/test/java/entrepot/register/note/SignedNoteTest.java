package entrepot.register.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final NoteKey LOG = NoteKey.generate("example.org/log", VerifierKey.Type.LOG, new SecureRandom());

    /// From the documentation of the Go package golang.org/x/mod/sumdb/note.
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String SAID = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String LINE = "— PeterNeumann "
            + "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";

    @TempDir
    private Path folder;

    @Test
    void readsWhatOthersSigned() {
        var note = SignedNote.parse(SAID + "\n" + LINE + "\n");
        assertThat(note.isSignedBy(VerifierKey.parse(PETER))).isTrue();
        assertThat(SignedNote.parse(SAID.replace("your", "our") + "\n" + LINE + "\n")
                        .isSignedBy(VerifierKey.parse(PETER)))
                .isFalse();
        assertThat(VerifierKey.parse(PETER)).hasToString(PETER);
    }

    @Test
    void cosignsBelowTheLog() {
        var witness = NoteKey.generate("witness.example/one", VerifierKey.Type.WITNESS, new SecureRandom());
        var note = SignedNote.parse(LOG.sign(new Checkpoint("example.org/log", 0, new byte[32])));
        var line = witness.cosign(note, Instant.parse("2026-03-03T10:00:00Z")).strip();
        var both = SignedNote.parse(note.with(line).toString());
        assertThat(both.isSignedBy(witness.verifier())).isTrue();
        assertThat(both.isSignedBy(LOG.verifier())).isTrue();
        assertThat(both.verifies(line, LOG.verifier())).isFalse();
        assertThat(note.isSignedBy(witness.verifier())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "text\n", "text\n\n", "text\n\nnot a signature\n", "text\n\n— name\n", "text\n\n— name AAAA"
            })
    void refusesWhatIsNoNote(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "a+b", "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"})
    void refusesWhatIsNoKey(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(text));
    }

    @Test
    void keepsItsKeyToItself() throws IOException {
        var file = folder.resolve("deep/log.key");
        var key = NoteKey.open(file, "example.org/log", new SecureRandom());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(NoteKey.open(file, "example.org/log", new SecureRandom()).verifier())
                .hasToString(key.verifier().toString());
        assertThatIOException().isThrownBy(() -> NoteKey.open(file, "example.org/other", new SecureRandom()));
        assertThatIOException().isThrownBy(() -> NoteKey.read(file, VerifierKey.Type.WITNESS));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatIOException()
                .isThrownBy(() -> NoteKey.open(file, "example.org/log", new SecureRandom()))
                .withMessageContaining("open to others");
    }
}
