package entrepot.chain;

import entrepot.money.ChainId;
import java.time.Instant;
import java.util.Locale;

/// A block of a chain, known by its hash: two blocks may share a height, never a hash.
///
/// @param height 0 for the genesis block
/// @param hash   as the chain writes it; hexadecimal is kept in lower case
/// @param parent hash of the block before
/// @param time   what the block says; it never falls, yet it is not a clock
public record Block(ChainId chain, long height, String hash, String parent, Instant time) {

    public Block {
        if (height < 0) throw new IllegalArgumentException("a height is not negative: " + height);
        if (hash.isBlank()) throw new IllegalArgumentException("a block has a hash");
        hash = hash.toLowerCase(Locale.ROOT);
        parent = parent.toLowerCase(Locale.ROOT);
    }

    /// Whether this block stands directly on the other.
    public boolean follows(Block before) {
        return height == before.height + 1 && parent.equals(before.hash);
    }

    @Override
    public String toString() {
        return chain + " block " + height + " " + hash;
    }
}
