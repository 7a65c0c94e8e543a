package entrepot.register.merkle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Subtrees of any height from tiles, each read once. For the few steps of one proof.
public final class Tiles implements MerkleTree.Subtrees {

    private final long size;
    private final Reader reader;
    private final Map<Tile, List<byte[]>> read = new HashMap<>();

    /// Where tiles are kept.
    public interface Reader {
        /// All hashes of a tile that is within the tree.
        List<byte[]> hashes(Tile tile);
    }

    /// @param size leaves that the tree has
    public Tiles(long size, Reader reader) {
        this.size = size;
        this.reader = reader;
    }

    @Override
    public byte[] hash(int height, long number) {
        int level = height / Tile.HEIGHT;
        int above = height % Tile.HEIGHT;
        long first = number << above;
        var tile = tile(level, first / Tile.WIDTH);
        int from = Math.toIntExact(first - tile.first());
        var hashes = read.computeIfAbsent(tile, reader::hashes);
        return fold(hashes.subList(from, from + (1 << above)));
    }

    private Tile tile(int level, long number) {
        long inLevel = size >> (Tile.HEIGHT * level);
        long width = Math.min(Tile.WIDTH, inLevel - number * Tile.WIDTH);
        return new Tile(level, number, Math.toIntExact(width));
    }

    static byte[] fold(List<byte[]> hashes) {
        int count = hashes.size();
        if (count == 1) return hashes.getFirst();
        return MerkleTree.node(fold(hashes.subList(0, count / 2)), fold(hashes.subList(count / 2, count)));
    }
}
