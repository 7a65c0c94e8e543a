package entrepot.settlement;

import static entrepot.settlement.Payments.HASH;
import static entrepot.settlement.Payments.NOW;
import static entrepot.settlement.Payments.QUOTE;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Fact;
import entrepot.commit.Intent;
import entrepot.commit.Part;
import entrepot.commit.StatePart;
import entrepot.custody.CustodyParts.NonceReserved;
import entrepot.custody.GasOffer;
import entrepot.custody.PaymentRef;
import entrepot.custody.SigningRequest;
import entrepot.custody.Transfer;
import entrepot.money.Amount;
import entrepot.party.Country;
import entrepot.party.Lei;
import entrepot.regime.Outcome;
import entrepot.settlement.freeze.PaymentReach;
import entrepot.settlement.freeze.Subjects;
import entrepot.supervision.Scope;
import entrepot.supervision.Touched;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every step of a payment, as it is committed: what moves anything is guarded, what the world did is not.
class FreezeReachTest {

    private static final PaymentReach REACH = new PaymentReach(new Subjects(Payments.WALLET));
    private static final Credit CREDIT =
            new Credit("camt-1", Payments.advanceTerms().total(), NOW);

    private final TreeSet<String> told = new TreeSet<>();
    private Payment payment = Payments.ordered("72000");

    /// Takes a step under the register's word for it, and answers whom it moves.
    private Optional<Touched> moved(String kind, Command command) {
        var step = PaymentLife.apply(payment, command, NOW);
        if (!(step instanceof Step.Taken taken)) throw new AssertionError(command + " gave " + step);
        told.add(command.getClass().getSimpleName());
        payment = taken.next();
        return REACH.moved(new Fact(kind, payment.name(), "system", Map.of()), parts(taken));
    }

    private static List<Part> parts(Step.Taken taken) {
        var parts = new ArrayList<Part>();
        var next = taken.next();
        parts.add(new StatePart("settlement.payment", next.id().value(), 2, "", "system", next));
        parts.addAll(taken.postings());
        for (var wish : taken.wishes())
            parts.add(new Intent(new UUID(9, 9), wish.name(), wish.subject(next.name()), wish.body(), wish.due()));
        return parts;
    }

    private void moves(String kind, Command command) {
        var moved = moved(kind, command);
        assertThat(moved).as(command.toString()).isPresent();
        assertThat(moved.get().scopes()).contains(new Scope.OnePayment(payment.name()), new Scope.Platform());
    }

    private void goesOn(String kind, Command command) {
        assertThat(moved(kind, command)).as(command.toString()).isEmpty();
    }

    private static Command.Rule ruled(Outcome outcome) {
        return new Command.Rule(Payments.ruling(outcome));
    }

    private void approved() {
        goesOn("payment.ordered", ruled(Outcome.ALLOW));
        goesOn("payment.quoted", new Command.Price(Payments.advanceTerms(), "nordfeld-maker"));
        moves("payment.approved", new Command.Approve(new Approval(QUOTE, "nordfeld-checker", NOW)));
        goesOn("payment.locked", new Command.Lock("LP"));
    }

    private void decided() {
        approved();
        goesOn("bank.message", new Command.Fund(CREDIT));
        moves("payment.decided", ruled(Outcome.ALLOW));
        goesOn("payment.dealt", new Command.Deal("LP"));
    }

    private void cleared() {
        decided();
        goesOn("chain.finalized", new Command.Deliver(Payments.advanceTerms().amount(), "0xd"));
        moves("payment.cleared", clear());
    }

    private Command clear() {
        return new Command.Clear(Payments.ruling(Outcome.ALLOW), Payments.transfer(payment, Outgoing.Kind.PAYMENT));
    }

    private void signed() {
        cleared();
        moves("payment.signed", new Command.Sign(HASH));
    }

    private Outgoing transfer() {
        return payment.transfer().orElseThrow();
    }

    private Outgoing.Offer offer(boolean cancels) {
        var reserved = new NonceReserved(
                new PaymentRef(transfer().reference()),
                Payments.WALLET,
                transfer().nonce());
        var gas = new GasOffer(BigInteger.TWO, BigInteger.valueOf(20), 100_000);
        var pays = new Transfer(Payments.PAYEE, payment.order().amount());
        return Outgoing.Offer.of(
                cancels
                        ? SigningRequest.cancel(reserved, gas)
                        : SigningRequest.payment(reserved, pays, gas, SigningRequest.NO_MANDATE));
    }

    @Test
    void guardsTheWayOut() {
        wayOut();
    }

    private void wayOut() {
        signed();
        goesOn("payment.broadcast", new Command.Send("sent"));
        goesOn("payment.money-released", new Command.ReleaseMoney());
        goesOn("payment.provider-paid", new Command.PayProvider());
        moves("payment.fee-raised", new Command.Raise(offer(false), Optional.empty()));
        goesOn("payment.waits", new Command.Note("somebody must look", List.of()));
        var receipt = Payments.receipt(transfer(), true, payment.order().amount());
        goesOn("chain.block", new Command.Mine(receipt));
        goesOn("chain.rolled-back", new Command.Undo(receipt.block().hash()));
        goesOn("chain.block", new Command.Mine(receipt));
        goesOn("chain.finalized", new Command.Finalise(receipt));
        goesOn("chain.rolled-back", new Command.Reverse(receipt));
        goesOn("chain.rolled-back", new Command.Undeliver("0xd"));
        assertThat(told).contains("Reverse", "Undeliver");
    }

    @Test
    void recordsTheEnd() {
        end();
    }

    private void end() {
        signed();
        var receipt = Payments.receipt(transfer(), true, payment.order().amount());
        goesOn("chain.finalized", new Command.Finalise(receipt));
        goesOn("payment.matched", new Command.Match("advance open"));
        goesOn("payment.closed", new Command.Close("its goods are released"));
        assertThat(payment.state()).isEqualTo(PaymentState.CLOSED);
    }

    @Test
    void guardsWhatGoesBack() {
        wayBack();
    }

    private void wayBack() {
        decided();
        moves("payment.dealt", new Command.DealRefused("the provider did not deal"));
        goesOn("payment.refunded", new Command.Refund("order-1", CREDIT.amount()));
        payment = Payments.ordered("72000");
        cleared();
        goesOn("payment.signed", new Command.SignatureRefused("a rule of the signer"));
        payment = Payments.ordered("72000");
        decided();
        goesOn("chain.finalized", new Command.Deliver(Payments.advanceTerms().amount(), "0xd"));
        var refused = new Command.Clear(
                Payments.ruling(Outcome.REFUSE, "LISTED"), Payments.transfer(payment, Outgoing.Kind.PAYMENT));
        moves("payment.cleared", refused);
        moves("payment.returning", new Command.Return(Payments.transfer(payment, Outgoing.Kind.RETURN)));
    }

    @Test
    void guardsWhatIsGivenUp() {
        givenUp();
    }

    private void givenUp() {
        for (var ending : List.of(new Command.Cancel("nordfeld-maker"), new Command.Expire("no money came"))) {
            payment = Payments.ordered("72000");
            approved();
            var part = Amount.parse("5000000.00", Payments.XTS);
            goesOn("bank.message", new Command.Fund(new Credit("camt-1", part, NOW)));
            moves("payment.ended", ending);
        }
    }

    /// A freeze is no reason to keep the wallet's other payments waiting behind a nonce.
    @Test
    void givesItsNonceBack() {
        nonceBack();
    }

    private void nonceBack() {
        cleared();
        goesOn("payment.signed", new Command.Stop());
        assertThat(payment.isStopped()).isTrue();
        var cancelled =
                moved("payment.nonce-cancelled", new Command.CancelNonce(offer(true), Optional.empty(), "held"));
        var onlyWallet = Touched.nowhere(Set.of(new Scope.Wallet(Payments.WALLET)));
        assertThat(cancelled).contains(onlyWallet);
        assertThat(moved("payment.signed", new Command.Sign("0x" + "ef".repeat(32))))
                .contains(onlyWallet);
    }

    /// Lifting a freeze lifts nothing else: a payment goes on only by a new decision, and what another
    /// reason holds is not even asked about.
    @Test
    void forgetsNoOtherHold() {
        cleared();
        moved("payment.signed", new Command.SignatureRefused("a rule of the signer"));
        assertThat(payment.isStopped()).isFalse();
        assertThat(PaymentLife.apply(payment, new Command.Stop(), NOW)).isInstanceOf(Step.Rejected.class);
        payment = Payments.ordered("72000");
        cleared();
        goesOn("payment.signed", new Command.Stop());
        goesOn("payment.decided", ruled(Outcome.HOLD));
        assertThat(payment.state()).isEqualTo(PaymentState.HELD);
        moves("payment.decided", ruled(Outcome.ALLOW));
        assertThat(payment.state()).isEqualTo(PaymentState.EXCHANGED);
    }

    @Test
    void tellsNobodyOfTheAuthority() {
        cleared();
        goesOn("payment.signed", new Command.Stop());
        assertThat(payment.said()).isEqualTo(Command.Stop.NOTE).doesNotContain("freeze", "authority", "supervis");
    }

    @Test
    void guardsASecondDecision() {
        secondDecision();
    }

    private void secondDecision() {
        cleared();
        moves("payment.signed", new Command.Confirm(Payments.ruling(Outcome.ALLOW)));
    }

    /// The list of commands is closed: a new one must be placed here, guarded or not.
    @Test
    void knowsEveryCommand() {
        wayOut();
        payment = Payments.ordered("72000");
        end();
        payment = Payments.ordered("72000");
        wayBack();
        givenUp();
        payment = Payments.ordered("72000");
        nonceBack();
        payment = Payments.ordered("72000");
        secondDecision();
        var all = Arrays.stream(Command.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).isEqualTo(all);
    }

    @Test
    void knowsWhomAPaymentConcerns() {
        approved();
        var touched = new Subjects(Payments.WALLET).of(payment);
        assertThat(touched.isCorridorKnown()).isTrue();
        assertThat(touched.scopes())
                .containsExactlyInAnyOrder(
                        new Scope.OnePayment(payment.name()),
                        new Scope.Participant(new Lei("9845000000NORDFELD80")),
                        new Scope.Participant(new Lei("9845000HARBOURAGRI79")),
                        new Scope.Participant(new Lei("9845000000LPALPHA132")),
                        new Scope.Wallet(Payments.PAYEE),
                        new Scope.Wallet(Payments.WALLET),
                        new Scope.OneAsset(Payments.USDT.id()),
                        new Scope.Corridor(Country.parse("HK"), Country.parse("XA")),
                        new Scope.Platform());
    }
}
