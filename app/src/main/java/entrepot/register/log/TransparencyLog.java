package entrepot.register.log;

import entrepot.register.log.LogStore.Sealed;
import entrepot.register.merkle.MerkleTree;
import entrepot.register.merkle.Tile;
import entrepot.register.merkle.Tiles;
import entrepot.register.note.SignedNote;
import entrepot.register.note.VerifierKey;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// The door to the sealed register: its checkpoint, its tiles, and proofs that fit a checkpoint.
public final class TransparencyLog {

    /// Entries carry their length in two bytes.
    private static final int ENTRY_MAX = 0xffff;

    private final LogStore store;
    private final VerifierKey key;

    public TransparencyLog(DataSource database, VerifierKey key) {
        this.store = new LogStore(database);
        this.key = key;
    }

    /// By what its checkpoints are trusted.
    public VerifierKey key() {
        return key;
    }

    /// Leaves below the newest checkpoint.
    public long size() {
        return store.newest().map(Sealed::size).orElse(0L);
    }

    /// The newest checkpoint as a signed note; empty before the first.
    public Optional<String> checkpoint() {
        return store.newest().map(this::note);
    }

    /// The checkpoint of a size; empty where none was signed.
    public Optional<String> checkpoint(long size) {
        return store.checkpoint(size).map(this::note);
    }

    /// The hashes of a tile, one after the other; empty when the sealed tree does not have all of them.
    public Optional<byte[]> tile(Tile tile) {
        if (!tile.isWithin(size())) return Optional.empty();
        var bytes = new ByteArrayOutputStream();
        store.hashes(tile).forEach(bytes::writeBytes);
        return Optional.of(bytes.toByteArray());
    }

    /// The leaves' texts of a tile of level 0, each after its length in two bytes.
    public Optional<byte[]> entries(Tile tile) {
        if (tile.level() != 0 || !tile.isWithin(size())) return Optional.empty();
        var bytes = new ByteArrayOutputStream();
        for (var text : store.entries(tile)) {
            var entry = text.getBytes(StandardCharsets.UTF_8);
            if (entry.length > ENTRY_MAX)
                throw new IllegalStateException("a leaf of " + entry.length + " bytes is too long for a bundle");
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return Optional.of(bytes.toByteArray());
    }

    /// Proves a leaf by its register index, from 1, in the form of C2SP tlog-proof: against the newest
    /// checkpoint that a witness signed, when the leaf is below it, else against the newest. Empty
    /// while the leaf is not sealed.
    public Optional<String> proof(long index) {
        return store.witnessed()
                .filter(known -> index <= known.size())
                .or(store::newest)
                .filter(known -> index >= 1 && index <= known.size())
                .map(known -> "c2sp.org/tlog-proof@v1\nindex " + (index - 1) + "\n"
                        + lines(MerkleTree.inclusion(index - 1, known.size(), subtrees(known.size())))
                        + "\n" + note(known));
    }

    /// Proves that the newest tree begins with the tree of an old size, as a witness is asked (C2SP
    /// tlog-witness). Empty when there never was such a tree.
    public Optional<String> growth(long old) {
        return store.newest().filter(known -> old >= 0 && old <= known.size()).map(known -> step(old, known));
    }

    /// Checkpoints from the first to the newest, so many at most, each with the proof that it goes on
    /// from the one before.
    public List<String> chain(int most) {
        var steps = new ArrayList<String>();
        long old = 0;
        for (long size : store.sizes(most)) {
            steps.add(step(old, store.checkpoint(size).orElseThrow()));
            old = size;
        }
        return List.copyOf(steps);
    }

    private String step(long old, Sealed known) {
        return "old " + old + "\n"
                + lines(MerkleTree.consistency(old, known.size(), subtrees(known.size())))
                + "\n" + note(known);
    }

    /// Whether a line is a good signature of this witness below the checkpoint of this size.
    public boolean isCosigned(long size, String line, VerifierKey witness) {
        return store.checkpoint(size)
                .filter(known -> SignedNote.parse(known.note()).verifies(line, witness))
                .isPresent();
    }

    private String note(Sealed known) {
        var note = SignedNote.parse(known.note());
        for (var line : store.cosignatures(known.size())) note = note.with(line);
        return note.toString();
    }

    private Tiles subtrees(long size) {
        return new Tiles(size, store::hashes);
    }

    private static String lines(List<byte[]> hashes) {
        var text = new StringBuilder();
        hashes.forEach(
                hash -> text.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return text.toString();
    }
}
