package entrepot.settlement;

import static entrepot.settlement.Payments.HASH;
import static entrepot.settlement.Payments.NOW;
import static entrepot.settlement.Payments.QUOTE;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Json;
import entrepot.ledger.Posting;
import entrepot.money.Amount;
import entrepot.regime.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentLifeTest {

    private final List<Step.Taken> steps = new ArrayList<>();

    private Payment quoted() {
        return Payments.after(
                Payments.ordered("72000"),
                steps,
                new Command.Rule(Payments.ruling(Outcome.ALLOW)),
                new Command.Price(Payments.advanceTerms(), "nordfeld-maker"));
    }

    private Payment approved() {
        return Payments.after(quoted(), steps, new Command.Approve(new Approval(QUOTE, "nordfeld-checker", NOW)));
    }

    private Payment funded() {
        var total = Payments.advanceTerms().total();
        return Payments.after(approved(), steps, new Command.Fund(new Credit("camt-1", total, NOW)));
    }

    private Payment exchanged() {
        return Payments.after(
                funded(),
                steps,
                new Command.Rule(Payments.ruling(Outcome.ALLOW)),
                new Command.Deal("LP"),
                new Command.Deliver(Payments.advanceTerms().amount(), "0xd"));
    }

    private Payment sent() {
        var payment = exchanged();
        return Payments.after(
                payment,
                steps,
                new Command.Clear(Payments.ruling(Outcome.ALLOW), Payments.transfer(payment, Outgoing.Kind.PAYMENT)),
                new Command.Sign(HASH),
                new Command.Send("accepted"));
    }

    private static void assertRejected(Payment payment, Command command, Step.Code code) {
        assertThat(PaymentLife.apply(payment, command, NOW))
                .isInstanceOfSatisfying(
                        Step.Rejected.class, r -> assertThat(r.code()).isEqualTo(code));
    }

    private List<String> posted() {
        return steps.stream()
                .flatMap(s -> s.postings().stream())
                .map(Posting::step)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOW, SCREENED",
        "FLAG, SCREENED",
        "REQUIRE, HELD",
        "HOLD, HELD",
        "LIMIT, REFUSED",
        "REFUSE, REFUSED",
        "FREEZE, REFUSED"
    })
    void followsTheFirstRuling(Outcome outcome, PaymentState state) {
        var payment = Payments.after(Payments.ordered("72000"), steps, new Command.Rule(Payments.ruling(outcome, "R")));
        assertThat(payment.state()).isEqualTo(state);
        assertThat(posted()).isEmpty();
    }

    @Test
    void refusesTheMakersOwnApproval() {
        var own = new Command.Approve(new Approval(QUOTE, "nordfeld-maker", NOW));
        assertRejected(quoted(), own, Step.Code.MAKER_IS_CHECKER);
    }

    @Test
    void refusesApprovalBeforeAQuote() {
        var early = new Command.Approve(new Approval(QUOTE, "nordfeld-checker", NOW));
        assertRejected(Payments.ordered("72000"), early, Step.Code.WRONG_STATE);
    }

    /// Scenario 26, too little, too much, too late, in parts: nothing is bought before the whole sum is
    /// there; what comes in vain goes back to whom it came from; what nobody asked for is in suspense.
    /// Operator: the payment shows what has come and what is missing, and expires by its clock.
    @Test
    void waitsForTheWholeSum() {
        var payment = Payments.after(
                approved(),
                steps,
                new Command.Fund(new Credit("camt-1", Amount.parse("5000000.00", Payments.XTS), NOW)));
        assertThat(payment.state()).isEqualTo(PaymentState.QUOTED);
        payment = Payments.after(
                payment, steps, new Command.Fund(new Credit("camt-2", Amount.parse("803479.09", Payments.XTS), NOW)));
        assertThat(payment.state()).isEqualTo(PaymentState.FUNDED);
        assertThat(posted()).containsExactly("client funds in", "client funds in", "reserve for order");
    }

    @Test
    void booksACreditOnce() {
        var again =
                new Command.Fund(new Credit("camt-1", Payments.advanceTerms().total(), NOW));
        assertRejected(funded(), again, Step.Code.ALREADY_DONE);
    }

    @Test
    void freesTheCashOfARefusedOrder() {
        var payment = Payments.after(funded(), steps, new Command.Rule(Payments.ruling(Outcome.REFUSE, "LISTED")));
        assertThat(payment.state()).isEqualTo(PaymentState.REFUSED);
        assertThat(posted()).endsWith("release of reserved cash");
        assertThat(steps.getLast().wishes()).extracting(Wish::name).containsExactly(Wishes.REFUND);
    }

    @Test
    void goesOnWhenAHoldIsLifted() {
        var held = Payments.after(funded(), steps, new Command.Rule(Payments.ruling(Outcome.HOLD, "LIST_STALE")));
        assertThat(held.state()).isEqualTo(PaymentState.HELD);
        var lifted = Payments.after(held, steps, new Command.Rule(Payments.ruling(Outcome.ALLOW)));
        assertThat(lifted.state()).isEqualTo(PaymentState.DECIDED);
        assertThat(steps.getLast().wishes()).extracting(Wish::name).containsExactly(Wishes.DEAL);
    }

    @Test
    void sellsBackWhenRefusedBeforeSigning() {
        var payment = exchanged();
        var no = new Command.Clear(
                Payments.ruling(Outcome.REFUSE, "WALLET_LISTED"), Payments.transfer(payment, Outgoing.Kind.PAYMENT));
        payment = Payments.after(payment, steps, no);
        assertThat(payment.state()).isEqualTo(PaymentState.RETURNING);
        assertThat(payment.transfers()).isEmpty();
        assertThat(steps.getLast().wishes()).extracting(Wish::name).containsExactly(Wishes.RETURN, Wishes.REFUND);
        var back = Payments.transfer(payment, Outgoing.Kind.RETURN);
        payment = Payments.after(
                payment, steps, new Command.Return(back), new Command.Sign(HASH), new Command.Send("accepted"));
        var receipt = Payments.receipt(back, true, back.amount());
        payment = Payments.after(payment, steps, new Command.Mine(receipt), new Command.Finalise(receipt));
        assertThat(payment.state()).isEqualTo(PaymentState.RETURNED);
        assertThat(posted()).endsWith("network fee burnt", "asset returned to LP");
    }

    @Test
    void refusesADeliveryOfAnotherAmount() {
        var decided = Payments.after(funded(), steps, new Command.Rule(Payments.ruling(Outcome.ALLOW)));
        var less = new Command.Deliver(Amount.parse("71999", Payments.USDT), "0xd");
        assertRejected(decided, less, Step.Code.AMOUNT_DIFFERS);
    }

    /// Found by the simulation: the provider was away until its offer had run out, the client had paid.
    @Test
    void paysBackWhenTheProviderDoesNotDeal() {
        var decided = Payments.after(funded(), steps, new Command.Rule(Payments.ruling(Outcome.ALLOW)));
        var payment = Payments.after(decided, steps, new Command.DealRefused("OFFER_EXPIRED"));
        assertThat(payment.state()).isEqualTo(PaymentState.EXPIRED);
        assertThat(posted()).endsWith("reserve for order", "release of reserved cash");
        assertThat(steps.getLast().wishes()).extracting(Wish::name).containsExactly(Wishes.REFUND);
        assertThat(steps.getLast().wishes().getFirst().body())
                .containsEntry("amount", payment.received().text());
        assertRejected(funded(), new Command.DealRefused("OFFER_EXPIRED"), Step.Code.WRONG_STATE);
    }

    /// Found by the simulation: two late credits are paid back by two orders, and both are booked.
    /// Scenario 26.
    @Test
    void booksEveryRefund() {
        var total = Payments.advanceTerms().total();
        var over = Payments.after(approved(), steps, new Command.Expire("no money came"));
        var credited = Payments.after(over, steps, new Command.Fund(new Credit("camt-1", total, NOW)));
        Payments.after(credited, steps, new Command.Refund("ord1", total), new Command.Refund("ord2", total));
        var names = steps.stream()
                .flatMap(s -> s.postings().stream())
                .filter(p -> p.step().equals("refund to client"))
                .map(Posting::operation);
        assertThat(names).hasSize(2).doesNotHaveDuplicates();
    }

    /// Scenario 26.
    @Test
    void paysBackTooLittleWhenItExpires() {
        var less = new Credit("camt-1", Amount.parse("5000000.00", Payments.XTS), NOW);
        var waiting = Payments.after(approved(), steps, new Command.Fund(less));
        var payment = Payments.after(waiting, steps, new Command.Expire("no more money came"));
        assertThat(payment.state()).isEqualTo(PaymentState.EXPIRED);
        assertThat(steps.getLast().wishes()).extracting(Wish::name).containsExactly(Wishes.REFUND);
        assertThat(Payments.after(waiting, steps, new Command.Cancel("maker")).state())
                .isEqualTo(PaymentState.CANCELLED);
        assertThat(steps.getLast().wishes()).extracting(Wish::name).containsExactly(Wishes.REFUND);
    }

    /// Scenario 32, operator acts twice, or beside the machine: one executor; a step is taken in its
    /// state only, and a payment has one transfer. Operator: the second press answers with a conflict
    /// that names the state.
    @Test
    void refusesASecondTransfer() {
        var payment = sent();
        var second =
                new Command.Clear(Payments.ruling(Outcome.ALLOW), Payments.transfer(payment, Outgoing.Kind.PAYMENT));
        assertRejected(payment, second, Step.Code.WRONG_STATE);
    }

    @Test
    void sendsTheSameBytesAfterAReorganisation() {
        var payment = sent();
        var transfer = payment.transfer().orElseThrow();
        var receipt = Payments.receipt(transfer, true, transfer.amount());
        payment = Payments.after(payment, steps, new Command.Mine(receipt));
        payment =
                Payments.after(payment, steps, new Command.Undo(receipt.block().hash()));
        assertThat(payment.state()).isEqualTo(PaymentState.REORGED);
        assertThat(steps.getLast().wishes()).extracting(Wish::name).containsExactly(Wishes.BROADCAST);
        assertThat(payment.transfer().orElseThrow().nonce()).isEqualTo(transfer.nonce());
        assertThat(payment.transfer().orElseThrow().offer()).isEqualTo(transfer.offer());
        assertThat(posted()).filteredOn("broadcast"::equals).hasSize(1);
    }

    @Test
    void bringsARevertedTransferToReview() {
        var payment = sent();
        var receipt = Payments.receipt(
                payment.transfer().orElseThrow(), false, payment.order().amount());
        payment = Payments.after(payment, steps, new Command.Finalise(receipt));
        assertThat(payment.state()).isEqualTo(PaymentState.FAILED);
        assertThat(posted()).endsWith("reverted on chain", "network fee burnt");
        assertThat(steps.getLast().wishes()).isEmpty();
    }

    @Test
    void keepsAStrangeReceiptInTransit() {
        var payment = sent();
        var receipt = Payments.receipt(payment.transfer().orElseThrow(), true, Amount.parse("71928", Payments.USDT));
        payment = Payments.after(payment, steps, new Command.Finalise(receipt));
        assertThat(payment.state()).isEqualTo(PaymentState.FAILED);
        assertThat(posted()).doesNotContain("final on chain", "reverted on chain");
    }

    @Test
    void refusesAReceiptOfAnotherTransfer() {
        var foreign = Payments.receipt(
                Payments.transfer(Payments.ordered("72000"), Outgoing.Kind.PAYMENT),
                true,
                Payments.ordered("72000").order().amount());
        assertRejected(exchanged(), new Command.Mine(foreign), Step.Code.NOT_OURS);
    }

    @Test
    void survivesStorage() {
        var payment = sent();
        var text = Json.write(payment);
        assertThat(Json.read(text, Payment.class)).isEqualTo(payment);
    }
}
