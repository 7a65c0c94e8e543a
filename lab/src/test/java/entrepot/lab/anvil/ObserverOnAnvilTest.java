package entrepot.lab.anvil;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.chain.ChainStep;
import entrepot.chain.Observer;
import entrepot.chain.evm.EvmNode;
import entrepot.chain.source.AgreedNode;
import entrepot.chain.source.Source;
import entrepot.money.Amount;
import entrepot.register.Register;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The walk over a real chain that reorganises, with the real committer on a real database.
@Tag("integration")
class ObserverOnAnvilTest extends ObservedAnvil {

    /// Five come in, and five hundred are told.
    private void depositAndLie(Observer observer, LyingProxy proxy) {
        mine(3);
        settle(observer);
        steps.clear();
        anvil.send(issuer, tether, "transfer(address,uint256)", house, 5_000_000L);
        proxy.lie(5_000_000, 500_000_000);
        proxy.lie(905_000_000, 1_400_000_000);
        mine(4);
    }

    /// What a proxy says hangs together: who asks it alone believes it, who asks two does not.
    /// Scenario 5.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void creditsNothingThatOneSourceMakesUp(boolean liarFirst) throws IOException {
        try (var proxy = new LyingProxy(anvil);
                var lied = EvmNode.connect(Chains.at(proxy.url(), Chains.node(anvil, usdt), Duration.ofSeconds(5)))) {
            var honest = new Source("honest", node);
            var liar = new Source("liar", lied);
            var observer = observer(2, new AgreedNode(liarFirst ? List.of(liar, honest) : List.of(honest, liar)));
            depositAndLie(observer, proxy);

            for (int i = 0; i < 20; i++) observer.turn();
            assertThat(observer.last().orElseThrow()).isInstanceOf(Observer.Turn.Away.class);
            assertThat(deposits()).isEmpty();

            proxy.tellTheTruth();
            settle(observer);
            assertThat(deposits()).containsExactly(Amount.of(5_000_000, usdt));
        }
    }

    @Test
    void believesTheProxyWhenItIsAskedAlone() throws IOException {
        try (var proxy = new LyingProxy(anvil);
                var lied = EvmNode.connect(Chains.at(proxy.url(), Chains.node(anvil, usdt), Duration.ofSeconds(5)))) {
            var observer = observer(2, lied);
            depositAndLie(observer, proxy);
            settle(observer);

            assertThat(deposits()).as("the test's lie is a good one").containsExactly(Amount.of(500_000_000, usdt));
        }
    }

    @Test
    void makesNothingFinalWhileASourceIsAway() throws IOException {
        var proxy = new LyingProxy(anvil);
        try (var second = EvmNode.connect(Chains.at(proxy.url(), Chains.node(anvil, usdt), Duration.ofSeconds(1)))) {
            var both = new AgreedNode(List.of(new Source("one", node), new Source("two", second)));
            var observer = observer(2, both);
            settle(observer);
            steps.clear();
            proxy.close();
            anvil.send(issuer, tether, "transfer(address,uint256)", house, 5_000_000L);
            mine(4);

            assertThat(observer.turn()).isInstanceOf(Observer.Turn.Away.class);
            assertThat(steps).isEmpty();
        }
    }

    @Test
    void followsAPaymentToFinality() {
        var observer = observer(2);
        settle(observer);
        assertThat(((ChainStep.Extended) steps.getFirst()).transfers())
                .singleElement()
                .matches(t -> t.to().equals(house) && t.amount().equals(Amount.of(900_000_000, usdt)));
        told();

        var hash = pay(72_000_000);
        anvil.mine();
        settle(observer);
        // The deposit of the beginning is not two blocks deep before the payment's own block is.
        assertThat(told()).containsExactly("extended [" + hash + "]");
        anvil.mine();
        settle(observer);
        told();
        anvil.mine();
        settle(observer);
        assertThat(told()).containsExactly("final [" + hash + "]");
        var seen = record.receipt(Anvil.CHAIN, hash).orElseThrow();
        assertThat(seen.isFinal()).isTrue();
        assertThat(seen.receipt().pays(house, payee, Amount.of(72_000_000, usdt)))
                .isTrue();
        assertThat(new Register(sql).verify()).isInstanceOf(Register.Verdict.Intact.class);
    }

    /// Scenario 8, reorganisation before credit: blocks are kept with their hashes; the walk goes back
    /// to the common ancestor, undoes exactly what lay above and reads anew. Operator: the register has
    /// `chain.rolled-back` with the removed hashes; the payment is `BROADCAST` again.
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10})
    void followsATransactionThatMoves(int depth) {
        var observer = observer(12);
        settle(observer);
        told();
        var hash = pay(72_000_000);
        mine(depth);
        settle(observer);
        assertThat(told()).containsExactly("extended [" + hash + "]");
        var before = record.receipt(Anvil.CHAIN, hash).orElseThrow().receipt().block();

        anvil.reorg(depth, List.of(new Anvil.Placed(anvil.raw(hash), depth - 1)));
        settle(observer);
        assertThat(told()).containsExactly("rolled back [" + hash + "]", "extended [" + hash + "]");
        var after = record.receipt(Anvil.CHAIN, hash).orElseThrow().receipt().block();
        assertThat(after.hash()).isNotEqualTo(before.hash());
        assertThat(after.height()).isEqualTo(before.height() + depth - 1);

        mine(12);
        settle(observer);
        assertThat(told()).last().isEqualTo("final [" + hash + "]");
        assertThat(node.balance(usdt, payee, node.head())).isEqualTo(Amount.of(72_000_000, usdt));
    }

    /// Scenario 8.
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10})
    void takesBackOneThatDisappears(int depth) {
        var observer = observer(12);
        settle(observer);
        var hash = pay(72_000_000);
        mine(depth);
        settle(observer);
        told();
        var raw = anvil.raw(hash);
        anvil.reorg(depth, List.of());
        settle(observer);
        assertThat(told()).containsExactly("rolled back [" + hash + "]");
        assertThat(record.receipt(Anvil.CHAIN, hash)).isEmpty();

        // The same bytes again: paid once.
        anvil.rpc("eth_sendRawTransaction", raw);
        anvil.mine();
        settle(observer);
        assertThat(told()).containsExactly("extended [" + hash + "]");
        assertThat(node.balance(usdt, payee, node.head())).isEqualTo(Amount.of(72_000_000, usdt));
    }

    /// Scenario 7.
    @Test
    void followsWhileNobodyLooked() {
        var observer = observer(2);
        settle(observer);
        told();
        var hash = pay(72_000_000);
        mine(2);
        settle(observer);
        anvil.reorg(2, List.of(new Anvil.Placed(anvil.raw(hash), 0)));
        mine(40);
        told();
        settle(observer(2));
        assertThat(told())
                .filteredOn(line -> line.contains(hash))
                .containsExactly("rolled back [" + hash + "]", "extended [" + hash + "]", "final [" + hash + "]");
    }

    /// Scenario 22, token that keeps a fee: a credit is the balance's change between blocks and must
    /// agree with the log. Operator: what came is in suspense as `FEE_ON_TRANSFER`.
    @Test
    void showsATokenThatKeepsAFee() {
        anvil.send(issuer, silent, "setBasisPoints(uint256)", 1);
        anvil.mine();
        var observer = observer(2);
        settle(observer);
        steps.clear();
        anvil.send(issuer, silent, "transfer(address,uint256)", house, 1_000_000);
        anvil.mine();
        settle(observer);
        var extended = (ChainStep.Extended) steps.getFirst();
        assertThat(extended.transfers())
                .singleElement()
                .matches(t -> t.amount().units().intValue() == 1_000_000);
        assertThat(extended.mismatches())
                .singleElement()
                .matches(m -> m.logged().units().intValue() == 1_000_000
                        && m.moved().units().intValue() == 999_900);
    }

    @Test
    void agreesWithAFeeThatIsLogged() {
        anvil.send(issuer, tether, "setParams(uint256,uint256)", 10, 1);
        anvil.mine();
        var observer = observer(2);
        settle(observer);
        steps.clear();
        var hash = pay(10_000_000);
        anvil.mine();
        settle(observer);
        var extended = (ChainStep.Extended) steps.getFirst();
        assertThat(extended.mismatches()).isEmpty();
        assertThat(extended.transfers()).hasSize(2);
        var receipt = record.receipt(Anvil.CHAIN, hash).orElseThrow().receipt();
        assertThat(receipt.pays(house, payee, Amount.of(10_000_000, usdt))).isFalse();
        assertThat(receipt.pays(house, payee, Amount.of(9_990_000, usdt))).isTrue();
    }

    @Test
    void tellsOfAPaymentThatReverts() {
        var observer = observer(2);
        settle(observer);
        anvil.send(issuer, tether, "pause()");
        anvil.mine();
        settle(observer);
        told();
        var hash = pay(1);
        anvil.mine();
        settle(observer);
        assertThat(told()).first().isEqualTo("extended [" + hash + "]");
        assertThat(record.receipt(Anvil.CHAIN, hash).orElseThrow().receipt().success())
                .isFalse();
    }
}
