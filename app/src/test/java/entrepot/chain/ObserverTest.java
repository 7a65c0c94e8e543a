package entrepot.chain;

import static entrepot.chain.FakeChain.CHAIN;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.chain.FakeChain.Tx;
import entrepot.commit.Intent;
import entrepot.commit.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObserverTest extends ObserverWorld {

    @Test
    void tellsOfAPaymentAndItsFinality() {
        watched.add(PAYMENT.hash());
        chain.mine(PAYMENT);
        settle();
        assertThat(lines()).containsExactly("extended 1 1t1r");
        chain.mine();
        settle();
        assertThat(lines()).isEmpty();
        chain.mine();
        settle();
        assertThat(lines()).containsExactly("final 1 1t1r");
        assertThat(record.receipt(CHAIN, PAYMENT.hash()).orElseThrow().isFinal())
                .isTrue();
        settle();
        assertThat(lines()).isEmpty();
    }

    /// Scenario 10.
    @Test
    void waitsForTheTagToo() {
        watched.add(PAYMENT.hash());
        chain.mine(PAYMENT);
        chain.finalizedAt(0);
        chain.mineEmpty(20);
        settle();
        assertThat(lines()).containsExactly("extended 1 1t1r");
        chain.finalizedAt(1);
        settle();
        assertThat(lines()).containsExactly("final 1 1t1r");
    }

    @Test
    void tellsOfARevertedTransaction() {
        var reverted = Tx.reverted("bad");
        watched.add(reverted.hash());
        chain.mine(reverted);
        settle();
        var step = (ChainStep.Extended) told().getFirst();
        assertThat(step.transfers()).isEmpty();
        assertThat(step.receipts()).singleElement().matches(r -> !r.success());
        assertThat(step.receipts().getFirst().feePaid().isPositive()).isTrue();
    }

    @Test
    void findsATransactionWatchedTooLate() {
        var foreign = new Tx(PAYMENT.hash(), FakeChain.PAYEE, FakeChain.PAYEE, 1, true);
        chain.mine(foreign);
        chain.mineEmpty(5);
        settle();
        assertThat(lines()).isEmpty();
        watched.add(PAYMENT.hash());
        settle();
        assertThat(lines()).containsExactly("extended 1 0t1r", "final 4 0t1r");
    }

    @Test
    void findsOneOlderThanTheTrail() {
        chain.mine(new Tx(PAYMENT.hash(), FakeChain.PAYEE, FakeChain.PAYEE, 1, true));
        chain.mineEmpty(200);
        settle();
        watched.add(PAYMENT.hash());
        settle();
        assertThat(lines()).containsExactly("extended 1 0t1r", "final 199 0t1r");
    }

    /// Scenario 6.
    @Test
    void asksAgainWhereAReceiptIsWithheld() {
        chain.mine(new Tx(PAYMENT.hash(), FakeChain.PAYEE, FakeChain.PAYEE, 1, true));
        settle();
        chain.withhold(PAYMENT.hash());
        watched.add(PAYMENT.hash());
        settle();
        assertThat(lines()).isEmpty();
        chain.giveAll();
        chain.mine();
        settle();
        assertThat(lines()).containsExactly("extended 1 0t1r");
    }

    /// Scenario 6.
    @Test
    void doesNotPassALogWithoutReceipt() {
        chain.withhold(PAYMENT.hash());
        chain.mine(PAYMENT);
        chain.mine();
        assertThat(settle()).isInstanceOf(Observer.Turn.Away.class);
        assertThat(lines()).isEmpty();
        chain.giveAll();
        settle();
        assertThat(lines()).containsExactly("extended 1 1t0r");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 33, 100, 500})
    void goesOnAfterARestart(int missed) {
        watched.add(PAYMENT.hash());
        chain.mineEmpty(40);
        settle();
        observer = observer(TWO_DEEP, steps::add);
        chain.mineEmpty(missed);
        chain.mine(PAYMENT);
        chain.mineEmpty(missed + 2);
        settle();
        var at = 41 + missed;
        assertThat(lines()).containsExactly("extended " + at + " 1t1r", "final " + at + " 1t1r");
        assertThat(record.standing(CHAIN).orElseThrow().head().height()).isGreaterThanOrEqualTo(at);
    }

    /// Scenario 7.
    @Test
    void losesNothingWhileTheNodeIsAway() {
        watched.add(PAYMENT.hash());
        chain.mineEmpty(3);
        settle();
        chain.away(true);
        chain.mine(PAYMENT);
        chain.mineEmpty(2_000);
        assertThat(settle()).isInstanceOf(Observer.Turn.Away.class);
        chain.away(false);
        settle();
        assertThat(lines()).first().isEqualTo("extended 4 1t1r");
        assertThat(count("chain.block")).isLessThanOrEqualTo(Trail.REMEMBERED);
    }

    @Test
    void keepsTheRegisterSmall() {
        chain.mineEmpty(320);
        settle();
        assertThat(count("register.leaf")).isEqualTo(1 + 320 / Position.LEAD_MAX);
    }

    /// Scenario 31.
    @Test
    void letsOneOfTwoObserversWin() {
        var other = new ArrayList<ChainStep>();
        var second = observer(TWO_DEEP, other::add);
        watched.add(PAYMENT.hash());
        chain.mine();
        settle();
        settle(second);
        chain.mine(PAYMENT);
        settle();
        assertThat(settle(second)).isInstanceOf(Observer.Turn.Refused.class);
        assertThat(settle(second)).isInstanceOf(Observer.Turn.Idle.class);
        assertThat(count("chain.sighting")).isEqualTo(2);
        chain.mineEmpty(2);
        settle(second);
        settle();
        assertThat(count("chain.sighting where final_index is not null")).isEqualTo(2);
    }

    @Test
    void showsABalanceThatDisagrees() {
        chain.skim(1);
        chain.mine(Tx.receive("deposit", 500));
        settle();
        var mismatch = ((ChainStep.Extended) told().getFirst()).mismatches().getFirst();
        assertThat(mismatch.logged().units()).isEqualTo(500);
        assertThat(mismatch.moved().units()).isEqualTo(499);
        chain.mineEmpty(2);
        settle();
        assertThat(((ChainStep.Finalized) told().getFirst()).mismatches()).containsExactly(mismatch);
    }

    @Test
    void commitsWhatListenersAdd() {
        ChainListener one = step -> List.of(intent(1));
        ChainListener two = step -> List.of(intent(2));
        observer = new Observer(new Observation(chain, TWO_DEEP, 0, watch, List.of(one, two)), record, committer);
        chain.mine(PAYMENT);
        settle();
        assertThat(count("commit.outbox")).isEqualTo(2);
    }

    @Test
    void triesAgainAfterARefusal() {
        var once = intent(1);
        ChainListener adds = step -> List.of(once);
        observer = new Observer(new Observation(chain, TWO_DEEP, 0, watch, List.of(adds)), record, committer);
        chain.mine(PAYMENT);
        settle();
        chain.mine(Tx.pay("second", 1));
        assertThat(settle()).isInstanceOf(Observer.Turn.Refused.class);
        assertThat(settle()).isInstanceOf(Observer.Turn.Refused.class);
        assertThat(record.standing(CHAIN).orElseThrow().head().height()).isEqualTo(1);
    }

    @Test
    void startsWhereItIsTold() {
        chain.mineEmpty(10);
        observer = new Observer(new Observation(chain, TWO_DEEP, 8, watch, List.of()), record, committer);
        settle();
        assertThat(record.standing(CHAIN).orElseThrow().head().height()).isEqualTo(8);
    }

    private static Part intent(long number) {
        return new Intent(new UUID(0, number), "test", "test", Map.of(), Instant.EPOCH);
    }
}
