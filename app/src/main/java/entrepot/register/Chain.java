package entrepot.register;

import entrepot.commit.Hash;

/// How a leaf is bound to all leaves before it: SHA-256 of the former link and the leaf's hash.
public final class Chain {

    /// The link before the first leaf.
    static final int LINK_BYTES = 32;

    private Chain() {}

    /// Thirty-two zero bytes.
    public static byte[] first() {
        return new byte[LINK_BYTES];
    }

    public static byte[] next(byte[] link, byte[] leafHash) {
        return Hash.sha256(link, leafHash);
    }
}
