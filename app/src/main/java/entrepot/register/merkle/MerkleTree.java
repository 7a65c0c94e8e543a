package entrepot.register.merkle;

import entrepot.commit.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The Merkle tree of RFC 9162, section 2.1, over leaves that are known by their hashes. Pure: what
/// is not at hand is asked of [Subtrees].
public final class MerkleTree {

    public static final int HASH_BYTES = 32;

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private MerkleTree() {}

    /// Hashes of whole subtrees, wherever they are kept.
    public interface Subtrees {

        /// The hash over the leaves from `number * 2^height`, `2^height` of them; all are in the tree.
        byte[] hash(int height, long number);
    }

    public static byte[] leaf(byte[] entry) {
        return Hash.sha256(LEAF, entry);
    }

    public static byte[] node(byte[] left, byte[] right) {
        return Hash.sha256(NODE, left, right);
    }

    /// The root of the first `size` leaves.
    public static byte[] root(long size, Subtrees tree) {
        if (size == 0) return Hash.sha256();
        return range(0, size, tree);
    }

    /// What proves that the leaf at an index, from 0, is in the tree of this size: siblings, from the
    /// leaf's upwards.
    public static List<byte[]> inclusion(long index, long size, Subtrees tree) {
        Objects.checkIndex(index, size);
        var path = new ArrayList<byte[]>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.addFirst(range(middle, to, tree));
                to = middle;
            } else {
                path.addFirst(range(from, middle, tree));
                from = middle;
            }
        }
        return List.copyOf(path);
    }

    /// What proves that the tree of the old size is the beginning of the tree of the new one.
    public static List<byte[]> consistency(long old, long size, Subtrees tree) {
        if (old < 0 || old > size) throw new IllegalArgumentException("no tree of " + old + " in one of " + size);
        var path = new ArrayList<byte[]>();
        if (old == 0 || old == size) return path;
        long from = 0;
        long to = size;
        boolean known = true; // whether the old root itself is what remains
        while (old != to) {
            long middle = from + split(to - from);
            if (old <= middle) {
                path.addFirst(range(middle, to, tree));
                to = middle;
            } else {
                path.addFirst(range(from, middle, tree));
                from = middle;
                known = false;
            }
        }
        if (!known) path.addFirst(range(from, to, tree));
        return List.copyOf(path);
    }

    private static byte[] range(long from, long to, Subtrees tree) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int height = Long.numberOfTrailingZeros(count);
            return tree.hash(height, from >> height);
        }
        long middle = from + split(count);
        return node(range(from, middle, tree), range(middle, to, tree));
    }

    /// The largest power of two below the count.
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
