package entrepot.settlement;

import static entrepot.settlement.PaymentState.EXCHANGED;
import static entrepot.settlement.PaymentState.RETURNING;
import static entrepot.settlement.PaymentState.REVERSED;

import entrepot.money.Amount;
import java.time.Instant;

/// What becomes of a payment whose delivery the chain took back after it was final (R9). Pure. The
/// exchange stands: the client is owed its asset, and the provider owes it to us, until it comes again.
final class DeliveryLife {

    private static final String CHAIN = "chain";

    private final Payment payment;
    private final Instant now;
    private final Postings postings;

    DeliveryLife(Payment payment, Instant now) {
        this.payment = payment;
        this.now = now;
        this.postings = Postings.of(payment);
    }

    /// Nothing of it is signed any more until it is there again; bytes that are out stay valid.
    Step undeliver(String txHash) {
        if (!payment.isDeliveredBy(txHash)) return wrong();
        var note = "the delivery in " + txHash + " was final and is gone: its provider owes it";
        var undone = payment.with(new Payment.Delivery(txHash, true));
        return Step.to(undone.mark(REVERSED, now, CHAIN, note)).posting(postings.undelivered(agreed()));
    }

    Step deliverAgain(Amount amount, String txHash) {
        if (!amount.equals(agreed().amount()))
            return Step.rejected(Step.Code.AMOUNT_DIFFERS, "delivered " + amount + " of " + agreed().amount());
        var note = "received " + amount + " again in " + txHash;
        var back = payment.with(new Payment.Delivery(txHash, false));
        var transfer = payment.transfer().filter(Outgoing::isOpen);
        var step = Step.to(back.mark(transfer.map(this::at).orElse(resumed()), now, CHAIN, note))
                .posting(postings.delivered(agreed()));
        if (transfer.isEmpty())
            return payment.state() == REVERSED ? step.wishing(Wish.now(resumedBy(), Wishes.MAIN, now)) : step;
        return transfer.get().stage() == Outgoing.Stage.RESERVED
                ? step.wishing(Wish.now(Wishes.SIGN, Wishes.WALLET, now))
                : step.wishing(Wish.now(Wishes.BROADCAST, Wishes.MAIN, now));
    }

    /// The state of a payment whose transfer is under way.
    private PaymentState at(Outgoing transfer) {
        if (payment.state() != REVERSED) return payment.state();
        if (transfer.kind() == Outgoing.Kind.RETURN) return RETURNING;
        return switch (transfer.stage()) {
            case RESERVED -> EXCHANGED;
            case SIGNED -> PaymentState.SIGNED;
            case BROADCAST -> PaymentState.BROADCAST;
            case CONFIRMING -> PaymentState.CONFIRMING;
            case REORGED -> PaymentState.REORGED;
            case FINAL, FAILED, CANCELLED -> throw new IllegalStateException(transfer.reference() + " is not open");
        };
    }

    private PaymentState resumed() {
        if (payment.state() != REVERSED) return payment.state();
        return isUnwound() ? RETURNING : EXCHANGED;
    }

    private String resumedBy() {
        return isUnwound() ? Wishes.RETURN : Wishes.CLEAR;
    }

    private boolean isUnwound() {
        return payment.marks().stream().anyMatch(mark -> mark.state() == RETURNING);
    }

    private Terms agreed() {
        return payment.agreed().orElseThrow(() -> new IllegalStateException("no approved quote on " + payment.id()));
    }

    private Step.Rejected wrong() {
        return Step.rejected(Step.Code.WRONG_STATE, "the payment is " + payment.state());
    }
}
