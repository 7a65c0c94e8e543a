package entrepot.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.chain.FinalityPolicy;
import entrepot.commit.State;
import entrepot.lab.anvil.Anvil;
import entrepot.lab.bank.ClientPayment;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.node.Node;
import entrepot.register.Register;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentState;
import entrepot.settlement.desk.OrderDesk;
import entrepot.settlement.suspense.Claim;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A real chain takes back blocks that were final, with a payment in them, and with its provider's
/// delivery: the books follow, somebody is told, and when it is mined again it is settled again, once.
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReversalOnAnvilTest {

    private static @TempDir Path folder;
    private World world;
    private Node node;
    private int payees;

    @BeforeAll
    void start() {
        world = World.start(
                Path.of("..").toAbsolutePath().normalize(), folder, words -> {}, new FinalityPolicy(3, true));
        world.clock().set(Instant.parse("2026-03-03T10:00:00Z"));
        node = new Node(world.setup());
        new Seed(world.place(), node).sow();
        node.start();
    }

    @AfterAll
    void stop() {
        node.close();
        world.close();
    }

    private Payment.Id matched(AccountId payee) {
        world.lists().confirm(world.clock().instant());
        var wanted =
                new Papers(world.place(), world.format("contractNumber"), node, 100 * payees).order(dollars(), payee);
        var orders = node.desks().orders();
        var id = done(orders.order(wanted, "maker", world.clock().instant())).id();
        assertThat(read(id).body().state()).as("%s", read(id).body().ruling()).isEqualTo(PaymentState.SCREENED);
        var quoted = done(orders.quote(read(id), "maker", world.clock().instant()));
        var quote = quoted.terms().orElseThrow();
        done(orders.approve(read(id), quote.quote(), "checker", world.clock().instant()));
        world.bank()
                .clientPays(ClientPayment.of(
                        new UUID(9, payees),
                        Cast.account(Cast.NORDFELD).number(),
                        Cast.clientMoney().number(),
                        OrderDesk.reference(id),
                        quote.total()));
        rests(id);
        return id;
    }

    private void rests(Payment.Id id) {
        Story.until("the payment to be matched", () -> {
            var marks = read(id).body().marks();
            return read(id).body().state() == PaymentState.MATCHED
                    && marks.stream().anyMatch(m -> m.note().equals("provider paid"))
                    && marks.stream().anyMatch(m -> m.note().startsWith("client money released"));
        });
    }

    private State<Payment> read(Payment.Id id) {
        return node.desks().payments().get(id);
    }

    private Payment done(OrderDesk.Answer answer) {
        return Committing.done(node.committer(), answer);
    }

    /// No two orders are alike.
    private String dollars() {
        return (1_000 + payees) + ".00";
    }

    private AccountId payee() {
        return new AccountId(Anvil.CHAIN, String.format(Locale.ROOT, "0x%040x", 0xE9000000L + ++payees));
    }

    /// The block of a transaction, as the chain says.
    private long height(String txHash) {
        return world.evm().receipt(txHash).orElseThrow().block().height();
    }

    /// Everything from this block on is replaced by blocks with nothing in them, and two below it, for the
    /// miner does not wait meanwhile.
    private void forgetFrom(long height) {
        world.anvil().reorg((int) (world.anvil().height() - height + 1 + 2), List.of());
    }

    private List<Claim> claims(Payment.Id id) {
        return node.desks()
                .claims()
                .newest(Optional.empty(), claim -> claim.about().equals(id.toString()), 100);
    }

    /// Taken back and settled again: every claim is closed.
    private void isSettledAgain(Payment.Id id, int claims) {
        Story.until(
                "the claims to be closed",
                () -> claims(id).size() == claims
                        && claims(id).stream().allMatch(claim -> claim.state() == Claim.State.CLOSED));
        rests(id);
    }

    private void judge(Payment.Id id, AccountId payee) {
        var token = world.assets().tether();
        assertThat(world.evm().balance(token, payee, world.evm().head())).isEqualTo(Amount.parse(dollars(), token));
        assertThat(node.ledger().verify()).isEmpty();
        assertThat(node.register().verify()).isInstanceOf(Register.Verdict.Intact.class);
        assertThat(new Judge(world, node).chainEqualsLedger()).isEmpty();
        assertThat(read(id).body().transfers()).hasSize(1);
        assertThat(node.desks().payments().history(id)).extracting(State::state).contains("REVERSED");
        assertThat(read(id).body().marks())
                .filteredOn(mark -> mark.note().startsWith("reported"))
                .hasSizeLessThanOrEqualTo(1);
    }

    /// Scenario 9, reorganisation after settlement: what was posted at finality is reversed posting by
    /// posting, the same bytes are sent again, and a claim says who owes what until the chain has it
    /// again. Operator: the payment is `REVERSED`, `GET /claims` has the case with owner and time, the
    /// register's leaf says `belowFinal`.
    @Test
    void settlesAgainWhatAFinalBlockHeld() {
        var payee = payee();
        var id = matched(payee);
        var paid = read(id).body().transfer().orElseThrow().hashes().getFirst();

        forgetFrom(height(paid));
        isSettledAgain(id, 1);

        assertThat(claims(id).getFirst().kind()).isEqualTo(Claim.Kind.SETTLEMENT);
        assertThat(claims(id).getFirst().transaction()).isEqualTo(paid);
        judge(id, payee);
    }

    /// Scenario 9.
    @Test
    void waitsForADeliveryThatAFinalBlockHeld() {
        var payee = payee();
        var id = matched(payee);
        var delivered = read(id).body().deliveries().getFirst().txHash();

        forgetFrom(height(delivered));
        isSettledAgain(id, 2);

        assertThat(claims(id))
                .extracting(Claim::kind)
                .containsExactlyInAnyOrder(Claim.Kind.SETTLEMENT, Claim.Kind.DELIVERY);
        judge(id, payee);
    }
}
