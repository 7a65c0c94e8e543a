package entrepot.lab.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One kind of failure at a time, at many moments of two payments' lives; the worlds judge.
class FailureScenarioTest {

    private static final int LAST_SECOND = 640;
    private static final int STEP = 80;
    private static final int SHALLOW = 12;
    private static final int DEEP = 66;

    /// Scenario 1.
    /// Scenario 2.
    /// Scenario 3.
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {
                "CRASH_BEFORE_COMMIT",
                "CRASH_IN_TRANSACTION",
                "CRASH_AFTER_COMMIT",
                "CRASH_BEFORE_CALL",
                "CRASH_AFTER_CALL"
            })
    void paysOnceWhereverItDies(Kind kind) {
        var ends = new HashMap<String, Long>();
        for (int skip = 0; skip < 24; skip++)
            count(Worlds.run(new Plan(skip, 2, SHALLOW, List.of(new Fault(kind, 0, skip, 0)))), ends);

        assertThat(ends).containsOnlyKeys("MATCHED");
    }

    /// Scenario 4, a send without an answer: unknown means perhaps sent; the same bytes are sent again
    /// and no other nonce is taken. Operator: the payment is `BROADCAST`, its timeline says "no answer,
    /// perhaps sent".
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"SENT_UNANSWERED", "SENT_FORGOTTEN", "SENT_DENIED"})
    void paysOnceWhateverTheNodeSays(Kind kind) {
        assertThat(ends(kind, 600, SHALLOW)).containsOnlyKeys("MATCHED");
    }

    /// Scenario 6, receipts withheld: absence is no evidence and changes nothing; what counts is a
    /// receipt in a block both sources have. Operator: the payment stays `BROADCAST`; the chain's height
    /// moves on, its final height does not.
    @Test
    void waitsForWithheldReceipts() {
        assertThat(ends(Kind.RECEIPTS_WITHHELD, 3_600, SHALLOW)).containsOnlyKeys("MATCHED");
    }

    /// Scenario 8.
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"REORG_KEPT", "REORG_MOVED", "REORG_DROPPED"})
    void undoesWhatTheChainUndoes(Kind kind) {
        for (int depth : new int[] {1, 12, 64})
            assertThat(ends(kind, depth, DEEP)).containsOnlyKeys("MATCHED");
    }

    /// Scenario 11, fee spike: what one transaction may cost is capped; above it nothing is signed, what
    /// is sent stays sent. Operator: the payment's timeline says that the network takes more than may be
    /// spent, and it waits.
    @Test
    void staysBelowTheCapInAFeeSpike() {
        assertThat(ends(Kind.FEE_SPIKE, 7_200, SHALLOW)).containsOnlyKeys("MATCHED");
    }

    /// Scenario 18.
    @Test
    void paysOnceForRepeatedRequests() {
        assertThat(ends(Kind.REQUEST_TWICE, 0, SHALLOW)).containsOnlyKeys("MATCHED");
    }

    /// Scenario 24, token paused or wallet blacklisted: each transfer is tried without effect before it
    /// is signed; one that reverted is for people to look at. Operator: the timeline says "the token
    /// would not move" and why; a reverted one is `FAILED`.
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"TOKEN_PAUSED", "PAYEE_BLACKLISTED"})
    void signsNothingThatTheTokenWouldRefuse(Kind kind) {
        assertThat(ends(kind, 600, SHALLOW)).containsKey("MATCHED");
    }

    /// Scenario 25, payee listed on the way: it is decided at the order, at the approval and on fresh
    /// facts just before the signature. Operator: the payment is `REFUSED` or `HELD` with its hits;
    /// compliance has a case.
    @Test
    void paysNobodyWhoIsListedOnTheWay() {
        assertThat(ends(Kind.FREEZE, 0, SHALLOW)).containsKey("MATCHED");
    }

    /// Scenario 26.
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"BANK_CREDIT_SPLIT", "BANK_NOTICE_TWICE", "BANK_NOTICE_LATE", "BANK_REFERENCE_WRONG"})
    void losesNoMoneyThatComesInOddly(Kind kind) {
        assertThat(ends(kind, 200, SHALLOW)).containsKey("MATCHED");
    }

    /// Scenario 27, steps of the clock: expiry is decided once, at our gate, and recorded with both
    /// times; blocks are counted, not timed. Operator: quotes expire early or late by the step; no money
    /// moves by it.
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"CLOCK_FORWARD", "CLOCK_BACK"})
    void survivesStepsOfTheClock(Kind kind) {
        assertThat(ends(kind, 600, SHALLOW)).containsKey("MATCHED");
    }

    /// Scenario 29, database restored without its last commits: nothing is reserved while the chain has
    /// used nonces that the book never gave, and the signer signs nothing else for them. Operator:
    /// payments wait and say "somebody must look", with the nonces.
    @Test
    void paysNobodyTwiceAfterARestore() {
        assertThat(ends(Kind.DATABASE_RESTORED, 0, SHALLOW)).containsKey("MATCHED");
    }

    /// Scenario 30, signer away: the nonce stays the payment's, the same request is made again.
    /// Operator: the payment stays `EXCHANGED` and waits; health `signer` is red.
    @ParameterizedTest
    @ValueSource(ints = {30, 1_200})
    void keepsTheNonceWhileTheSignerIsAway(int seconds) {
        assertThat(ends(Kind.SIGNER_AWAY, seconds, SHALLOW)).containsKey("MATCHED");
    }

    /// Scenario 31, two workers on one payment: a step is written only on the version that was read, and
    /// the signer signs a nonce for one payment. Operator: nothing; the loser's step is refused as stale
    /// and done again.
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"OVERTAKEN", "TWO_WORKERS", "TWO_NODES"})
    void letsOneOfTwoWorkersPay(Kind kind) {
        assertThat(ends(kind, 300, SHALLOW)).containsOnlyKeys("MATCHED");
    }

    /// How two payments ended over all moments of this fault, which must have happened and harmed nothing.
    private static Map<String, Long> ends(Kind kind, long size, int depth) {
        var ends = new HashMap<String, Long>();
        var harmed = new ArrayList<String>();
        long happened = 0;
        for (int second = 0; second < LAST_SECOND; second += STEP) {
            var verdict = Worlds.run(new Plan(second, 2, depth, List.of(new Fault(kind, second, 0, size))));
            if (!verdict.holds()) harmed.add("at " + second + " s: " + verdict.violations());
            happened += verdict.counts().of(kind);
            verdict.counts().ends().forEach((state, n) -> ends.merge(state, n, Long::sum));
        }
        assertThat(harmed).isEmpty();
        assertThat(happened).as("times that " + kind + " happened").isPositive();
        return ends;
    }

    private static void count(Verdict verdict, Map<String, Long> ends) {
        assertThat(verdict.violations()).isEmpty();
        verdict.counts().ends().forEach((state, n) -> ends.merge(state, n, Long::sum));
    }
}
