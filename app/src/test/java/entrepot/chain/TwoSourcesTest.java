package entrepot.chain;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.chain.FakeChain.Tx;
import entrepot.chain.Observer.Turn;
import entrepot.chain.source.AgreedNode;
import entrepot.chain.source.Source;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The walk over two sources, one of which may lie: nothing false is ever credited.
class TwoSourcesTest extends ObserverWorld {

    private final FakeChain other = new FakeChain();

    @BeforeEach
    void watchesBoth() {
        var both = new AgreedNode(List.of(new Source("north", chain), new Source("south", other)));
        ChainListener listener = step -> {
            steps.add(step);
            return List.of();
        };
        observer = new Observer(new Observation(both, TWO_DEEP, 0, watch, List.of(listener)), record, committer);
    }

    private void mine(int count, Tx... txs) {
        for (var source : List.of(chain, other)) {
            source.mine(txs);
            source.mineEmpty(count - 1);
        }
    }

    private long facts(String kind) {
        return sql.sql("select count(*) from register.leaf where kind = ?")
                .param(kind)
                .query(Long.class)
                .single();
    }

    /// Scenario 5, node lies: block hash, receipt and balance count when two sources say the same; credit,
    /// finality and signing stand still while they do not. Operator: health `chain` is red,
    /// `GET /chain/standing` says on what they disagree, the register has `chain.sources-disagree`.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void creditsNothingOfALieThatHangsTogether(boolean first) {
        mine(3);
        settle();
        var liar = first ? chain : other;
        var honest = first ? other : chain;
        liar.reorg(2, Tx.receive("false deposit", 900));
        liar.mineEmpty(40);
        honest.mineEmpty(40);

        assertThat(settle()).isInstanceOf(Turn.Away.class);

        assertThat(told()).isEmpty();
        assertThat(observer.last()).hasValueSatisfying(turn -> assertThat(turn).isInstanceOf(Turn.Away.class));
        assertThat(facts("chain.sources-disagree")).isEqualTo(1);
    }

    @Test
    void goesOnWhenTheyAgreeAgain() {
        mine(2);
        settle();
        mine(4, Tx.receive("deposit", 700));
        var truth = other.branch();
        other.reorg(5, Tx.receive("lie", 900));
        assertThat(settle()).isInstanceOf(Turn.Away.class);
        assertThat(told()).isEmpty();
        assertThat(facts("chain.sources-disagree")).isEqualTo(1);

        other.backTo(truth);
        assertThat(settle()).isInstanceOf(Turn.Idle.class);

        assertThat(told()).extracting(ObserverWorld::tx).anyMatch(t -> t.startsWith("final"));
        assertThat(facts("chain.sources-agree")).isEqualTo(1);
    }

    /// One source away leaves nothing final; afterwards every missed block is walked, however many.
    /// Scenario 7, node down: the cursor is height and hash; after any absence each missed block is
    /// read, one by one. Operator: health `chain` is red while it is away, then `CATCHING_UP` with
    /// blocks a second.
    @Test
    void findsAllAfterALongOutage() {
        mine(2);
        settle();
        other.away(true);
        assertThat(settle()).isInstanceOf(Turn.Away.class);
        for (int i = 0; i < 40; i++) mine(50, Tx.receive("deposit " + i, 10 + i));
        assertThat(settle()).isInstanceOf(Turn.Away.class);
        assertThat(told()).isEmpty();

        other.away(false);
        settle();

        var seen = told().stream()
                .filter(ChainStep.Extended.class::isInstance)
                .mapToInt(step -> ((ChainStep.Extended) step).transfers().size())
                .sum();
        assertThat(seen).isEqualTo(40);
    }
}
