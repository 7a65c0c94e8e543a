package entrepot.lab.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Two thousand seeds: nothing is violated, and everything that can go wrong did.
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManySeedsTest {

    private static final int SEEDS = 2_000;

    /// The steps of a payment that are persisted; the node dies before and after each.
    private static final List<String> STEPS = List.of(
            "payment.ordered",
            "payment.quoted",
            "payment.approved",
            "payment.locked",
            "payment.decided",
            "payment.dealt",
            "payment.cleared",
            "payment.signed",
            "payment.broadcast",
            "payment.matched",
            "payment.money-released",
            "payment.provider-paid",
            "bank.message",
            "chain.block",
            "chain.finalized");

    private final Counts counts = new Counts();
    private List<Verdict> failed = List.of();

    @BeforeAll
    void run() {
        var verdicts = LongStream.rangeClosed(1, SEEDS)
                .parallel()
                .mapToObj(seed -> Worlds.run(Plan.of(seed)))
                .toList();
        verdicts.forEach(verdict -> counts.add(verdict.counts()));
        failed = verdicts.stream().filter(verdict -> !verdict.holds()).toList();
    }

    @Test
    void violatesNothing() {
        assertThat(failed)
                .extracting(v -> v.plan().seed() + ": " + v.violations())
                .isEmpty();
    }

    @Test
    void meetsEveryKindOfFault() {
        assertThat(Kind.values())
                .allSatisfy(kind -> assertThat(counts.of(kind))
                        .as("how often " + kind + " happened")
                        .isPositive());
    }

    @Test
    void diesAroundEveryPersistedStep() {
        var seen = counts.crashesByFact().keySet();

        assertThat(STEPS.stream()
                        .flatMap(step -> Arrays.stream(new Kind[] {Kind.CRASH_BEFORE_COMMIT, Kind.CRASH_AFTER_COMMIT})
                                .map(kind -> kind + " " + step)))
                .isSubsetOf(seen);
    }

    @Test
    void bringsMostPaymentsToTheirEnd() {
        long matched = counts.ends().getOrDefault("MATCHED", 0L);

        assertThat(matched).as("%s", counts.ends()).isGreaterThan(counts.payments() * 7 / 10);
    }
}
