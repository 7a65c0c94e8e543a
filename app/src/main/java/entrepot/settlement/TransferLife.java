package entrepot.settlement;

import static entrepot.settlement.PaymentState.BROADCAST;
import static entrepot.settlement.PaymentState.CONFIRMING;
import static entrepot.settlement.PaymentState.EXCHANGED;
import static entrepot.settlement.PaymentState.FAILED;
import static entrepot.settlement.PaymentState.FINAL;
import static entrepot.settlement.PaymentState.HELD;
import static entrepot.settlement.PaymentState.REORGED;
import static entrepot.settlement.PaymentState.RETURNED;
import static entrepot.settlement.PaymentState.RETURNING;
import static entrepot.settlement.PaymentState.SIGNED;

import entrepot.chain.Receipt;
import entrepot.settlement.Outgoing.Kind;
import entrepot.settlement.Outgoing.Stage;
import java.time.Instant;

/// The payment's machine from signature to finality, for the payment itself and for an asset that
/// goes back. Pure. Only the chain's own receipt moves it on; a node's answer never does.
final class TransferLife {

    private static final String SYSTEM = "system";
    private static final String CHAIN = "chain";

    private final Payment payment;
    private final Instant now;
    private final Postings postings;

    TransferLife(Payment payment, Instant now) {
        this.payment = payment;
        this.now = now;
        this.postings = Postings.of(payment);
    }

    Step reserveReturn(Outgoing transfer) {
        if (payment.state() != RETURNING) return wrong();
        if (payment.transfer().filter(t -> t.kind() == Kind.RETURN).isPresent())
            return Step.rejected(Step.Code.ALREADY_DONE, "the return has a transfer");
        var note = "return to the provider, nonce " + transfer.nonce();
        return Step.to(payment.with(transfer).mark(RETURNING, now, SYSTEM, note))
                .wishing(Wish.now(Wishes.SIGN, Wishes.WALLET, now));
    }

    Step sign(String txHash) {
        var transfer = payment.transfer().orElse(null);
        if (transfer == null || transfer.stage() != Stage.RESERVED) return wrong();
        if (payment.state() != EXCHANGED && payment.state() != RETURNING) return wrong();
        var signed = transfer.signed(txHash);
        return Step.to(moved(signed, SIGNED, SYSTEM, "signed " + txHash))
                .posting(postings.inTransit(signed))
                .wishing(Wish.now(Wishes.BROADCAST, Wishes.MAIN, now));
    }

    Step refuseSignature(String why) {
        var transfer = payment.transfer().orElse(null);
        if (transfer == null || transfer.stage() != Stage.RESERVED) return wrong();
        return Step.to(payment.mark(HELD, now, "signer", why));
    }

    Step send(String answer) {
        var transfer = payment.transfer().orElse(null);
        if (transfer == null) return wrong();
        return switch (transfer.stage()) {
            case SIGNED, REORGED -> Step.to(moved(transfer.at(Stage.BROADCAST, ""), BROADCAST, SYSTEM, answer));
            case BROADCAST, CONFIRMING, FINAL, FAILED -> Step.to(payment.mark(payment.state(), now, SYSTEM, answer));
            case RESERVED -> wrong();
        };
    }

    Step mine(Receipt receipt) {
        var transfer = ours(receipt);
        if (transfer == null) return notOurs(receipt);
        return switch (transfer.stage()) {
            case SIGNED, BROADCAST, REORGED, CONFIRMING ->
                Step.to(moved(
                        transfer.at(Stage.CONFIRMING, receipt.block().hash()),
                        CONFIRMING,
                        CHAIN,
                        "in block " + receipt.block().height() + " "
                                + receipt.block().hash()));
            case RESERVED, FINAL, FAILED -> wrong();
        };
    }

    Step undo(String block) {
        var transfer = payment.transfer().orElse(null);
        if (transfer == null
                || transfer.stage() != Stage.CONFIRMING
                || !transfer.block().equals(block)) return wrong();
        var note = "block " + block + " was reorganised away; the same bytes are sent again";
        return Step.to(moved(transfer.at(Stage.REORGED, ""), REORGED, CHAIN, note))
                .wishing(Wish.now(Wishes.BROADCAST, Wishes.MAIN, now));
    }

    Step finalise(Receipt receipt) {
        var transfer = ours(receipt);
        if (transfer == null) return notOurs(receipt);
        if (transfer.stage() == Stage.FINAL || transfer.stage() == Stage.FAILED || transfer.stage() == Stage.RESERVED)
            return wrong();
        var fee = postings.networkFee(transfer, receipt.feePaid());
        if (!receipt.success()) return reverted(transfer, receipt).posting(fee);
        if (!receipt.pays(transfer.from(), transfer.to(), transfer.amount()))
            return strange(transfer).posting(fee);
        return done(transfer, receipt).posting(fee).posting(booked(transfer));
    }

    private Step.Taken done(Outgoing transfer, Receipt receipt) {
        var settled = payment.replacing(transfer.at(Stage.FINAL, receipt.block().hash()));
        var note = "final at block " + receipt.block().height();
        return switch (transfer.kind()) {
            case PAYMENT ->
                Step.to(settled.mark(FINAL, now, CHAIN, note)).wishing(Wish.now(Wishes.MATCH, Wishes.MAIN, now));
            case RETURN -> Step.to(settled.mark(RETURNED, now, CHAIN, note));
        };
    }

    private entrepot.ledger.Posting booked(Outgoing transfer) {
        return switch (transfer.kind()) {
            case PAYMENT -> postings.finalOnChain(transfer);
            case RETURN ->
                postings.returned(
                        transfer,
                        payment.agreed()
                                .orElseThrow(() -> new IllegalStateException("no approved quote on " + payment.id())));
        };
    }

    /// The nonce is used, the asset never left: a person decides what next, not a retry.
    private Step.Taken reverted(Outgoing transfer, Receipt receipt) {
        var failed = payment.replacing(transfer.at(Stage.FAILED, receipt.block().hash()));
        return Step.to(failed.mark(FAILED, now, CHAIN, "reverted on chain, for review"))
                .posting(postings.backFromTransit(transfer));
    }

    /// It succeeded, but its log is not the transfer that was ordered: the asset stays in transit.
    private Step.Taken strange(Outgoing transfer) {
        var failed = payment.replacing(transfer.at(Stage.FAILED, transfer.block()));
        return Step.to(
                failed.mark(FAILED, now, CHAIN, "the receipt does not pay exactly what was ordered, for review"));
    }

    /// The payment follows its own transfer; a return leaves it returning until the end.
    private Payment moved(Outgoing transfer, PaymentState next, String by, String note) {
        var state = transfer.kind() == Kind.PAYMENT ? next : RETURNING;
        return payment.replacing(transfer).mark(state, now, by, note);
    }

    private @org.jspecify.annotations.Nullable Outgoing ours(Receipt receipt) {
        return payment.transfer()
                .filter(t -> t.hashes().contains(receipt.txHash()))
                .orElse(null);
    }

    private static Step notOurs(Receipt receipt) {
        return Step.rejected(Step.Code.NOT_OURS, receipt.txHash() + " is not this payment's");
    }

    private Step.Rejected wrong() {
        return Step.rejected(
                Step.Code.WRONG_STATE,
                "the payment is " + payment.state() + ", its transfer "
                        + payment.transfer().map(t -> t.stage().name()).orElse("not reserved"));
    }
}
