package entrepot.register.merkle;

import entrepot.commit.Hash;
import java.util.ArrayList;
import java.util.List;

/// The tree as RFC 9162, section 2.1, writes it down, without any saving; and its two verifications.
public final class NaiveTree {

    private NaiveTree() {}

    /// Hashes of `count` different leaves.
    public static List<byte[]> leaves(int count) {
        var leaves = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++)
            leaves.add(MerkleTree.leaf(("leaf " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return leaves;
    }

    /// 2.1.1: the hash of a list of leaves' hashes.
    public static byte[] root(List<byte[]> leaves) {
        int n = leaves.size();
        if (n == 0) return Hash.sha256();
        if (n == 1) return leaves.getFirst();
        int k = split(n);
        return MerkleTree.node(root(leaves.subList(0, k)), root(leaves.subList(k, n)));
    }

    /// 2.1.3.1: the inclusion path.
    static List<byte[]> path(int m, List<byte[]> leaves) {
        int n = leaves.size();
        var path = new ArrayList<byte[]>();
        if (n == 1) return path;
        int k = split(n);
        path.addAll(m < k ? path(m, leaves.subList(0, k)) : path(m - k, leaves.subList(k, n)));
        path.add(m < k ? root(leaves.subList(k, n)) : root(leaves.subList(0, k)));
        return path;
    }

    /// 2.1.4.1: the consistency proof.
    static List<byte[]> proof(int m, List<byte[]> leaves) {
        return m == 0 ? List.of() : subproof(m, leaves, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> leaves, boolean known) {
        int n = leaves.size();
        var path = new ArrayList<byte[]>();
        if (m == n) {
            if (!known) path.add(root(leaves));
            return path;
        }
        int k = split(n);
        if (m <= k) {
            path.addAll(subproof(m, leaves.subList(0, k), known));
            path.add(root(leaves.subList(k, n)));
        } else {
            path.addAll(subproof(m - k, leaves.subList(k, n), false));
            path.add(root(leaves.subList(0, k)));
        }
        return path;
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) k *= 2;
        return k;
    }
}
