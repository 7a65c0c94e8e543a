package entrepot.chain;

import static entrepot.chain.FakeChain.CHAIN;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.chain.FakeChain.Tx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReorganisationTest extends ObserverWorld {

    /// Scenario 8.
    @ParameterizedTest
    @CsvSource({
        "1,  MOVES", "3,  MOVES", "10, MOVES", "64, MOVES",
        "1,  DROPS", "3,  DROPS", "10, DROPS", "64, DROPS",
        "1,  CONFLICTS", "3,  CONFLICTS", "10, CONFLICTS", "64, CONFLICTS",
        "1,  RETURNS", "3,  RETURNS", "10, RETURNS", "64, RETURNS"
    })
    void followsAReorganisation(int depth, Fate fate) {
        observer = observer(new FinalityPolicy(100, false), steps::add);
        watched.add(PAYMENT.hash());
        chain.mineEmpty(5);
        chain.mine(PAYMENT);
        chain.mineEmpty(depth - 1);
        settle();
        assertThat(lines()).containsExactly("extended 6 1t1r");

        var branch = chain.branch();
        switch (fate) {
            case MOVES -> chain.reorg(depth, PAYMENT);
            case DROPS, RETURNS -> chain.reorg(depth);
            case CONFLICTS -> chain.reorg(depth, Tx.pay("conflict", 400));
        }
        settle();
        switch (fate) {
            case MOVES -> assertThat(lines()).containsExactly("rolled back to 5 1t1r", "extended 6 1t1r");
            case DROPS -> assertThat(lines()).containsExactly("rolled back to 5 1t1r");
            case CONFLICTS -> assertThat(lines()).containsExactly("rolled back to 5 1t1r", "extended 6 1t0r");
            case RETURNS -> {
                assertThat(lines()).containsExactly("rolled back to 5 1t1r");
                chain.backTo(branch);
                chain.mineEmpty(2);
                settle();
                assertThat(lines()).containsExactly("extended 6 1t1r");
            }
        }
        boolean stands = fate == Fate.MOVES || fate == Fate.RETURNS;
        assertThat(record.receipt(CHAIN, PAYMENT.hash()).isPresent()).isEqualTo(stands);
    }

    enum Fate {
        MOVES,
        DROPS,
        CONFLICTS,
        RETURNS
    }

    @Test
    void saysWhenFinalityBroke() {
        watched.add(PAYMENT.hash());
        chain.mine(PAYMENT);
        chain.mineEmpty(3);
        settle();
        assertThat(lines()).containsExactly("extended 1 1t1r", "final 1 1t1r");
        chain.reorg(4);
        settle();
        assertThat(lines()).containsExactly("rolled back to 0 1t1r below final");
    }

    @Test
    void callsNothingFinalOnALeftBranch() {
        watched.add(PAYMENT.hash());
        chain.mine(PAYMENT);
        chain.mine();
        settle();
        told();
        // While nobody looked: one more block on the old branch, then another branch with a far tag.
        chain.reorg(2, Tx.pay("other", 1));
        chain.mineEmpty(30);
        settle();
        assertThat(lines()).containsExactly("rolled back to 0 1t1r", "extended 1 1t0r", "final 1 1t0r");
    }

    @Test
    void goesOnAfterARestartAndAReorganisation() {
        watched.add(PAYMENT.hash());
        chain.mineEmpty(40);
        chain.mine(PAYMENT);
        settle();
        told();
        observer = observer(TWO_DEEP, steps::add);
        chain.reorg(5, PAYMENT);
        settle();
        assertThat(lines()).containsExactly("rolled back to 36 1t1r", "extended 37 1t1r", "final 37 1t1r");
    }

    @Test
    void followsBelowWhatIsRemembered() {
        chain.mineEmpty(300);
        settle();
        told();
        chain.reorg(200);
        chain.mineEmpty(40);
        assertThat(settle()).isInstanceOf(Observer.Turn.Idle.class);
        assertThat(record.standing(CHAIN).orElseThrow().head().height()).isGreaterThan(300);
        assertThat(lines()).isEmpty();
    }

    @Test
    void takesBackWhatWasFinalFarBelow() {
        var earlier = Tx.pay("earlier", 7);
        watched.add(earlier.hash());
        watched.add(PAYMENT.hash());
        chain.mineEmpty(10);
        chain.mine(earlier);
        chain.mineEmpty(100);
        chain.mine(PAYMENT);
        chain.mineEmpty(200);
        settle();
        assertThat(lines()).containsExactly("extended 11 1t1r", "final 11 1t1r", "extended 112 1t1r", "final 112 1t1r");

        chain.reorg(250, PAYMENT);
        settle();
        assertThat(lines()).containsExactly("rolled back to 11 1t1r below final", "extended 63 1t1r", "final 63 1t1r");
        assertThat(record.receipt(CHAIN, earlier.hash()).orElseThrow().isFinal())
                .isTrue();
    }

    @Test
    void readsFromTheBeginningWhenNothingStands() {
        watched.add(PAYMENT.hash());
        chain.mineEmpty(10);
        chain.mine(PAYMENT);
        chain.mineEmpty(200);
        settle();
        told();
        chain.reorg(205);
        settle();
        assertThat(lines()).containsExactly("rolled back to 0 1t1r below final");
        assertThat(record.receipt(CHAIN, PAYMENT.hash())).isEmpty();
    }
}
