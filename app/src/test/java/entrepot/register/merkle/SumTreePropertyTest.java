package entrepot.register.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import entrepot.commit.Hash;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SumTreePropertyTest {

    private static SumTree tree(List<Long> units) {
        var leaves = new ArrayList<SumTree.Sum>();
        for (int i = 0; i < units.size(); i++) leaves.add(leaf(i, units.get(i)));
        return new SumTree(leaves);
    }

    private static SumTree.Sum leaf(int owner, long units) {
        return SumTree.leaf(Hash.sha256(new byte[] {(byte) owner}), BigInteger.valueOf(units));
    }

    private static byte[] bytes(BigInteger units) {
        return ByteBuffer.allocate(16).putLong(8, units.longValueExact()).array();
    }

    /// The root that a leaf and its path lead to.
    private static SumTree.Sum climbed(SumTree.Sum leaf, List<SumTree.Step> path) {
        var at = leaf;
        for (var step : path) {
            var left = step.left() ? step.sum() : at;
            var right = step.left() ? at : step.sum();
            var hash =
                    Hash.sha256(new byte[] {1}, left.hash(), bytes(left.units()), right.hash(), bytes(right.units()));
            at = new SumTree.Sum(hash, left.units().add(right.units()));
        }
        return at;
    }

    @Property(tries = 200)
    void countsEveryLeaf(
            @ForAll @Size(16) List<@LongRange(max = 1L << 50) Long> units, @ForAll @IntRange(max = 15) int place) {
        var tree = tree(units);
        var total = units.stream().mapToLong(Long::longValue).sum();
        assertThat(tree.root().units()).isEqualTo(BigInteger.valueOf(total));
        var reached = climbed(leaf(place, units.get(place)), tree.path(place));
        assertThat(reached.hash()).isEqualTo(tree.root().hash());
        assertThat(reached.units()).isEqualTo(tree.root().units());
    }

    @Property(tries = 100)
    void movesWithEveryLeaf(
            @ForAll @Size(8) List<@LongRange(max = 1000) Long> units, @ForAll @IntRange(max = 7) int place) {
        var other = new ArrayList<>(units);
        other.set(place, units.get(place) + 1);
        assertThat(tree(other).root().hash()).isNotEqualTo(tree(units).root().hash());
    }

    @Test
    void refusesDebtsAndOddTrees() {
        assertThatIllegalArgumentException().isThrownBy(() -> leaf(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> tree(List.of(1L, 2L, 3L)));
        assertThatIllegalArgumentException().isThrownBy(() -> tree(List.of()));
    }
}
