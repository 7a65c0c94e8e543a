package entrepot.lab.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The authority freezes while payments are on their way: nothing of what it froze is signed meanwhile,
/// and everything goes on by itself when the freeze is lifted.
class FreezeTortureTest {

    private static final int SHALLOW = 12;

    /// An offer may run out meanwhile: then the money goes home.
    private static final Set<String> ENDS = Set.of("MATCHED", "EXPIRED");

    @ParameterizedTest
    @CsvSource({"0", "1", "2"})
    void racesEveryStep(int scope) {
        for (long second = 20; second <= 900; second += 20) {
            var fault = new Fault(Kind.INSTRUCTION, second, scope, 200);
            var verdict = Worlds.run(new Plan(second, 3, SHALLOW, List.of(fault)));
            assertThat(verdict.violations()).as("frozen at " + second + " s").isEmpty();
            assertThat(ENDS).containsAll(verdict.counts().ends().keySet());
        }
    }

    @ParameterizedTest
    @CsvSource({"CRASH_BEFORE_COMMIT", "CRASH_AFTER_COMMIT", "CRASH_AFTER_CALL", "COMMIT_ANSWER_LOST", "OVERTAKEN"})
    void survivesBeside(Kind kind) {
        for (long second = 100; second <= 700; second += 60) {
            var faults = List.of(new Fault(Kind.INSTRUCTION, second, 0, 200), new Fault(kind, second + 20, 1, 5));
            assertThat(Worlds.run(new Plan(second, 3, SHALLOW, faults)).violations())
                    .as(kind + " beside a freeze at " + second + " s")
                    .isEmpty();
        }
    }
}
