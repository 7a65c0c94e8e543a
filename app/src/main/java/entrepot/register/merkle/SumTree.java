package entrepot.register.merkle;

import entrepot.commit.Hash;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// A Merkle tree in which each node carries the sum of the leaves below it, so that the root shows a
/// total of which every leaf is a part. A leaf is blinded by its owner's hash; a node's hash covers
/// both sums below it, so that none can be left out.
public final class SumTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};
    private static final int SUM_BYTES = 16;
    private static final int SUM_BITS = 127;

    private final List<List<Sum>> levels = new ArrayList<>();

    /// A node: what is below it, and how much that is.
    ///
    /// @param units not negative, below 2^127
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Sum(byte[] hash, BigInteger units) {
        public Sum {
            if (units.signum() < 0 || units.bitLength() > SUM_BITS)
                throw new IllegalArgumentException("a sum is from 0 to 2^127: " + units);
        }
    }

    /// A neighbour on the way up.
    public record Step(boolean left, Sum sum) {}

    /// @param leaves as many as a power of two
    public SumTree(List<Sum> leaves) {
        if (Integer.bitCount(leaves.size()) != 1)
            throw new IllegalArgumentException("the leaves of a sum tree are a power of two: " + leaves.size());
        for (var level = List.copyOf(leaves); ; level = above(level)) {
            levels.add(level);
            if (level.size() == 1) return;
        }
    }

    /// @param owner 32 bytes that only the owner can tell whose they are
    public static Sum leaf(byte[] owner, BigInteger units) {
        return new Sum(Hash.sha256(LEAF, owner, bytes(units)), units);
    }

    public Sum root() {
        return levels.getLast().getFirst();
    }

    /// What leads from the leaf in this place to the root.
    public List<Step> path(int place) {
        var path = new ArrayList<Step>();
        int at = place;
        for (var level : levels.subList(0, levels.size() - 1)) {
            boolean left = (at & 1) == 1;
            path.add(new Step(left, level.get(left ? at - 1 : at + 1)));
            at >>= 1;
        }
        return List.copyOf(path);
    }

    private static List<Sum> above(List<Sum> level) {
        var above = new ArrayList<Sum>();
        for (int i = 0; i < level.size(); i += 2) above.add(node(level.get(i), level.get(i + 1)));
        return List.copyOf(above);
    }

    private static Sum node(Sum left, Sum right) {
        var hash = Hash.sha256(NODE, left.hash(), bytes(left.units()), right.hash(), bytes(right.units()));
        return new Sum(hash, left.units().add(right.units()));
    }

    private static byte[] bytes(BigInteger units) {
        return ByteBuffer.allocate(SUM_BYTES)
                .putLong(units.shiftRight(Long.SIZE).longValue())
                .putLong(units.longValue())
                .array();
    }
}
