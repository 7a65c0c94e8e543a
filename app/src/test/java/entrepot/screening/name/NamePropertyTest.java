package entrepot.screening.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NamePropertyTest {

    private static final NameMatcher MATCHER = NameMatcher.standard();

    @Property(tries = 300)
    void comparesAnything(@ForAll String one, @ForAll String other, @ForAll NameKind kind) {
        var likeness = MATCHER.compare(Name.of(one, kind), Name.of(other, kind));
        assertThat(likeness.score()).isBetween(0.0, 1.0);
        assertThat(likeness.parts()).allMatch(part -> part.cost() >= 0);
    }

    @Property(tries = 300)
    void matchesItself(@ForAll("words") String name, @ForAll NameKind kind) {
        var same = Name.of(name, kind);
        assertThat(MATCHER.compare(same, same).verdict()).isNotEqualTo(Verdict.NO);
    }

    @Property(tries = 200)
    void assignsCheapest(@ForAll("costs") double[][] costs) {
        var rows = Assignment.of(costs);
        double sum = 0;
        for (int column = 0; column < rows.length; column++) if (rows[column] >= 0) sum += costs[rows[column]][column];
        assertThat(sum).isEqualTo(cheapest(costs, 0, new boolean[costs[0].length]), offset());
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(2)
                .ofMaxLength(9)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<double[][]> costs() {
        return Arbitraries.doubles()
                .between(0, 1)
                .array(double[].class)
                .ofSize(5)
                .array(double[][].class)
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static double cheapest(double[][] costs, int row, boolean[] taken) {
        if (row == costs.length) return 0;
        double best = Double.POSITIVE_INFINITY;
        for (int column = 0; column < taken.length; column++) {
            if (taken[column]) continue;
            var next = Arrays.copyOf(taken, taken.length);
            next[column] = true;
            best = Math.min(best, costs[row][column] + cheapest(costs, row + 1, next));
        }
        return best;
    }

    private static org.assertj.core.data.Offset<Double> offset() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }
}
