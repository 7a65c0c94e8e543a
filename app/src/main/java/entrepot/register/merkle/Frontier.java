package entrepot.register.merkle;

import entrepot.commit.Hash;
import java.util.ArrayList;
import java.util.List;

/// The right edge of a growing tree: as many hashes as its size has one-bits, from which its root
/// follows and to which leaves are added.
public final class Frontier {

    private final List<Subtree> edge = new ArrayList<>();
    private long size;

    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Subtree(int height, byte[] hash) {}

    /// A hash of the level that tiles keep.
    ///
    /// @param level  0 for a leaf's hash
    /// @param number place in its level, from 0
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    public record Kept(int level, long number, byte[] hash) {}

    private Frontier() {}

    public static Frontier empty() {
        return new Frontier();
    }

    /// The edge of a tree that is kept.
    public static Frontier of(long size, MerkleTree.Subtrees tree) {
        var frontier = new Frontier();
        long from = 0;
        for (int height = Long.SIZE - 2; height >= 0; height--) {
            if ((size >> height & 1) == 0) continue;
            frontier.edge.add(new Subtree(height, tree.hash(height, from >> height)));
            from += 1L << height;
        }
        frontier.size = size;
        return frontier;
    }

    public Frontier copy() {
        var copy = new Frontier();
        copy.edge.addAll(edge);
        copy.size = size;
        return copy;
    }

    public long size() {
        return size;
    }

    /// Adds a leaf by its hash; answers what is to be kept of it: the hash itself, and one a level for
    /// each tile that it fills.
    public List<Kept> add(byte[] leafHash) {
        var kept = new ArrayList<Kept>();
        kept.add(new Kept(0, size, leafHash));
        var last = new Subtree(0, leafHash);
        size++;
        while (!edge.isEmpty() && edge.getLast().height() == last.height()) {
            last = new Subtree(
                    last.height() + 1, MerkleTree.node(edge.removeLast().hash(), last.hash()));
            if (last.height() % Tile.HEIGHT == 0)
                kept.add(new Kept(last.height() / Tile.HEIGHT, (size - 1) >> last.height(), last.hash()));
        }
        edge.add(last);
        return kept;
    }

    public byte[] root() {
        if (edge.isEmpty()) return Hash.sha256();
        var root = edge.getLast().hash();
        for (int i = edge.size() - 2; i >= 0; i--)
            root = MerkleTree.node(edge.get(i).hash(), root);
        return root;
    }
}
