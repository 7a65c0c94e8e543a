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
import entrepot.custody.SigningRequest.Purpose;
import entrepot.settlement.Outgoing.Kind;
import entrepot.settlement.Outgoing.Stage;
import java.time.Instant;
import java.util.Optional;

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
        if (payment.transfer()
                .filter(t -> t.kind() == Kind.RETURN && t.stage() != Stage.CANCELLED)
                .isPresent()) return Step.rejected(Step.Code.ALREADY_DONE, "the return has a transfer");
        var note = "return to the provider, nonce " + transfer.nonce();
        return Step.to(payment.with(transfer).mark(RETURNING, now, SYSTEM, note))
                .wishing(Wish.now(Wishes.SIGN, Wishes.WALLET, now));
    }

    /// From the first signature that pays the asset is in transit, whatever becomes of the bytes.
    Step sign(String txHash) {
        var transfer = payment.transfer().orElse(null);
        if (transfer == null || transfer.offer().isSigned()) return wrong();
        if (transfer.stage() != Stage.RESERVED && !transfer.isAdrift()) return wrong();
        boolean pays = transfer.offer().purpose() == Purpose.PAYMENT;
        boolean first = pays && transfer.hashes().isEmpty();
        if (first && payment.state() != EXCHANGED && payment.state() != RETURNING) return wrong();
        var signed = transfer.signed(txHash);
        var note = pays ? "signed " + txHash : "cancel of nonce " + transfer.nonce() + " signed " + txHash;
        var step = Step.to(moved(signed, SIGNED, SYSTEM, note)).wishing(Wish.now(Wishes.BROADCAST, Wishes.MAIN, now));
        return first ? step.posting(postings.inTransit(signed)) : step;
    }

    /// What was never signed leaves a hole in the wallet's nonces, which is filled by a cancel. What
    /// was signed before goes on with the version that it has.
    Step refuseSignature(String why) {
        var transfer = payment.transfer().orElse(null);
        if (transfer == null || transfer.offer().isSigned()) return wrong();
        if (transfer.versions() > 0 || transfer.isCancelling())
            return Step.to(payment.mark(payment.state(), now, "signer", why));
        return Step.to(payment.mark(HELD, now, "signer", why));
    }

    Step raise(Command.Raise raise) {
        var transfer = payment.transfer().orElse(null);
        if (transfer == null || !transfer.isAdrift()) return wrong();
        if (transfer.offer().purpose() != raise.offer().purpose()) return wrong();
        var raised = transfer.offering(raise.offer());
        var note = "passed over by the network: the fee of nonce " + transfer.nonce() + " is raised to "
                + raise.offer().gas().feeCap() + " wei a unit of gas";
        return Step.to(ruled(raise.ruling()).replacing(raised).mark(payment.state(), now, SYSTEM, note))
                .wishing(Wish.now(Wishes.SIGN, Wishes.WALLET, now));
    }

    /// Only what is held gives its nonce back, or what a new decision stops while no block has it.
    Step cancelNonce(Command.CancelNonce cancel) {
        var transfer = payment.transfer().orElse(null);
        if (transfer == null || cancel.offer().purpose() != Purpose.CANCEL || transfer.isCancelling()) return wrong();
        boolean hole = payment.state() == HELD && transfer.stage() == Stage.RESERVED;
        if (!hole && !transfer.isAdrift()) return wrong();
        var note = "nonce " + transfer.nonce() + " is taken back by a transfer of nothing: " + cancel.why()
                + cancel.ruling().map(r -> ", " + r.inWords()).orElse("");
        return Step.to(ruled(cancel.ruling())
                        .replacing(transfer.offering(cancel.offer()))
                        .mark(HELD, now, SYSTEM, note))
                .wishing(Wish.now(Wishes.SIGN, Wishes.WALLET, now));
    }

    private Payment ruled(Optional<Ruling> ruling) {
        return ruling.map(payment::with).orElse(payment);
    }

    Step send(String answer) {
        var transfer = payment.transfer().orElse(null);
        if (transfer == null) return wrong();
        return switch (transfer.stage()) {
            case SIGNED, REORGED -> Step.to(moved(transfer.at(Stage.BROADCAST, ""), BROADCAST, SYSTEM, answer));
            case BROADCAST, CONFIRMING, FINAL, FAILED, CANCELLED ->
                Step.to(payment.mark(payment.state(), now, SYSTEM, answer));
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
                        (isCancel(transfer, receipt) ? "its cancel is in block " : "in block ")
                                + receipt.block().height() + " "
                                + receipt.block().hash()));
            case RESERVED, FINAL, FAILED, CANCELLED -> wrong();
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
        if (!transfer.isOpen() || transfer.stage() == Stage.RESERVED) return wrong();
        var fee = postings.networkFee(transfer, receipt.feePaid());
        if (isCancel(transfer, receipt)) return cancelled(transfer, receipt).posting(fee);
        if (!receipt.success()) return reverted(transfer, receipt).posting(fee);
        if (!receipt.pays(transfer.from(), transfer.to(), transfer.amount()))
            return strange(transfer).posting(fee);
        return done(transfer, receipt).posting(fee).posting(booked(transfer));
    }

    /// Nothing of it can be mined any more: the payment is as if it had never been signed, and people
    /// who held it may have it decided again.
    private Step.Taken cancelled(Outgoing transfer, Receipt receipt) {
        var free =
                payment.replacing(transfer.at(Stage.CANCELLED, receipt.block().hash()));
        var note = "the cancel of nonce " + transfer.nonce() + " is final at block "
                + receipt.block().height() + ": it may be decided on again";
        var step = Step.to(free.mark(HELD, now, CHAIN, note));
        return transfer.hashes().isEmpty() ? step : step.posting(postings.keptByCancel(transfer));
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

    /// The payment follows its own transfer; a return leaves it returning until the end, and what is
    /// being cancelled stays held.
    private Payment moved(Outgoing transfer, PaymentState next, String by, String note) {
        var state = transfer.isCancelling() ? HELD : transfer.kind() == Kind.PAYMENT ? next : RETURNING;
        return payment.replacing(transfer).mark(state, now, by, note);
    }

    private @org.jspecify.annotations.Nullable Outgoing ours(Receipt receipt) {
        return payment.transfer().filter(t -> t.isOneOfMine(receipt.txHash())).orElse(null);
    }

    private static boolean isCancel(Outgoing transfer, Receipt receipt) {
        return transfer.cancels().contains(receipt.txHash());
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
