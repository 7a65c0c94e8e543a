package entrepot.settlement;

import static entrepot.settlement.PaymentState.DECIDED;
import static entrepot.settlement.PaymentState.EXCHANGED;
import static entrepot.settlement.PaymentState.FUNDED;
import static entrepot.settlement.PaymentState.HELD;
import static entrepot.settlement.PaymentState.QUOTED;
import static entrepot.settlement.PaymentState.REFUSED;
import static entrepot.settlement.PaymentState.RETURNING;
import static entrepot.settlement.PaymentState.SCREENED;

import entrepot.money.Amount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The payment's machine up to the exchange: (payment, command, now) to the next version, postings
/// and wishes. Pure. What happens on the chain is told by [TransferLife].
public final class PaymentLife {

    private static final String SYSTEM = "system";

    /// An approved order whose money does not come is given up after a day.
    private static final Duration FUNDING_MAX = Duration.ofDays(1);

    private final Payment payment;
    private final Instant now;
    private final Postings postings;

    private PaymentLife(Payment payment, Instant now) {
        this.payment = payment;
        this.now = now;
        this.postings = Postings.of(payment);
    }

    /// The step that a command makes of a payment, or why it makes none.
    public static Step apply(Payment payment, Command command, Instant now) {
        var life = new PaymentLife(payment, now);
        var transfers = new TransferLife(payment, now);
        return switch (command) {
            case Command.Rule(Ruling ruling) -> life.rule(ruling);
            case Command.Price(Terms terms, String by) -> life.price(terms, by);
            case Command.Approve(Approval approval) -> life.approve(approval);
            case Command.Lock(String provider) -> life.lock(provider);
            case Command.Fund(Credit credit) -> life.fund(credit);
            case Command.Deal(String provider) -> life.deal(provider);
            case Command.DealRefused(String why) -> life.giveUp(why);
            case Command.Deliver(Amount amount, String txHash) -> life.deliver(amount, txHash);
            case Command.ReleaseMoney() -> life.releaseMoney();
            case Command.PayProvider() -> life.payProvider();
            case Command.Refund refund -> life.refund(refund);
            case Command.Match(String note) -> life.match(note);
            case Command.Close(String note) -> life.move(PaymentState.MATCHED, PaymentState.CLOSED, note);
            case Command.Cancel(String by) -> life.cancel(by);
            case Command.Expire(String why) -> life.expire(why);
            case Command.Clear(Ruling ruling, Outgoing transfer) -> life.clear(ruling, transfer);
            case Command.Confirm(Ruling ruling) -> life.confirm(ruling);
            case Command.Return(Outgoing transfer) -> transfers.reserveReturn(transfer);
            case Command.Sign(String txHash) -> transfers.sign(txHash);
            case Command.SignatureRefused(String why) -> transfers.refuseSignature(why);
            case Command.Stop() -> transfers.stop();
            case Command.Raise raise -> transfers.raise(raise);
            case Command.CancelNonce cancel -> transfers.cancelNonce(cancel);
            case Command.Note(String note, List<Wish> again) ->
                new Step.Taken(payment.mark(payment.state(), now, SYSTEM, note), List.of(), again);
            case Command.Send(String answer) -> transfers.send(answer);
            case Command.Mine mine -> transfers.mine(mine.receipt());
            case Command.Undo(String block) -> transfers.undo(block);
            case Command.Finalise finalise -> transfers.finalise(finalise.receipt());
            case Command.Reverse reverse -> transfers.reverse(reverse.receipt());
            case Command.Undeliver(String txHash) -> new DeliveryLife(payment, now).undeliver(txHash);
        };
    }

    private Step rule(Ruling ruling) {
        var ruled = payment.with(ruling);
        return switch (payment.state()) {
            case CREATED -> ruleFirst(ruled, ruling);
            case SCREENED, QUOTED, FUNDED -> ruleAgain(ruled, ruling, payment.state());
            case HELD -> ruleHeld(ruled, ruling);
            case VALIDATED, DECIDED, EXCHANGED, SIGNED, BROADCAST, CONFIRMING, REORGED, FINAL, MATCHED, CLOSED ->
                wrong();
            case REVERSED -> wrong();
            case REFUSED, EXPIRED, CANCELLED, FAILED, RETURNING, RETURNED -> wrong();
        };
    }

    private Step ruleFirst(Payment ruled, Ruling ruling) {
        var checked = ruled.mark(PaymentState.VALIDATED, now, SYSTEM, "dossier checked");
        if (ruling.outcome().permits()) return Step.to(checked.mark(SCREENED, now, SYSTEM, ruling.inWords()));
        if (isFinalNo(ruling)) return Step.to(checked.mark(REFUSED, now, SYSTEM, ruling.inWords()));
        return Step.to(checked.mark(SCREENED, now, SYSTEM, "screened").mark(HELD, now, SYSTEM, ruling.inWords()));
    }

    private Step ruleAgain(Payment ruled, Ruling ruling, PaymentState from) {
        if (ruling.outcome().permits()) return goOn(ruled, from, ruling.inWords());
        if (isFinalNo(ruling)) return refuse(ruled, from, ruling);
        return Step.to(ruled.mark(HELD, now, SYSTEM, ruling.inWords()));
    }

    private Step ruleHeld(Payment ruled, Ruling ruling) {
        var from = resumesAt();
        var cancelling = payment.transfer().filter(Outgoing::isCancelling);
        if (cancelling.isPresent()) return Step.to(ruled.mark(HELD, now, SYSTEM, waitsForCancel(cancelling.get())));
        if (from == RETURNING) return returnAgain(ruled);
        if (ruling.outcome().permits()) return goOn(ruled, from, "hold lifted: " + ruling.inWords());
        // Once it was cleared, money went to its provider: then people decide what becomes of the asset.
        boolean wasCleared = !payment.transfers().isEmpty();
        if (!isFinalNo(ruling) || wasCleared) return Step.to(ruled.mark(HELD, now, SYSTEM, ruling.inWords()));
        return from == EXCHANGED ? unwind(ruled, ruling) : refuse(ruled, from, ruling);
    }

    /// Where a held payment goes on: one whose transfer was cancelled is to be paid again.
    private PaymentState resumesAt() {
        var cancelled = payment.transfer().filter(t -> t.stage() == Outgoing.Stage.CANCELLED);
        if (cancelled.isEmpty()) return payment.heldFrom();
        return cancelled.get().kind() == Outgoing.Kind.PAYMENT ? EXCHANGED : RETURNING;
    }

    private static String waitsForCancel(Outgoing transfer) {
        return "decided on again when the cancel of nonce " + transfer.nonce() + " is final";
    }

    /// No decision is needed to give back what is another's; a person has looked.
    private Step returnAgain(Payment ruled) {
        var open = payment.transfer().filter(Outgoing::isOpen);
        return Step.to(ruled.mark(RETURNING, now, SYSTEM, "returned again"))
                .wishing(
                        open.isPresent()
                                ? Wish.now(Wishes.SIGN, Wishes.WALLET, now)
                                : Wish.now(Wishes.RETURN, Wishes.MAIN, now));
    }

    /// What a permitted payment does next depends on how far it had come.
    private Step goOn(Payment ruled, PaymentState from, String note) {
        return switch (from) {
            case FUNDED ->
                Step.to(ruled.mark(DECIDED, now, SYSTEM, note)).wishing(Wish.now(Wishes.DEAL, Wishes.MAIN, now));
            case DECIDED ->
                Step.to(ruled.mark(DECIDED, now, SYSTEM, note)).wishing(Wish.now(Wishes.DEAL, Wishes.MAIN, now));
            case EXCHANGED ->
                Step.to(ruled.mark(EXCHANGED, now, SYSTEM, note))
                        .wishing(
                                ruled.transfer().filter(Outgoing::isOpen).isPresent()
                                        ? Wish.now(Wishes.SIGN, Wishes.WALLET, now)
                                        : Wish.now(Wishes.CLEAR, Wishes.MAIN, now));
            case CREATED, VALIDATED, SCREENED, QUOTED -> Step.to(ruled.mark(from, now, SYSTEM, note));
            case SIGNED, BROADCAST, CONFIRMING, REORGED, FINAL, REVERSED, MATCHED, CLOSED, HELD -> wrong();
            case REFUSED, EXPIRED, CANCELLED, FAILED, RETURNING, RETURNED -> wrong();
        };
    }

    /// LIMIT is a no for this amount: the client orders less.
    private static boolean isFinalNo(Ruling ruling) {
        return switch (ruling.outcome()) {
            case REFUSE, FREEZE, LIMIT -> true;
            case ALLOW, FLAG, REQUIRE, HOLD -> false;
        };
    }

    private Step refuse(Payment ruled, PaymentState from, Ruling ruling) {
        var refused = Step.to(ruled.mark(REFUSED, now, SYSTEM, ruling.inWords()));
        if (from != FUNDED && from != DECIDED) return refused;
        return refused.posting(postings.release(agreed())).wishing(refundAll());
    }

    private Step price(Terms terms, String by) {
        if (payment.state() != SCREENED && payment.state() != QUOTED) return wrong();
        if (payment.agreed().isPresent()) return Step.rejected(Step.Code.ALREADY_DONE, "a quote is approved already");
        if (!terms.amount().equals(payment.order().amount()))
            return Step.rejected(Step.Code.AMOUNT_DIFFERS, "the quote is for " + terms.amount());
        return Step.to(payment.with(terms).mark(QUOTED, now, by, "total " + terms.total() + " at " + terms.rate()));
    }

    private Step approve(Approval approval) {
        if (payment.state() != QUOTED) return wrong();
        if (payment.order().maker().equals(approval.by()))
            return Step.rejected(Step.Code.MAKER_IS_CHECKER, "who orders a payment does not approve it");
        if (payment.agreed().isPresent()) return Step.rejected(Step.Code.ALREADY_DONE, "a quote is approved already");
        var current = payment.terms().filter(t -> t.quote().equals(approval.quote()));
        if (current.isEmpty()) return Step.rejected(Step.Code.QUOTE_NOT_CURRENT, "there is a newer quote");
        var note = "approved " + current.get().total();
        return Step.to(payment.with(approval).mark(QUOTED, now, approval.by(), note))
                .wishing(
                        Wish.now(Wishes.LOCK, Wishes.MAIN, now),
                        new Wish(Wishes.EXPIRE, Wishes.TIMER, Map.of(), now.plus(FUNDING_MAX)));
    }

    /// The provider holds its price for the approved quote.
    private Step lock(String provider) {
        if (payment.agreed().isEmpty()) return wrong();
        return Step.to(payment.mark(payment.state(), now, SYSTEM, "price locked with " + provider));
    }

    private Step fund(Credit credit) {
        var known = payment.credits().stream().anyMatch(c -> c.message().equals(credit.message()));
        if (known) return Step.rejected(Step.Code.ALREADY_DONE, "credit " + credit.message() + " is booked");
        var funded = payment.with(credit);
        var booked = postings.clientFundsIn(credit);
        if (payment.state().isOver()) {
            var note = "received " + credit.amount() + " too late, to be paid back";
            var back = new Wish(
                    Wishes.REFUND, Wishes.BANK, Map.of("amount", credit.amount().text()), now);
            return Step.to(funded.mark(payment.state(), now, "bank", note))
                    .posting(booked)
                    .wishing(back);
        }
        if (payment.state() != QUOTED || payment.agreed().isEmpty())
            return Step.to(funded.mark(payment.state(), now, "bank", "received " + credit.amount() + ", not expected"))
                    .posting(booked);
        var total = agreed().total();
        if (total.exceeds(funded.received()))
            return Step.to(funded.mark(QUOTED, now, "bank", "received " + funded.received() + " of " + total))
                    .posting(booked);
        return Step.to(funded.mark(FUNDED, now, "bank", "received " + funded.received()))
                .posting(booked, postings.reserve(agreed()))
                .wishing(Wish.now(Wishes.DECIDE, Wishes.MAIN, now));
    }

    private Step deal(String provider) {
        if (payment.state() != DECIDED) return wrong();
        return Step.to(payment.mark(DECIDED, now, SYSTEM, "dealt with " + provider + ", delivery awaited"));
    }

    /// Nothing was exchanged yet: the client's cash is free again and goes home.
    private Step giveUp(String why) {
        if (payment.state() != DECIDED) return wrong();
        return Step.to(payment.mark(PaymentState.EXPIRED, now, SYSTEM, why))
                .posting(postings.release(agreed()))
                .wishing(refundAll());
    }

    private Step deliver(Amount amount, String txHash) {
        if (payment.isUndelivered()) return new DeliveryLife(payment, now).deliverAgain(amount, txHash);
        if (payment.state() != DECIDED) return wrong();
        if (!amount.equals(agreed().amount()))
            return Step.rejected(Step.Code.AMOUNT_DIFFERS, "delivered " + amount + " of " + agreed().amount());
        var terms = agreed();
        var delivered = payment.with(new Payment.Delivery(txHash, false));
        return Step.to(delivered.mark(EXCHANGED, now, SYSTEM, "received " + amount + " in " + txHash))
                .posting(
                        postings.providerDelivers(terms),
                        postings.providerPayable(terms),
                        postings.exchange(terms),
                        postings.fees(terms))
                .wishing(Wish.now(Wishes.CLEAR, Wishes.MAIN, now));
    }

    private Step clear(Ruling ruling, Outgoing transfer) {
        if (payment.state() != EXCHANGED) return wrong();
        if (payment.transfer()
                .filter(t -> t.stage() != Outgoing.Stage.CANCELLED)
                .isPresent()) return Step.rejected(Step.Code.ALREADY_DONE, "a transfer is reserved");
        var ruled = payment.with(ruling);
        boolean again = !payment.transfers().isEmpty();
        if (isFinalNo(ruling) && !again) return unwind(ruled, ruling);
        if (!ruling.outcome().permits()) return Step.to(ruled.mark(HELD, now, SYSTEM, ruling.inWords()));
        var note = "cleared for signing, nonce " + transfer.nonce() + ": " + ruling.inWords();
        var cleared = Step.to(ruled.with(transfer).mark(EXCHANGED, now, SYSTEM, note))
                .wishing(Wish.now(Wishes.SIGN, Wishes.WALLET, now));
        if (again) return cleared;
        return cleared.wishing(
                Wish.now(Wishes.RELEASE_MONEY, Wishes.BANK, now), Wish.now(Wishes.PAY_PROVIDER, Wishes.BANK, now));
    }

    private Step confirm(Ruling ruling) {
        if (payment.state() != EXCHANGED
                || payment.transfer().filter(Outgoing::isOpen).isEmpty()) return wrong();
        var note = "decided again before signing: " + ruling.inWords();
        return Step.to(payment.with(ruling).mark(EXCHANGED, now, SYSTEM, note))
                .wishing(Wish.now(Wishes.SIGN, Wishes.WALLET, now));
    }

    /// The asset is bought but may not go out: the exchange is reversed, the client's cash is free
    /// again and goes home, the asset goes back to who delivered it.
    private Step unwind(Payment ruled, Ruling ruling) {
        var terms = agreed();
        var why = String.join(", ", ruling.reasons());
        return Step.to(ruled.mark(RETURNING, now, SYSTEM, "asset sold back: " + ruling.inWords()))
                .posting(
                        postings.fees(terms).reversal(why),
                        postings.exchange(terms).reversal(why),
                        postings.release(terms))
                .wishing(Wish.now(Wishes.RETURN, Wishes.MAIN, now), refundAll());
    }

    private Step releaseMoney() {
        return noted("client money released to own bank").posting(postings.releaseClientMoney(agreed()));
    }

    private Step payProvider() {
        return noted("provider paid").posting(postings.payProvider(agreed()));
    }

    private Step refund(Command.Refund refund) {
        return noted("paid back " + refund.amount() + " to the client's bank").posting(postings.refund(refund));
    }

    private Step.Taken noted(String note) {
        return Step.to(payment.mark(payment.state(), now, "bank", note));
    }

    private Wish refundAll() {
        var body = Map.of("amount", payment.received().text());
        return new Wish(Wishes.REFUND, Wishes.BANK, body, now);
    }

    private Step cancel(String by) {
        return switch (payment.state()) {
            case CREATED, VALIDATED, SCREENED, QUOTED ->
                ended(payment.mark(PaymentState.CANCELLED, now, by, "cancelled"));
            case HELD ->
                payment.heldFrom().compareTo(FUNDED) < 0
                        ? ended(payment.mark(PaymentState.CANCELLED, now, by, "cancelled"))
                        : wrong();
            case FUNDED, DECIDED, EXCHANGED, SIGNED, BROADCAST, CONFIRMING, REORGED -> wrong();
            case FINAL, REVERSED, MATCHED, CLOSED -> wrong();
            case REFUSED, EXPIRED, CANCELLED, FAILED, RETURNING, RETURNED -> wrong();
        };
    }

    private Step expire(String why) {
        if (payment.state() != QUOTED && payment.state() != SCREENED) return wrong();
        return ended(payment.mark(PaymentState.EXPIRED, now, SYSTEM, why));
    }

    /// Over before the whole sum was there: what came so far is free client cash, and goes home.
    private Step.Taken ended(Payment over) {
        return payment.credits().isEmpty() ? Step.to(over) : Step.to(over).wishing(refundAll());
    }

    /// An advance stays open until its goods are there; anything else is done with its match.
    private Step match(String note) {
        if (payment.state() != PaymentState.FINAL) return wrong();
        var matched = Step.to(payment.mark(PaymentState.MATCHED, now, SYSTEM, note));
        return payment.order().term() == Order.Term.ADVANCE
                ? matched
                : matched.wishing(Wish.now(Wishes.CLOSE, Wishes.MAIN, now));
    }

    private Step move(PaymentState from, PaymentState to, String note) {
        if (payment.state() != from) return wrong();
        return Step.to(payment.mark(to, now, SYSTEM, note));
    }

    private Terms agreed() {
        return payment.agreed().orElseThrow(() -> new IllegalStateException("no approved quote on " + payment.id()));
    }

    private Step.Rejected wrong() {
        return Step.rejected(Step.Code.WRONG_STATE, "the payment is " + payment.state());
    }
}
