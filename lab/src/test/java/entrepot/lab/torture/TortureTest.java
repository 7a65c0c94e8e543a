package entrepot.lab.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    /// Scenario 26.
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"BANK_NOTICE_LATE", "BANK_CREDIT_SPLIT", "BANK_NOTICE_TWICE"})
    void paysBackWhatCameInVain(Kind kind) {
        for (long seed = 0; seed < 4; seed++) {
            var calm = Worlds.run(new Plan(seed, 1, 12, List.of()));
            long at = secondOf(calm, "payment.quoted");
            var away = new Fault(Kind.PROVIDER_AWAY, at + 1, 0, 90);
            var verdict = Worlds.run(new Plan(seed, 1, 12, List.of(new Fault(kind, 0, 0, 0), away)));

            assertThat(verdict.violations()).as("seed " + seed).isEmpty();
            assertThat(verdict.counts().ends()).containsOnlyKeys("EXPIRED");
        }
    }

    /// What the simulation found: a payment held between its nonce and its signature left a hole, and
    /// all after it waited. Now a cancel fills it, and nobody pays who may not.
    /// Scenario 12.
    @Test
    void fillsTheHoleOfAHeldPayment() {
        int filled = 0;
        for (long seed = 0; seed < 3; seed++) {
            long cleared = secondOf(Worlds.run(new Plan(seed, 3, 12, List.of())), "payment.cleared");
            var away = new Fault(Kind.SIGNER_AWAY, cleared - 1, 0, 1_100);
            var listed = new Fault(Kind.FREEZE, cleared + 600, 0, 0);
            var verdict = Worlds.run(new Plan(seed, 3, 12, List.of(away, listed)));

            assertThat(verdict.violations()).as("seed " + seed).isEmpty();
            if (verdict.trace().stream().anyMatch(line -> line.endsWith("payment.nonce-cancelled"))) filled++;
        }
        assertThat(filled).as("seeds with a hole that was filled").isPositive();
    }

    /// Scenario 12.
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"FEE_RISE", "NONCE_STUCK"})
    void raisesWhatTheNetworkPassesOver(Kind kind) {
        int raised = 0;
        for (long seed = 0; seed < 3; seed++) {
            long cleared = secondOf(Worlds.run(new Plan(seed, 2, 12, List.of())), "payment.cleared");
            var verdict = Worlds.run(new Plan(seed, 2, 12, List.of(new Fault(kind, cleared + 1, 11, 60))));

            assertThat(verdict.violations()).as("seed " + seed).isEmpty();
            assertThat(verdict.counts().ends()).containsOnlyKeys("MATCHED");
            if (verdict.trace().stream().anyMatch(line -> line.endsWith("payment.fee-raised"))) raised++;
        }
        assertThat(raised).as("seeds with a fee that was raised").isPositive();
    }

    /// Either of two sources lies, coherently and for long: nothing false is credited, and all goes on
    /// when it tells the truth again.
    /// Scenario 5.
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void creditsNothingThatOneSourceMakesUp(int skip) {
        for (long seed = 0; seed < 3; seed++) {
            long dealt = secondOf(Worlds.run(new Plan(seed, 2, 12, List.of())), "payment.dealt");
            var lies = new Fault(Kind.NODE_LIES, dealt, skip, 600);
            var plan = new Plan(seed, 2, 12, List.of(lies, new Fault(Kind.NODE_AWAY, dealt + 590, skip, 5)));
            var verdict = Worlds.run(plan);

            assertThat(verdict.violations()).as("seed " + seed).isEmpty();
            assertThat(verdict.counts().ends()).containsOnlyKeys("MATCHED");
            assertThat(verdict.trace()).anyMatch(line -> line.endsWith("chain.sources-disagree"));
            assertThat(Run.of(Worlds.GENESIS, plan, Weaknesses.believesOneSource())
                            .holds())
                    .as("who believes the liar alone is caught")
                    .isEqualTo(skip == 1);
        }
    }

    private static long secondOf(Verdict verdict, String fact) {
        var line = verdict.trace().stream()
                .filter(l -> l.endsWith("committed " + fact))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.substring(0, line.indexOf(' ')));
    }

    @Test
    void replaysASeedToTheSameTrace() {
        var plan = Plan.of(12);

        assertThat(Worlds.run(plan).trace()).isEqualTo(Worlds.run(plan).trace());
    }
}
