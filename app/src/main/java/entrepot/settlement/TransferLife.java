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
import static entrepot.settlement.PaymentState.REVERSED;
import static entrepot.settlement.PaymentState.SIGNED;

import entrepot.chain.Receipt;
import entrepot.ledger.Posting;
import entrepot.settlement.Flight.Turn;
import entrepot.settlement.Outgoing.Kind;
import entrepot.settlement.Outgoing.Stage;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// What a payment's transfer means for the payment, for the payment itself and for an asset that goes
/// back: states, postings, wishes. Pure. The transfer's own machine is [Flight].
final class TransferLife {

    private static final String SYSTEM = "system";

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

    Step sign(String txHash) {
        boolean mayDepart = payment.state() == EXCHANGED || payment.state() == RETURNING;
        return fly(payment, flight -> flight.sign(txHash, mayDepart));
    }

    Step refuseSignature(String why) {
        return fly(payment, flight -> flight.refuseSignature(why));
    }

    /// What is held already has another reason, which is not to be forgotten.
    Step stop() {
        if (payment.isHeld()) return wrong();
        var step = fly(payment, flight -> flight.stop(Command.Stop.NOTE));
        if (!(step instanceof Step.Taken taken) || !taken.next().isHeld()) return step;
        return taken.wishing(resume());
    }

    private Wish resume() {
        return Wish.now(Wishes.RESUME, Wishes.WAITING, now);
    }

    Step raise(Command.Raise raise) {
        return fly(ruled(raise.ruling()), flight -> flight.raise(raise.offer()));
    }

    Step cancelNonce(Command.CancelNonce cancel) {
        var why = cancel.why() + cancel.ruling().map(r -> ", " + r.inWords()).orElse("");
        var step = fly(ruled(cancel.ruling()), flight -> flight.cancel(cancel.offer(), payment.isHeld(), why));
        return step instanceof Step.Taken taken && taken.next().isStopped() && !payment.isHeld()
                ? taken.wishing(resume())
                : step;
    }

    private Payment ruled(Optional<Ruling> ruling) {
        return ruling.map(payment::with).orElse(payment);
    }

    Step send(String answer) {
        return fly(payment, flight -> flight.send(answer));
    }

    Step mine(Receipt receipt) {
        return isOurs(receipt) ? fly(payment, flight -> flight.mine(receipt)) : notOurs(receipt);
    }

    Step undo(String block) {
        return fly(payment, flight -> flight.undo(block));
    }

    /// Exactly what was posted at finality is taken back, by postings of its own.
    Step reverse(Receipt receipt) {
        if (!isOurs(receipt)) return notOurs(receipt);
        var why = "block " + receipt.block().hash() + " is gone";
        return switch (fly(payment, flight -> flight.reverse(receipt))) {
            case Step.Rejected rejected -> rejected;
            case Step.Taken taken ->
                taken.posting(
                        settled(transfer()).reversal(why),
                        postings.networkFee(transfer(), receipt.feePaid()).reversal(why));
        };
    }

    Step finalise(Receipt receipt) {
        if (!isOurs(receipt)) return notOurs(receipt);
        var step = fly(payment, flight -> flight.finalise(receipt));
        if (!(step instanceof Step.Taken taken)) return step;
        var fee = Step.to(taken.next()).posting(postings.networkFee(transfer(), receipt.feePaid()));
        boolean arrived = taken.next().transfer().orElseThrow().stage() == Stage.FINAL;
        return arrived
                ? new Step.Taken(taken.next(), fee.postings(), taken.wishes()).posting(all(taken))
                : taken.posting(all(fee));
    }

    private static Posting[] all(Step.Taken taken) {
        return taken.postings().toArray(Posting[]::new);
    }

    private Step fly(Payment from, Function<Flight, Optional<Turn>> moved) {
        return from.transfer()
                .flatMap(transfer -> moved.apply(new Flight(transfer)))
                .<Step>map(turn -> landed(from, turn))
                .orElseGet(this::wrong);
    }

    private Step.Taken landed(Payment from, Turn turn) {
        var next = turn.next();
        var again = Wish.now(Wishes.BROADCAST, Wishes.MAIN, now);
        var sign = Wish.now(Wishes.SIGN, Wishes.WALLET, now);
        return switch (turn.leg()) {
            case DEPARTED ->
                to(from, turn, followed(next, SIGNED))
                        .posting(postings.inTransit(next))
                        .wishing(again);
            case SIGNED -> to(from, turn, followed(next, SIGNED)).wishing(again);
            case STOPPED -> to(from, turn, HELD);
            case NOTED -> to(from, turn, from.state());
            case OFFERED_AGAIN -> to(from, turn, from.state()).wishing(sign);
            case CANCELLING -> to(from, turn, HELD).wishing(sign);
            case SENT -> to(from, turn, followed(next, BROADCAST));
            case MINED -> to(from, turn, followed(next, CONFIRMING));
            case UNDONE -> to(from, turn, followed(next, REORGED)).wishing(again);
            case REVERSED -> to(from, turn, REVERSED).wishing(again);
            case CANCELLED -> cancelled(from, turn);
            case REVERTED -> reverted(from, turn);
            case STRANGE -> to(from, turn, FAILED);
            case DONE -> done(from, turn);
        };
    }

    private Step.Taken to(Payment from, Turn turn, PaymentState state) {
        return Step.to(from.replacing(turn.next()).mark(state, now, turn.by(), turn.note()));
    }

    /// Nothing of it can be mined any more: the payment is as if it had never been signed, and people
    /// who held it may have it decided again. What was not delivered is not back in the wallet either.
    private Step.Taken cancelled(Payment from, Turn turn) {
        var step = to(from, turn, HELD);
        boolean left = !turn.next().hashes().isEmpty() && !from.isUndelivered();
        return left ? step.posting(postings.keptByCancel(turn.next())) : step;
    }

    private Step.Taken reverted(Payment from, Turn turn) {
        var step = to(from, turn, FAILED);
        return from.isUndelivered() ? step : step.posting(postings.backFromTransit(turn.next()));
    }

    private Step.Taken done(Payment from, Turn turn) {
        var settled = settled(turn.next());
        return switch (turn.next().kind()) {
            case PAYMENT -> paid(from, turn).posting(settled);
            case RETURN -> to(from, turn, RETURNED).posting(settled);
            case REMITTAL -> throw new IllegalStateException(payment.id() + " is not in suspense");
        };
    }

    /// What was matched before the chain took it back is not matched a second time.
    private Step.Taken paid(Payment from, Turn turn) {
        var before = from.marks().reversed().stream()
                .map(Mark::state)
                .filter(state -> state == PaymentState.MATCHED || state == PaymentState.CLOSED)
                .findFirst();
        if (before.isEmpty()) return to(from, turn, FINAL).wishing(Wish.now(Wishes.MATCH, Wishes.MAIN, now));
        var again = to(from, turn, before.get());
        boolean closes = before.get() == PaymentState.MATCHED && from.order().term() != Order.Term.ADVANCE;
        return closes ? again.wishing(Wish.now(Wishes.CLOSE, Wishes.MAIN, now)) : again;
    }

    private Posting settled(Outgoing transfer) {
        return switch (transfer.kind()) {
            case PAYMENT -> postings.finalOnChain(transfer);
            case RETURN -> postings.returned(transfer, agreed());
            case REMITTAL -> throw new IllegalStateException(payment.id() + " is not in suspense");
        };
    }

    /// The payment follows its own transfer; a return leaves it returning until the end, and what is
    /// being cancelled stays held.
    private static PaymentState followed(Outgoing transfer, PaymentState next) {
        return transfer.isCancelling() ? HELD : transfer.kind() == Kind.PAYMENT ? next : RETURNING;
    }

    private Terms agreed() {
        return payment.agreed().orElseThrow(() -> new IllegalStateException("no approved quote on " + payment.id()));
    }

    private Outgoing transfer() {
        return payment.transfer().orElseThrow(() -> new IllegalStateException("no transfer on " + payment.id()));
    }

    private boolean isOurs(Receipt receipt) {
        return payment.transfer().filter(t -> t.isOneOfMine(receipt.txHash())).isPresent();
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
