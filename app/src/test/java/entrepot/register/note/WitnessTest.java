package entrepot.register.note;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.register.merkle.Frontier;
import entrepot.register.merkle.MerkleTree;
import entrepot.register.merkle.NaiveTree;
import entrepot.register.merkle.Tiles;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A witness goes on from what it signed, and from nothing else.
class WitnessTest {

    private static final String ORIGIN = "example.org/log";
    private static final NoteKey LOG = NoteKey.generate(ORIGIN, VerifierKey.Type.LOG, new SecureRandom());
    private static final List<byte[]> LEAVES = NaiveTree.leaves(80);

    private static List<byte[]> forked() {
        var other = new ArrayList<>(LEAVES);
        other.set(3, MerkleTree.leaf(new byte[] {7}));
        return other;
    }

    private static Checkpoint head(List<byte[]> leaves, int size) {
        return new Checkpoint(ORIGIN, size, NaiveTree.root(leaves.subList(0, size)));
    }

    private static String request(List<byte[]> leaves, int old, int size) {
        var edge = Frontier.empty();
        var hashes = new ArrayList<byte[]>();
        for (var leaf : leaves.subList(0, size)) {
            edge.add(leaf);
            hashes.add(leaf);
        }
        var tiles = new Tiles(size, tile -> hashes.subList((int) tile.first(), (int) tile.first() + tile.width()));
        var text = new StringBuilder("old " + old + "\n");
        for (var hash : MerkleTree.consistency(old, size, tiles))
            text.append(Base64.getEncoder().encodeToString(hash)).append('\n');
        return text + "\n" + LOG.sign(new Checkpoint(ORIGIN, size, edge.root()));
    }

    private static Witness.Verdict judged(int seen, String request) {
        var last = seen == 0 ? Optional.<Checkpoint>empty() : Optional.of(head(LEAVES, seen));
        return Witness.judge(last, request, LOG.verifier());
    }

    private static String refusal(Witness.Verdict verdict) {
        assertThat(verdict).isInstanceOf(Witness.Verdict.Refused.class);
        return ((Witness.Verdict.Refused) verdict).why();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 80", "1, 2", "4, 5", "7, 80", "64, 65", "64, 80", "79, 80", "80, 80"})
    void signsWhatGoesOn(int old, int size) {
        assertThat(judged(old, request(LEAVES, old, size))).isInstanceOf(Witness.Verdict.Consistent.class);
    }

    @ParameterizedTest
    @CsvSource({"4, 5", "7, 80", "64, 80", "80, 80"})
    void refusesFork(int old, int size) {
        assertThat(refusal(judged(old, request(forked(), old, size)))).startsWith("FORK");
    }

    @Test
    void refusesStaleAndSmaller() {
        assertThat(refusal(judged(40, request(LEAVES, 30, 50)))).contains("size 40");
        assertThat(refusal(judged(40, request(LEAVES, 20, 30)))).contains("size 40");
        assertThat(refusal(judged(40, request(LEAVES, 20, 30).replace("old 20", "old 40"))))
                .contains("smaller");
    }

    @Test
    void refusesOtherLogsAndKeys() {
        var other = NoteKey.generate(ORIGIN, VerifierKey.Type.LOG, new SecureRandom());
        var request = request(LEAVES, 0, 8);
        assertThat(refusal(Witness.judge(Optional.empty(), request, other.verifier())))
                .contains("not signed by");
        var elsewhere = NoteKey.generate("example.org/other", VerifierKey.Type.LOG, new SecureRandom());
        assertThat(refusal(Witness.judge(Optional.empty(), request, elsewhere.verifier())))
                .contains("another log");
    }

    @Test
    void refusesEveryOtherLine() {
        var lines = request(LEAVES, 7, 80).split("\n", -1);
        for (int i = 0; i < 4; i++) {
            var changed = lines.clone();
            changed[i] = Base64.getEncoder().encodeToString(new byte[32]);
            assertThat(judged(7, String.join("\n", changed))).isInstanceOf(Witness.Verdict.Refused.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "old", "'old 0\n'", "nonsense", "'old 0\n\nnot a note'"})
    void refusesWhatIsNoRequest(String request) {
        assertThat(judged(0, request)).isInstanceOf(Witness.Verdict.Refused.class);
    }
}
