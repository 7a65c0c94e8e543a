package entrepot.screening.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// The floors of the compliance handbook for names, by the weights as they ship, over the labelled
/// development pairs where they are. What the weights reach on pairs that they have not seen is for
/// [NameFitTest] to say.
class AccuracyTest {

    private static final Figures SHIPPED = figures();

    @Test
    void reachesFloorsOverAll() {
        var counts = SHIPPED.at(Likeness.ALERT);
        assertThat(counts.f1()).isGreaterThan(0.94);
        assertThat(counts.recall()).isGreaterThan(0.93);
        assertThat(counts.precision()).isGreaterThan(0.95);
    }

    @Test
    void blocksWithCertainty() {
        var counts = SHIPPED.at(Likeness.BLOCK);
        assertThat(counts.precision()).isGreaterThan(0.985);
        assertThat(counts.recall()).isGreaterThan(0.7);
    }

    /// Pairs of the tier whose labels leave no doubt.
    @Test
    void makesNoErrorWhereLabelsAreSure() {
        assertThat(alerts(pair -> pair.noteHas("quality=STRONG")).f1()).isEqualTo(1);
    }

    @Test
    void readsFirms() {
        var firms = SHIPPED.of(pair -> pair.candidate().kind() == NameKind.ORGANISATION);
        assertThat(firms.at(Likeness.ALERT).f1()).isGreaterThan(0.89);
        assertThat(firms.at(Likeness.BLOCK).precision()).isGreaterThan(0.98);
    }

    @Test
    void beatsAnchorOnItsOwnPairs() {
        assertThat(alerts(pair -> pair.noteHas("logicv2=")).f1()).isGreaterThan(0.86);
    }

    @Test
    void readsEveryScript() {
        assertThat(alerts(pair -> pair.noteHas("script=CYRILLIC")).recall()).isGreaterThan(0.97);
        assertThat(alerts(pair -> pair.noteHas("script=ARABIC")).recall()).isGreaterThan(0.85);
        assertThat(alerts(pair -> pair.noteHas("script=HANGUL")).recall()).isGreaterThan(0.8);
        assertThat(alerts(pair -> pair.noteHas("native Korean")).recall()).isGreaterThan(0.8);
    }

    @Test
    void tellsNeighboursApart() {
        assertThat(wrongShare("cross_script/hard negatives")).isLessThan(0.05);
        assertThat(wrongShare("ofac_sdn/vessel siblings")).isLessThan(0.1);
    }

    private static double wrongShare(String source) {
        var figures = SHIPPED.of(pair -> pair.source().equals(source));
        return (double) figures.at(Likeness.ALERT).wrong() / figures.pairs().size();
    }

    private static Figures.Counts alerts(Predicate<LabelledPair> which) {
        return SHIPPED.of(which).at(Likeness.ALERT);
    }

    private static Figures figures() {
        List<LabelledPair> pairs = LabelledPair.dev();
        return new Figures(
                pairs,
                pairs.stream()
                        .map(pair -> NameFit.score(NameMatcher.standard(), pair))
                        .toList());
    }
}
