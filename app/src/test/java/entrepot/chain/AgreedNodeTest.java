package entrepot.chain;

import static entrepot.chain.FakeChain.HOUSE;
import static entrepot.chain.FakeChain.PAYEE;
import static entrepot.chain.FakeChain.USDT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.chain.ChainNode.Sent;
import entrepot.chain.FakeChain.Tx;
import entrepot.chain.NodeUnavailable.Kind;
import entrepot.chain.source.AgreedNode;
import entrepot.chain.source.Source;
import entrepot.money.Amount;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AgreedNodeTest {

    private static final Tx PAYMENT = Tx.pay("payment", 500);

    private final FakeChain north = new FakeChain();
    private final FakeChain south = new FakeChain();
    private final AgreedNode node = new AgreedNode(List.of(new Source("north", north), new Source("south", south)));

    private void mine(Tx... txs) {
        north.mine(txs);
        south.mine(txs);
    }

    private static void assertUnavailable(Kind kind, ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        NodeUnavailable.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    @Test
    void saysWhatBothSay() {
        mine(PAYMENT);
        mine();
        var block = node.block(1).orElseThrow();

        assertThat(node.head().height()).isEqualTo(2);
        assertThat(node.transactions(block)).containsExactly(PAYMENT.hash());
        assertThat(node.transfers(block, Set.of(HOUSE)).transfers()).hasSize(1);
        assertThat(node.receipt(PAYMENT.hash()).orElseThrow().block()).isEqualTo(block);
        assertThat(node.balance(USDT, PAYEE, block)).isEqualTo(Amount.of(500, USDT));
    }

    @Test
    void waitsForTheOneBehind() {
        mine();
        north.mine(PAYMENT);

        assertThat(node.head().height()).isEqualTo(1);
        assertThat(node.block(2)).isEmpty();
        assertThat(node.receipt(PAYMENT.hash())).isEmpty();
    }

    @Test
    void saysNothingWhileOneIsAway() {
        mine(PAYMENT);
        south.away(true);

        assertUnavailable(Kind.AWAY, node::head);
        assertUnavailable(Kind.AWAY, () -> node.receipt(PAYMENT.hash()));
    }

    /// Scenario 28.
    @Test
    void standsStillWhileTheyDisagree() {
        mine();
        north.mine(PAYMENT);
        south.mine(Tx.pay("lie", 900));

        assertUnavailable(Kind.DISAGREE, node::head);
        assertUnavailable(Kind.DISAGREE, () -> node.block(2));
        assertThatThrownBy(node::head).hasMessageContainingAll("block 2", "north says", "south says");
    }

    @Test
    void believesNoReceiptOfOneAlone() {
        mine(PAYMENT);
        south.withhold(PAYMENT.hash());

        assertThat(node.receipt(PAYMENT.hash())).isEmpty();
    }

    @Test
    void believesNoBalanceOfOneAlone() {
        mine(PAYMENT);
        south.skim(1);
        var block = node.block(1).orElseThrow();

        assertUnavailable(Kind.DISAGREE, () -> node.balance(USDT, PAYEE, block));
    }

    /// Scenario 10.
    @Test
    void takesTheLowerFinalizedBlock() {
        mine();
        mine();
        mine();
        north.finalizedAt(3);
        south.finalizedAt(1);

        assertThat(node.finalized().orElseThrow().height()).isEqualTo(1);
    }

    @Test
    void goesOnWithTwoOfThree() {
        var west = new FakeChain();
        var three = new AgreedNode(
                List.of(new Source("north", north), new Source("south", south), new Source("west", west)));
        mine(PAYMENT);
        west.mine(PAYMENT);
        west.away(true);
        assertThat(three.head().height()).isEqualTo(1);

        west.away(false);
        west.reorg(1);
        assertUnavailable(Kind.DISAGREE, () -> three.block(1));
    }

    @Test
    void givesBytesToAll() {
        var taken = new AgreedNode(List.of(
                new Source("silent", new Answering(north, new Sent.Unknown("timeout"))),
                new Source("refusing", new Answering(south, new Sent.Rejected(Sent.Reason.INVALID, "no"))),
                new Source("taking", new Answering(south, new Sent.Accepted("0x1")))));

        assertThat(taken.send(new byte[] {2})).isEqualTo(new Sent.Accepted("0x1"));
    }

    /// Scenario 28.
    @Test
    void refusesOneSourceAndTwoChains() {
        var alone = List.of(new Source("north", north));
        assertThatThrownBy(() -> new AgreedNode(alone)).isInstanceOf(IllegalArgumentException.class);
        var twice = List.of(new Source("north", north), new Source("north", south));
        assertThatThrownBy(() -> new AgreedNode(twice)).isInstanceOf(IllegalArgumentException.class);
    }
}
