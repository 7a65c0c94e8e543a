package entrepot.lab.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A few seeds in every build; [ManySeedsTest] has the rest.
class TortureTest {

    private static final int SEEDS = 40;

    @Test
    void holdsForTheFirstSeeds() {
        var failed = LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> Worlds.run(Plan.of(seed)))
                .filter(verdict -> !verdict.holds())
                .toList();

        assertThat(failed)
                .extracting(v -> v.plan().seed() + ": " + v.violations())
                .isEmpty();
    }

    @Test
    void settlesEveryPaymentInCalm() {
        var verdict = Worlds.run(new Plan(7, Genesis.PAPERS_MAX, 12, List.of()));

        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.counts().ends()).containsOnlyKeys("MATCHED");
    }

    /// What the simulation found: the provider was away until its offer had run out, the client paid.
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"BANK_NOTICE_LATE", "BANK_CREDIT_SPLIT", "BANK_NOTICE_TWICE"})
    void paysBackWhatCameInVain(Kind kind) {
        for (long seed = 0; seed < 4; seed++) {
            var calm = Worlds.run(new Plan(seed, 1, 12, List.of()));
            var quoted = calm.trace().stream()
                    .filter(line -> line.endsWith("payment.quoted"))
                    .findFirst()
                    .orElseThrow();
            long at = Long.parseLong(quoted.substring(0, quoted.indexOf(' ')));
            var away = new Fault(Kind.PROVIDER_AWAY, at + 1, 0, 90);
            var verdict = Worlds.run(new Plan(seed, 1, 12, List.of(new Fault(kind, 0, 0, 0), away)));

            assertThat(verdict.violations()).as("seed " + seed).isEmpty();
            assertThat(verdict.counts().ends()).containsOnlyKeys("EXPIRED");
        }
    }

    @Test
    void replaysASeedToTheSameTrace() {
        var plan = Plan.of(12);

        assertThat(Worlds.run(plan).trace()).isEqualTo(Worlds.run(plan).trace());
    }
}
