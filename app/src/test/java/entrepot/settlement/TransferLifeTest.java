package entrepot.settlement;

import static entrepot.settlement.Payments.HASH;
import static entrepot.settlement.Payments.NOW;
import static entrepot.settlement.Payments.QUOTE;
import static entrepot.settlement.Payments.WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.chain.Receipt;
import entrepot.commit.Json;
import entrepot.custody.CustodyParts.NonceReserved;
import entrepot.custody.GasOffer;
import entrepot.custody.PaymentRef;
import entrepot.custody.SigningRequest;
import entrepot.custody.Transfer;
import entrepot.ledger.Posting;
import entrepot.money.Amount;
import entrepot.regime.Outcome;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A nonce that is stuck, and one that was given in vain.
class TransferLifeTest {

    private static final String DEARER = "0x" + "cd".repeat(32);
    private static final String CANCEL = "0x" + "ef".repeat(32);

    private final List<Step.Taken> steps = new ArrayList<>();

    private Payment cleared() {
        var total = Payments.advanceTerms().total();
        var exchanged = Payments.after(
                Payments.ordered("72000"),
                steps,
                new Command.Rule(Payments.ruling(Outcome.ALLOW)),
                new Command.Price(Payments.advanceTerms(), "nordfeld-maker"),
                new Command.Approve(new Approval(QUOTE, "nordfeld-checker", NOW)),
                new Command.Fund(new Credit("camt-1", total, NOW)),
                new Command.Rule(Payments.ruling(Outcome.ALLOW)),
                new Command.Deliver(Payments.advanceTerms().amount(), "0xd"));
        return Payments.after(exchanged, steps, clear(exchanged));
    }

    private static Command clear(Payment payment) {
        return new Command.Clear(Payments.ruling(Outcome.ALLOW), Payments.transfer(payment, Outgoing.Kind.PAYMENT));
    }

    private Payment held() {
        return Payments.after(cleared(), steps, new Command.SignatureRefused("decided again: HOLD"));
    }

    private Payment sent() {
        return Payments.after(cleared(), steps, new Command.Sign(HASH), new Command.Send("accepted"));
    }

    private Payment raised() {
        var payment = sent();
        return Payments.after(payment, steps, raise(payment), new Command.Sign(DEARER), new Command.Send("accepted"));
    }

    private static Command.Raise raise(Payment payment) {
        var transfer = payment.transfer().orElseThrow();
        var request = SigningRequest.payment(
                reserved(transfer), new Transfer(transfer.to(), transfer.amount()), gas(20), SigningRequest.NO_MANDATE);
        return new Command.Raise(Outgoing.Offer.of(request), Optional.of(Payments.ruling(Outcome.ALLOW)));
    }

    private static Command.CancelNonce cancel(Payment payment) {
        var request = SigningRequest.cancel(reserved(payment.transfer().orElseThrow()), gas(30));
        return new Command.CancelNonce(Outgoing.Offer.of(request), Optional.empty(), "it was held");
    }

    private static NonceReserved reserved(Outgoing transfer) {
        return new NonceReserved(new PaymentRef(transfer.reference()), WALLET, transfer.nonce());
    }

    private static GasOffer gas(long feeCap) {
        return new GasOffer(BigInteger.TWO, BigInteger.valueOf(feeCap), 100_000);
    }

    private static Receipt receipt(Payment payment, String hash) {
        var transfer = payment.transfer().orElseThrow();
        boolean pays = transfer.hashes().contains(hash);
        var like = Payments.receipt(transfer, true, transfer.amount());
        var logs = pays ? like.transfers() : List.<entrepot.chain.TokenTransfer>of();
        return new Receipt(hash, like.block(), true, 21_000, Amount.parse("1", Payments.COIN), logs);
    }

    private Payment settled(Payment payment, String hash) {
        var receipt = receipt(payment, hash);
        return Payments.after(payment, steps, new Command.Mine(receipt), new Command.Finalise(receipt));
    }

    private List<String> posted() {
        return steps.stream()
                .flatMap(s -> s.postings().stream())
                .map(Posting::step)
                .toList();
    }

    private static void assertRejected(Payment payment, Command command) {
        assertThat(PaymentLife.apply(payment, command, NOW)).isInstanceOf(Step.Rejected.class);
    }

    @Test
    void keepsTheBytesOfACancelBeforeItsSignature() {
        var held = held();

        var payment = Payments.after(held, steps, cancel(held));

        assertThat(payment.state()).isEqualTo(PaymentState.HELD);
        assertThat(payment.transfer().orElseThrow().isCancelling()).isTrue();
        assertThat(steps.getLast().wishes()).extracting(Wish::name).containsExactly(Wishes.SIGN);
        assertThat(Json.read(Json.write(payment), Payment.class)).isEqualTo(payment);
    }

    @Test
    void staysHeldUntilTheCancelIsFinal() {
        var held = held();
        var payment = Payments.after(held, steps, cancel(held), new Command.Sign(CANCEL), new Command.Send("accepted"));
        payment = Payments.after(payment, steps, new Command.Mine(receipt(payment, CANCEL)));
        payment = Payments.after(payment, steps, new Command.Rule(Payments.ruling(Outcome.ALLOW)));

        assertThat(payment.state()).isEqualTo(PaymentState.HELD);
        assertThat(steps.getLast().wishes()).isEmpty();
        assertRejected(payment, clear(payment));
    }

    @Test
    void isPaidAgainWhenTheCancelIsFinal() {
        var held = held();
        var payment = Payments.after(held, steps, cancel(held), new Command.Sign(CANCEL));
        payment = settled(payment, CANCEL);
        assertThat(payment.state()).isEqualTo(PaymentState.HELD);
        assertThat(posted()).endsWith("network fee burnt").doesNotContain("broadcast", "cancelled on chain");

        payment = Payments.after(payment, steps, new Command.Rule(Payments.ruling(Outcome.ALLOW)));
        assertThat(payment.state()).isEqualTo(PaymentState.EXCHANGED);
        assertThat(steps.getLast().wishes()).extracting(Wish::name).containsExactly(Wishes.CLEAR);

        payment = Payments.after(payment, steps, clear(payment));
        assertThat(payment.transfers()).hasSize(2);
        assertThat(steps.getLast().wishes())
                .as("the bank is told once")
                .extracting(Wish::name)
                .containsExactly(Wishes.SIGN);
    }

    @Test
    void staysHeldWhenRefusedAfterTheCancel() {
        var held = held();
        var payment = settled(Payments.after(held, steps, cancel(held), new Command.Sign(CANCEL)), CANCEL);

        payment = Payments.after(payment, steps, new Command.Rule(Payments.ruling(Outcome.REFUSE, "LISTED")));

        assertThat(payment.state()).as("its provider was paid: people decide").isEqualTo(PaymentState.HELD);
        assertThat(steps.getLast().postings()).isEmpty();
    }

    @Test
    void fillsNoHoleWhereThereIsNone() {
        assertRejected(cleared(), cancel(cleared()));
        var held = held();
        var cancelling = Payments.after(held, steps, cancel(held));
        assertRejected(cancelling, cancel(cancelling));
    }

    @Test
    void raisesTheFeeOfTheSameNonce() {
        var payment = raised();
        var transfer = payment.transfer().orElseThrow();

        assertThat(transfer.hashes()).containsExactly(HASH, DEARER);
        assertThat(transfer.nonce()).isEqualTo(7);
        assertThat(posted()).filteredOn("broadcast"::equals).hasSize(1);
    }

    /// Scenario 13.
    @Test
    void settlesByWhicheverVersionIsFinal() {
        for (var hash : List.of(HASH, DEARER)) {
            steps.clear();
            var payment = settled(raised(), hash);

            assertThat(payment.state()).isEqualTo(PaymentState.FINAL);
            assertThat(posted()).endsWith("network fee burnt", "final on chain");
        }
    }

    @Test
    void goesOnWithTheOldWhenTheNewIsRefused() {
        var payment = sent();
        payment = Payments.after(payment, steps, raise(payment), new Command.SignatureRefused("FEE_EXCEEDED"));

        assertThat(payment.state()).isEqualTo(PaymentState.BROADCAST);
        assertThat(settled(payment, HASH).state()).isEqualTo(PaymentState.FINAL);
    }

    /// Scenario 25.
    @Test
    void callsBackWhatMayNotBePaidAnyMore() {
        var payment = sent();
        payment = Payments.after(payment, steps, cancel(payment), new Command.Sign(CANCEL));
        assertThat(payment.state()).isEqualTo(PaymentState.HELD);

        payment = settled(payment, CANCEL);

        assertThat(payment.state()).isEqualTo(PaymentState.HELD);
        assertThat(posted()).endsWith("cancelled on chain", "network fee burnt");
    }

    @Test
    void settlesByTheOriginalWhenItMinedInstead() {
        var payment = sent();
        payment = Payments.after(payment, steps, cancel(payment), new Command.Sign(CANCEL));

        payment = settled(payment, HASH);

        assertThat(payment.state()).isEqualTo(PaymentState.FINAL);
        assertThat(posted()).endsWith("network fee burnt", "final on chain");
    }

    @Test
    void raisesNothingThatIsInABlock() {
        var payment = sent();
        var mined = Payments.after(payment, steps, new Command.Mine(receipt(payment, HASH)));

        assertRejected(mined, raise(mined));
        assertRejected(mined, cancel(mined));
    }
}
