package entrepot.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.bank.Reference;
import entrepot.chain.FinalityPolicy;
import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.StateTable;
import entrepot.lab.anvil.Anvil;
import entrepot.lab.bank.ClientPayment;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.node.Node;
import entrepot.register.Register;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentState;
import entrepot.settlement.desk.OrderDesk;
import entrepot.settlement.desk.SuspenseDesk.Decided;
import entrepot.settlement.suspense.SuspenseCommand;
import entrepot.settlement.suspense.SuspenseItem;
import entrepot.settlement.suspense.SuspenseItem.Decision;
import entrepot.settlement.suspense.SuspenseKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What nobody awaited, on a real chain with the real signer: it lies apart, two people send it to an
/// address that was given and proved, and it goes the way of every transfer.
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuspenseOnAnvilTest {

    private static final AccountId PROVED = new AccountId(Anvil.CHAIN, "0x" + "e7".repeat(20));

    private static @TempDir Path folder;
    private World world;
    private Node node;
    private Payment.Id awaiting;

    @BeforeAll
    void start() {
        world = World.start(
                Path.of("..").toAbsolutePath().normalize(), folder, words -> {}, new FinalityPolicy(3, true));
        world.clock().set(Instant.parse("2026-03-03T10:00:00Z"));
        node = new Node(world.setup());
        new Seed(world.place(), node).sow();
        world.lists().confirm(world.clock().instant());
        awaiting = dealt();
        node.start();
    }

    @AfterAll
    void stop() {
        node.close();
        world.close();
    }

    /// A payment that awaits 1,000 USDT of a provider who was never told.
    private Payment.Id dealt() {
        var wanted = new Papers(world.place(), world.format("contractNumber"), node, 0).order("1000.00", PROVED);
        var orders = node.desks().orders();
        var ordered = done(orders.order(wanted, "maker", world.clock().instant()));
        var quoted = done(orders.quote(
                node.desks().payments().get(ordered.id()),
                "maker",
                world.clock().instant()));
        var quote = quoted.terms().orElseThrow();
        done(orders.approve(
                node.desks().payments().get(ordered.id()),
                quote.quote(),
                "checker",
                world.clock().instant()));
        var read = node.desks().payments().get(ordered.id());
        var table = new StateTable<>("settlement.payment", Payment.class, node.sql());
        commit(List.of(table.next(read, PaymentState.DECIDED.name(), "test", decided(read.body()))));
        return ordered.id();
    }

    private static Payment decided(Payment payment) {
        return new Payment(
                payment.id(),
                payment.registerNo(),
                payment.order(),
                PaymentState.DECIDED,
                payment.marks(),
                payment.rulings(),
                payment.quotes(),
                payment.approvals(),
                payment.credits(),
                payment.deliveries(),
                payment.transfers());
    }

    private Payment done(OrderDesk.Answer answer) {
        return Committing.done(node.committer(), answer);
    }

    private void commit(List<? extends entrepot.commit.Part> parts) {
        node.committer()
                .commit(new Change(new Fact("test.filed", "test", "test", Map.of()), List.copyOf(parts)))
                .orThrow();
    }

    private SuspenseItem await(SuspenseKind kind, SuspenseItem.State state) {
        var found = new java.util.concurrent.atomic.AtomicReference<SuspenseItem>();
        Story.until("a receipt of kind " + kind + " to be " + state, () -> {
            find(kind).filter(item -> item.state() == state).ifPresent(found::set);
            return found.get() != null;
        });
        return found.get();
    }

    private Optional<SuspenseItem> find(SuspenseKind kind) {
        return node.desks().suspense().newest(Optional.empty(), item -> item.kind() == kind, 1).stream()
                .findFirst();
    }

    /// One proposes, another approves.
    private void decide(SuspenseItem item, Decision decision) {
        var desk = node.desks().unmatched();
        var book = node.desks().suspense();
        var propose = new SuspenseCommand.Propose(decision, "given by its owner", "anna");
        done(desk.propose(
                book.find(item.id()).orElseThrow(), propose, world.clock().instant()));
        done(desk.approve(
                book.find(item.id()).orElseThrow(), "boris", world.clock().instant()));
    }

    private void done(Decided decided) {
        if (!(decided instanceof Decided.Done done)) throw new AssertionError("declined: " + decided);
        node.committer().commit(done.change()).orThrow();
    }

    private Decision toProved() {
        var address = node.dossiers().payeesOf(Cast.HARBOUR).stream()
                .filter(payee -> payee.account().equals(PROVED))
                .findFirst()
                .orElseThrow();
        return new Decision.Return(address.id().toString());
    }

    private Amount held(Asset asset) {
        return world.evm().balance(asset, PROVED, world.evm().head());
    }

    private void judge() {
        assertThat(node.ledger().verify()).isEmpty();
        assertThat(node.register().verify()).isInstanceOf(Register.Verdict.Intact.class);
        assertThat(new Judge(world, node).chainEqualsLedger()).isEmpty();
    }

    /// Scenario 33, refund to a wrong place: an asset goes to an address that was given and proved,
    /// never to its sender; money to the account that the bank names. Operator: a return elsewhere is
    /// refused with `NOT_RETURNABLE`.
    @Test
    void returnsWhatSomebodySentToAProvedAddress() {
        var token = world.assets().tether();
        var stranger = world.anvil().account(6);
        var owner = world.anvil().account(0);
        var contract = new AccountId(Anvil.CHAIN, token.contract());
        world.anvil().send(owner, contract, "issue(uint256)", Amount.parse("500", token));
        world.anvil().send(owner, contract, "transfer(address,uint256)", stranger, Amount.parse("500", token));
        world.anvil()
                .send(
                        stranger,
                        contract,
                        "transfer(address,uint256)",
                        world.account("client"),
                        Amount.parse("500", token));

        var item = await(SuspenseKind.UNKNOWN_SENDER, SuspenseItem.State.OPEN);
        assertThat(item.amount()).isEqualTo(Amount.parse("500", token));
        decide(item, toProved());
        var back = await(SuspenseKind.UNKNOWN_SENDER, SuspenseItem.State.RETURNED);

        assertThat(held(token)).isEqualTo(Amount.parse("500", token));
        assertThat(back.transfers()).hasSize(1);
        judge();
    }

    /// Scenario 33.
    @Test
    void paysMoneyBackToWhereItCameFrom() {
        var payer = Cast.account(Cast.NORDFELD).number();
        var before = world.bank().balance(payer);
        var money = Amount.parse("1234.56", world.assets().home());
        world.bank()
                .clientPays(ClientPayment.of(
                        new UUID(8, 1), payer, Cast.clientMoney().number(), new Reference("NOBODYS"), money));

        var item = await(SuspenseKind.NO_REFERENCE, SuspenseItem.State.OPEN);
        decide(item, new Decision.Return(""));
        await(SuspenseKind.NO_REFERENCE, SuspenseItem.State.RETURNED);

        assertThat(world.bank().balance(payer)).isEqualTo(before);
        assertThat(new Judge(world, node).bankEqualsLedger()).isEmpty();
        assertThat(world.bank().judge().faults()).isEmpty();
        judge();
    }

    /// Scenario 19, wrong token or wrong chain: a token of the catalogue that nobody awaits is in
    /// suspense with reason, owner and time, and two people return it; what lies on a chain that no node
    /// of ours reads is not seen. Operator: `GET /suspense` has it; overdue ones by `overdue=true`.
    @Test
    void returnsATokenThatNobodyAwaited() {
        var token = world.assets().circle();
        var provider = node.desks()
                .payments()
                .get(awaiting)
                .body()
                .agreed()
                .orElseThrow()
                .provider();
        var from = world.setup().world().providers().account(provider);
        var contract = new AccountId(Anvil.CHAIN, token.contract());
        var owner = world.anvil().account(0);
        world.anvil().send(owner, contract, "configureMinter(address,uint256)", owner, Amount.parse("1000", token));
        world.anvil().send(owner, contract, "mint(address,uint256)", from, Amount.parse("1000", token));
        world.anvil()
                .send(
                        from,
                        contract,
                        "transfer(address,uint256)",
                        world.account("client"),
                        Amount.parse("1000", token));

        var item = await(SuspenseKind.WRONG_TOKEN, SuspenseItem.State.OPEN);
        assertThat(item.about()).isEqualTo(awaiting.toString());
        decide(item, toProved());
        await(SuspenseKind.WRONG_TOKEN, SuspenseItem.State.RETURNED);

        assertThat(held(token)).isEqualTo(Amount.parse("1000", token));
        assertThat(node.desks().payments().get(awaiting).body().state()).isEqualTo(PaymentState.DECIDED);
        judge();
    }
}
