package entrepot.access;

import entrepot.commit.Hash;
import java.time.Instant;

/// A bearer token as it is stored: what it hashes to, whose it is, until when.
///
/// @param hash    hex of the SHA-256 of the secret's text
/// @param expires the first moment at which it is no longer good
record Token(UserId user, String hash, Instant expires) {

    /// The states of a token's life; expiry is a time, not a state.
    enum State {
        ISSUED,
        REVOKED
    }

    static String hashed(String secret) {
        return Hash.sha256Hex(secret);
    }

    boolean isGood(Instant now) {
        return now.isBefore(expires);
    }
}
