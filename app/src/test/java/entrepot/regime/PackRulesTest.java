package entrepot.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs the tests that the rules of all packs carry.
class PackRulesTest {

    static Stream<RuleTests.Result> cases() {
        var loader = Packs.loader();
        return loader.folders().stream().flatMap(folder -> switch (loader.loadArchived(folder)) {
            case Loading.Loaded loaded -> loader.tests().run(loaded.pack(), new ArrayList<>()).stream();
            case Loading.Refused(var problems) -> throw new AssertionError(Packs.lines(problems));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void givesWhatItsPackExpects(RuleTests.Result result) {
        assertThat(result.got()).as(result.toString()).isEqualTo(result.test().expect());
    }
}
