package entrepot.register.log;

import entrepot.register.Chain;
import entrepot.register.log.LogStore.Linked;
import entrepot.register.log.LogStore.Sealed;
import entrepot.register.merkle.Frontier;
import entrepot.register.merkle.Tile;
import entrepot.register.merkle.Tiles;
import entrepot.register.note.Checkpoint;
import entrepot.register.note.NoteKey;
import entrepot.register.note.SignedNote;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signs a checkpoint over what was committed, a moment after it: a thread of its own reads new
/// leaves, adds them to the tree and keeps both. No commit waits for it. What was sealed is never
/// read again to make another tree: a leaf, a link or a hash that does not fit what was signed before
/// ends the signing until people have looked.
public final class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int BATCH = 4_096;

    private final LogStore store;
    private final NoteKey key;
    private final InstantSource clock;
    private final Lags lags;

    private Optional<Grown> grown = Optional.empty();
    private final List<Long> commits = new ArrayList<>();
    private boolean more = true;
    private volatile long size;
    private volatile Optional<String> refused = Optional.empty();

    /// The tree as it was signed last, and the link of its last leaf.
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Grown(Frontier edge, byte[] link) {}

    /// @param nanos a source that only grows, such as `System::nanoTime`
    public Sealer(DataSource database, NoteKey key, InstantSource clock, LongSupplier nanos) {
        this.store = new LogStore(database);
        this.key = key;
        this.clock = clock;
        this.lags = new Lags(nanos);
    }

    /// To be told after each durable group; returns at once.
    public void committed() {
        lags.committed();
    }

    /// How far it has come.
    public Sealing sealing() {
        return new Sealing(size, lags.lag(), refused);
    }

    /// Seals what is there, at most a few thousand leaves; answers whether there may be more at once.
    public synchronized boolean turn() {
        if (refused.isPresent() || (!more && !lags.areWaiting())) return false;
        commits.addAll(lags.taken());
        more = true; // until this turn has ended well
        try {
            var tree = grown.isPresent() ? grown.get() : opened();
            grown = Optional.empty();
            int sealed = seal(tree);
            more = sealed == BATCH;
            if (!more) {
                lags.sealed(commits);
                commits.clear();
            }
            return more;
        } catch (Disagreement e) {
            refused = Optional.of(String.valueOf(e.getMessage()));
            LOG.error("nothing is sealed any more: {}", refused.get());
            return false;
        }
    }

    private int seal(Grown tree) {
        var leaves = store.leaves(tree.edge().size() + 1, BATCH);
        if (leaves.isEmpty()) {
            grown = Optional.of(tree);
            return 0;
        }
        var edge = tree.edge();
        var link = tree.link();
        var kept = new ArrayList<Frontier.Kept>();
        for (var linked : leaves) {
            link = fitting(linked, edge.size() + 1, link);
            kept.addAll(edge.add(linked.leaf().hash()));
        }
        var checkpoint = new Checkpoint(key.origin(), edge.size(), edge.root());
        store.write(kept, new Sealed(edge.size(), checkpoint.root(), key.sign(checkpoint)), clock.instant());
        size = edge.size();
        grown = Optional.of(new Grown(edge, link));
        return leaves.size();
    }

    /// The leaf's link, when leaf, place and link fit each other.
    private static byte[] fitting(Linked linked, long expected, byte[] before) {
        var leaf = linked.leaf();
        if (leaf.index() != expected) throw new Disagreement("leaf " + expected + " is missing");
        if (!leaf.speaksOf(expected)) throw new Disagreement("leaf " + expected + " speaks of another place");
        var link = Chain.next(before, leaf.hash());
        if (!Arrays.equals(link, linked.link()))
            throw new Disagreement("leaf " + expected + " does not fit the link after it");
        return link;
    }

    /// The tree that was signed last, compared with its hashes and with the register.
    private Grown opened() {
        var last = store.newest();
        long sealed = last.map(Sealed::size).orElse(0L);
        if (store.hashed() != sealed)
            throw new Disagreement("the tree has " + store.hashed() + " leaves, its checkpoint " + sealed);
        if (last.isEmpty()) return new Grown(Frontier.empty(), Chain.first());
        var edge = Frontier.of(sealed, new Tiles(sealed, store::hashes));
        if (!Arrays.equals(edge.root(), last.get().root()) || !isOurs(last.get()))
            throw new Disagreement("the tree of " + sealed + " leaves is not the one that was signed");
        size = sealed;
        return new Grown(edge, lastLink(sealed));
    }

    private boolean isOurs(Sealed sealed) {
        var note = SignedNote.parse(sealed.note());
        var text = new Checkpoint(key.origin(), sealed.size(), sealed.root()).text();
        return note.text().equals(text) && note.isSignedBy(key.verifier());
    }

    private byte[] lastLink(long index) {
        var found = store.leaves(index, 1);
        var leaf = found.isEmpty() ? Optional.<Linked>empty() : Optional.of(found.getFirst());
        var hash = store.hashes(new Tile(0, (index - 1) / Tile.WIDTH, Math.toIntExact((index - 1) % Tile.WIDTH) + 1))
                .getLast();
        return leaf.filter(
                        l -> l.leaf().index() == index && Arrays.equals(l.leaf().hash(), hash))
                .map(Linked::link)
                .orElseThrow(() -> new Disagreement("leaf " + index + " is not the one that was sealed"));
    }

    /// The register, its tree and what was signed do not agree.
    private static final class Disagreement extends RuntimeException {
        private static final long serialVersionUID = 1;

        Disagreement(String message) {
            super(message);
        }
    }
}
