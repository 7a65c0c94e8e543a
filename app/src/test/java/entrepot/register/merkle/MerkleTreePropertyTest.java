package entrepot.register.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Roots and proofs from a growing edge and from tiles, against the tree as the RFC writes it down.
class MerkleTreePropertyTest {

    private static final int MOST = 1_100;
    private static final List<byte[]> LEAVES = NaiveTree.leaves(MOST);

    /// Keeps what a growing tree hands out, as the database does.
    private static final class Shelf implements Tiles.Reader {
        private final Map<Integer, List<byte[]>> levels = new HashMap<>();
        private final Frontier edge = Frontier.empty();

        Shelf(int size) {
            for (var leaf : LEAVES.subList(0, size)) edge.add(leaf).forEach(this::put);
        }

        private void put(Frontier.Kept kept) {
            var level = levels.computeIfAbsent(kept.level(), _ -> new ArrayList<>());
            assertThat(kept.number()).isEqualTo(level.size());
            level.add(kept.hash());
        }

        @Override
        public List<byte[]> hashes(Tile tile) {
            int first = Math.toIntExact(tile.first());
            return levels.getOrDefault(tile.level(), List.of()).subList(first, first + tile.width());
        }

        Tiles tiles() {
            return new Tiles(edge.size(), this);
        }
    }

    @Property(tries = 200)
    void growsToTheSameRoot(@ForAll @IntRange(max = MOST) int size) {
        var shelf = new Shelf(size);
        var root = NaiveTree.root(LEAVES.subList(0, size));
        assertThat(shelf.edge.root()).isEqualTo(root);
        assertThat(MerkleTree.root(size, shelf.tiles())).isEqualTo(root);
        assertThat(Frontier.of(size, shelf.tiles()).root()).isEqualTo(root);
    }

    @Property(tries = 200)
    void keepsEarlierRoots(@ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @IntRange(max = MOST) int any) {
        int earlier = any % (size + 1);
        assertThat(MerkleTree.root(earlier, new Shelf(size).tiles()))
                .isEqualTo(NaiveTree.root(LEAVES.subList(0, earlier)));
    }

    @Property(tries = 200)
    void provesInclusion(@ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @IntRange(max = MOST) int any) {
        int index = any % size;
        assertThat(MerkleTree.inclusion(index, size, new Shelf(size).tiles()))
                .usingElementComparator(java.util.Arrays::compare)
                .isEqualTo(NaiveTree.path(index, LEAVES.subList(0, size)));
    }

    @Property(tries = 200)
    void provesConsistency(@ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @IntRange(max = MOST) int any) {
        int old = any % (size + 1);
        assertThat(MerkleTree.consistency(old, size, new Shelf(size).tiles()))
                .usingElementComparator(java.util.Arrays::compare)
                .isEqualTo(NaiveTree.proof(old, LEAVES.subList(0, size)));
    }

    @Property
    void readsBackItsPath(@ForAll @IntRange(max = 7) int level, @ForAll @IntRange(max = Integer.MAX_VALUE) int number) {
        for (int width : List.of(1, 17, 255, 256)) {
            var tile = new Tile(level, number, width);
            var path = tile.path();
            assertThat(Tile.parse(level, path.substring(path.indexOf('/') + 1))).contains(tile);
        }
    }
}
