package entrepot.register.log;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Hash;
import entrepot.register.merkle.MerkleTree;
import entrepot.register.merkle.NaiveTree;
import entrepot.register.merkle.Tile;
import entrepot.register.note.Checkpoint;
import entrepot.register.note.NoteKey;
import entrepot.register.note.SignedNote;
import entrepot.register.note.VerifierKey;
import java.security.SecureRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The log is the register, whatever happens between two turns; and it says nothing any more when
/// the register is no longer what it signed.
@Tag("integration")
class SealerTest {

    private final Log log = new Log();

    @AfterEach
    void close() {
        log.close();
    }

    private Checkpoint checkpoint() {
        var note = SignedNote.parse(log.log.checkpoint().orElseThrow());
        assertThat(note.isSignedBy(log.key.verifier())).isTrue();
        return Checkpoint.parse(note.text());
    }

    private byte[] rootOf(long size) {
        return NaiveTree.root(LongStream.rangeClosed(1, size)
                .mapToObj(i -> log.register.find(i).orElseThrow().hash())
                .toList());
    }

    @Test
    void saysNothingOfNothing() {
        assertThat(log.sealer().turn()).isFalse();
        assertThat(log.log.checkpoint()).isEmpty();
    }

    @Test
    void sealsEveryLeafInItsPlace() {
        var sealer = log.sealer();
        for (int size : new int[] {1, 2, 7, 300}) {
            log.commit(size - Math.toIntExact(log.log.size()));
            sealer.turn();
            assertThat(checkpoint().size()).isEqualTo(size);
            assertThat(checkpoint().root()).isEqualTo(rootOf(size));
        }
        assertThat(log.log.checkpoint(7))
                .hasValueSatisfying(note -> assertThat(note).contains("\n7\n"));
        assertThat(sealer.sealing().size()).isEqualTo(300);
        assertThat(sealer.sealing().lag().measured()).isPositive();
    }

    @Test
    void goesOnAfterRestart() {
        log.commit(5);
        log.sealer().turn();
        log.commit(300);
        log.sealer().turn();
        log.sealer().turn();
        assertThat(checkpoint().size()).isEqualTo(305);
        assertThat(checkpoint().root()).isEqualTo(rootOf(305));
        assertThat(log.log.growth(5))
                .hasValueSatisfying(text -> assertThat(text).startsWith("old 5\n"));
    }

    @Test
    void servesTilesAndEntries() {
        log.commit(257);
        log.sealer().turn();
        assertThat(log.log.tile(new Tile(0, 0, 256)).orElseThrow()).hasSize(256 * 32);
        assertThat(log.log.tile(new Tile(0, 1, 1)).orElseThrow())
                .isEqualTo(log.register.find(257).orElseThrow().hash());
        assertThat(log.log.tile(new Tile(1, 0, 1)).orElseThrow()).isEqualTo(rootOf(256));
        assertThat(log.log.tile(new Tile(0, 1, 2))).isEmpty();
        assertThat(log.log.tile(new Tile(1, 0, 256))).isEmpty();
        var last = log.log.entries(new Tile(0, 1, 1)).orElseThrow();
        var text = java.util.Arrays.copyOfRange(last, 2, last.length);
        assertThat(last.length - 2).isEqualTo(((last[0] & 0xff) << 8) | (last[1] & 0xff));
        assertThat(MerkleTree.leaf(text))
                .isEqualTo(log.register.find(257).orElseThrow().hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update register.leaf set text = replace(text, 'tally', 'tully') where index = 9",
                "update register.leaf set link = sha256(link) where index = 9",
                "delete from register.leaf where index = 9",
                "update register.leaf set index = 100 - index where index in (9, 91)",
                "delete from register.leaf where index = 8",
                "update register.leaf set text = replace(text, 'tally', 'tully') where index = 8",
                "update register.node set hash = sha256(hash) where number = 4",
                "delete from register.node where number = 7",
                "update register.checkpoint set root = sha256(root)",
                "update register.checkpoint set note = replace(note, 'example', 'simple')",
                "delete from register.checkpoint"
            })
    void signsNothingOverWhatWasChanged(String statement) {
        log.commit(8);
        log.sealer().turn();
        log.commit(4);
        log.tamper(statement);
        var sealer = log.sealer();
        assertThat(sealer.turn()).isFalse();
        assertThat(sealer.sealing().refused()).isPresent();
        assertThat(log.log.size()).isLessThanOrEqualTo(8);
        assertThat(sealer.turn()).isFalse();
    }

    @Test
    void refusesAnotherKeyThanBefore() {
        log.commit(3);
        log.sealer().turn();
        var other = NoteKey.generate("example.org/log", VerifierKey.Type.LOG, new SecureRandom());
        var sealer = new Sealer(log.database, other, Log.CLOCK, System::nanoTime);
        sealer.turn();
        assertThat(sealer.sealing().refused()).hasValue("the tree of 3 leaves is not the one that was signed");
    }

    @Test
    void provesEachLeafOnItsOwn() {
        log.commit(20);
        log.sealer().turn();
        for (long index = 1; index <= 20; index++)
            assertThat(log.log.proof(index).orElseThrow())
                    .startsWith("c2sp.org/tlog-proof@v1\nindex " + (index - 1) + "\n")
                    .endsWith("\n\n" + log.log.checkpoint().orElseThrow());
        assertThat(log.log.proof(0)).isEmpty();
        assertThat(log.log.proof(21)).isEmpty();
        assertThat(Hash.hex(checkpoint().root())).isEqualTo(Hash.hex(rootOf(20)));
    }
}
