package entrepot.register.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Whether one tree is the beginning of another, by the hashes that [MerkleTree#consistency] gives:
/// RFC 9162, section 2.1.4.2.
public final class Consistency {

    private Consistency() {}

    /// A tree that somebody vouched for.
    @SuppressWarnings("ArrayRecordComponent") // compared by its parts only
    public record Head(long size, byte[] root) {}

    /// True only when the proof leads to both roots.
    public static boolean holds(Head old, Head now, List<byte[]> proof) {
        if (old.size() > now.size()) return false;
        if (old.size() == 0) return proof.isEmpty();
        if (old.size() == now.size()) return proof.isEmpty() && Arrays.equals(old.root(), now.root());
        var path = new ArrayList<>(proof);
        if (Long.bitCount(old.size()) == 1) path.addFirst(old.root());
        return !path.isEmpty() && leads(old, now, path);
    }

    private static boolean leads(Head old, Head now, List<byte[]> path) {
        int whole = Long.numberOfTrailingZeros(old.size());
        long at = (old.size() - 1) >> whole;
        long last = (now.size() - 1) >> whole;
        var before = path.getFirst();
        var after = path.getFirst();
        for (var beside : path.subList(1, path.size())) {
            if (last == 0) return false;
            if ((at & 1) == 1 || at == last) {
                before = MerkleTree.node(beside, before);
                after = MerkleTree.node(beside, after);
                int levels = at == 0 ? 0 : Long.numberOfTrailingZeros(at);
                at >>= levels;
                last >>= levels;
            } else {
                after = MerkleTree.node(after, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(before, old.root()) && Arrays.equals(after, now.root());
    }
}
