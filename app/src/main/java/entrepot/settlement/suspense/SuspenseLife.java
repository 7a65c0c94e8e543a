package entrepot.settlement.suspense;

import static entrepot.settlement.suspense.SuspenseItem.State.HELD;
import static entrepot.settlement.suspense.SuspenseItem.State.MATCHED;
import static entrepot.settlement.suspense.SuspenseItem.State.OPEN;
import static entrepot.settlement.suspense.SuspenseItem.State.PROPOSED;
import static entrepot.settlement.suspense.SuspenseItem.State.RETURNED;
import static entrepot.settlement.suspense.SuspenseItem.State.RETURNING;
import static entrepot.settlement.suspense.SuspenseItem.State.UNDONE;

import entrepot.chain.Receipt;
import entrepot.ledger.Posting;
import entrepot.settlement.Command;
import entrepot.settlement.Flight;
import entrepot.settlement.Flight.Turn;
import entrepot.settlement.Outgoing;
import entrepot.settlement.Payment;
import entrepot.settlement.Wish;
import entrepot.settlement.Wishes;
import entrepot.settlement.suspense.SuspenseCommand.Gate;
import entrepot.settlement.suspense.SuspenseItem.Decision;
import entrepot.settlement.suspense.SuspenseItem.Proposal;
import entrepot.settlement.suspense.SuspenseItem.Source;
import entrepot.settlement.suspense.SuspenseItem.State;
import entrepot.settlement.suspense.SuspenseStep.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The machine of a receipt in suspense: (item, command, terms, now) to the next version, postings and
/// wishes. Pure. One proposes, another approves; whatever leaves takes the way of all transfers.
public final class SuspenseLife {

    /// By which end of its time a reminder was wished.
    public static final String DUE = "due";

    private static final String SYSTEM = "system";

    private final SuspenseItem item;
    private final SuspenseTerms terms;
    private final Instant now;
    private final SuspensePostings postings;

    private SuspenseLife(SuspenseItem item, SuspenseTerms terms, Instant now) {
        this.item = item;
        this.terms = terms;
        this.now = now;
        this.postings = new SuspensePostings(item);
    }

    /// The first version, with what books it.
    public static SuspenseStep.Taken receive(SuspenseItem received) {
        return watched(received).posting(new SuspensePostings(received).received());
    }

    /// From now on its clock runs anew.
    private static SuspenseStep.Taken watched(SuspenseItem item) {
        var due = Map.of(DUE, item.due().toString());
        return to(item).wishing(new Wish(Wishes.SUSPENSE_OVERDUE, Wishes.TIMER, due, item.due()));
    }

    /// The step that a command makes of an item, or why it makes none.
    public static SuspenseStep apply(SuspenseItem item, SuspenseCommand command, SuspenseTerms terms, Instant now) {
        var life = new SuspenseLife(item, terms, now);
        return switch (command) {
            case SuspenseCommand.Propose propose -> life.propose(propose);
            case SuspenseCommand.Approve(String by, Gate gate) -> life.approve(by, gate);
            case SuspenseCommand.Object(String reason, String by) -> life.object(reason, by);
            case SuspenseCommand.Clear(Gate gate) -> life.clear(gate);
            case SuspenseCommand.PaidBack(String order) -> life.paidBack(order);
            case SuspenseCommand.Remind() -> life.remind();
            case SuspenseCommand.Vanish(String block) -> life.vanish(block);
            case SuspenseCommand.Reappear(String block) -> life.reappear(block);
            case SuspenseCommand.Fly(Command fly) -> life.fly(fly);
        };
    }

    private SuspenseStep propose(SuspenseCommand.Propose propose) {
        if (item.state() != OPEN && item.state() != HELD) return wrong();
        if (item.transfer().filter(Outgoing::isOpen).isPresent())
            return no(Code.TRANSFER_OPEN, "its nonce is being taken back: decide when that is final");
        var refused = refuse(propose.decision());
        if (refused.isPresent()) return refused.get();
        var filed = new Proposal(propose.decision(), propose.reason(), propose.by(), now, "", false);
        var note = "proposed: " + words(propose.decision()) + ", " + propose.reason();
        return to(item.with(filed).mark(PROPOSED, now, propose.by(), note));
    }

    private Optional<SuspenseStep> refuse(Decision decision) {
        return switch (decision) {
            case Decision.Match _ ->
                item.source() instanceof Source.AtBank bank && bank.isOwn()
                        ? Optional.of(no(Code.NOT_MATCHABLE, "it lies on our own account, not with clients' money"))
                        : Optional.empty();
            case Decision.Return back -> refuse(back);
            case Decision.Hold(Instant until) ->
                until.isAfter(now) && !until.isAfter(now.plus(terms.holdMax()))
                        ? Optional.empty()
                        : Optional.of(
                                no(Code.HOLD_TOO_LONG, "until a time to come, at most " + now.plus(terms.holdMax())));
        };
    }

    private Optional<SuspenseStep> refuse(Decision.Return back) {
        return switch (item.source()) {
            case Source.OnChain _ ->
                back.payee().isEmpty()
                        ? Optional.of(no(
                                Code.NOT_RETURNABLE,
                                "an asset goes to an address that was given and proved, never to its sender"))
                        : Optional.empty();
            case Source.AtBank bank -> {
                if (!back.payee().isEmpty())
                    yield Optional.of(no(Code.NOT_RETURNABLE, "money goes to the account that it came from"));
                yield bank.account().isPresent()
                        ? Optional.empty()
                        : Optional.of(no(Code.NOT_RETURNABLE, "the bank does not say where it came from"));
            }
        };
    }

    /// What screening does not let go stays where it is, and two people decide again.
    private SuspenseStep approve(String by, Gate gate) {
        if (item.state() != PROPOSED) return wrong();
        var filed = item.filings().getLast();
        if (filed.by().equals(by)) return no(Code.MAKER_IS_CHECKER, "who proposed does not approve");
        var decided = item.replacing(filed.approved(by));
        var note = "approved: " + words(filed.decision());
        return switch (filed.decision()) {
            case Decision.Hold(Instant until) -> watched(decided.until(until).mark(HELD, now, by, note));
            case Decision.Match _ ->
                gate.isOpen()
                        ? to(decided.mark(MATCHED, now, by, note)).posting(postings.matched())
                        : shut(decided, by, gate);
            case Decision.Return _ ->
                gate.isOpen() ? to(decided.mark(RETURNING, now, by, note)).wishing(leaving()) : shut(decided, by, gate);
        };
    }

    private Wish leaving() {
        return item.source() instanceof Source.OnChain
                ? Wish.now(Wishes.SUSPENSE_RETURN, Wishes.MAIN, now)
                : Wish.now(Wishes.SUSPENSE_CLEAR, Wishes.BANK, now);
    }

    private SuspenseStep.Taken shut(SuspenseItem decided, String by, Gate gate) {
        return watched(again(decided).mark(HELD, now, by, "it may not go: " + gate.why()));
    }

    private SuspenseItem again(SuspenseItem from) {
        return from.until(now.plus(terms.patience()));
    }

    private SuspenseStep object(String reason, String by) {
        if (item.state() != PROPOSED) return wrong();
        var filed = item.filings().getLast();
        return to(item.replacing(filed.objected(by)).mark(before(), now, by, "not approved: " + reason));
    }

    /// Where it was before somebody proposed.
    private State before() {
        for (var mark : item.marks().reversed()) if (mark.state() != PROPOSED) return mark.state();
        return OPEN;
    }

    /// Money is screened once more in a commit of its own: once the bank has the order, nothing may stop
    /// us from booking it.
    private SuspenseStep clear(Gate gate) {
        if (item.state() != RETURNING) return wrong();
        if (!gate.isOpen()) return shut(item, SYSTEM, gate);
        if (item.source() instanceof Source.OnChain) return wrong();
        return to(item.mark(RETURNING, now, SYSTEM, "cleared for the bank"))
                .wishing(Wish.now(Wishes.SUSPENSE_PAY_BACK, Wishes.BANK, now));
    }

    private SuspenseStep paidBack(String order) {
        if (item.state() != RETURNING) return wrong();
        return to(item.mark(RETURNED, now, "bank", "paid back by order " + order))
                .posting(postings.paidBack(order));
    }

    /// What lies still is simply not there any more. What has left, or is about to, was not ours to send:
    /// its sender owes it to us.
    private SuspenseStep vanish(String block) {
        if (item.state() == MATCHED || item.isVanished()) return wrong();
        var note = "block " + block + " was final and is gone";
        boolean left = item.state() == RETURNING
                || item.state() == RETURNED
                || item.transfer().filter(Outgoing::isOpen).isPresent();
        return to(item.reversed(true).mark(left ? item.state() : UNDONE, now, "chain", note))
                .posting(left ? postings.owed() : postings.vanished());
    }

    private SuspenseStep reappear(String block) {
        if (!item.isVanished()) return wrong();
        var note = "final again in block " + block;
        var back = item.with(new SuspenseItem.Reversals(false, item.reversals().count()));
        return item.state() == UNDONE
                ? watched(again(back).mark(OPEN, now, "chain", note)).posting(postings.receivedAgain())
                : to(back.mark(item.state(), now, "chain", note)).posting(postings.repaid());
    }

    private SuspenseStep remind() {
        if (!item.isOverdue(now)) return no(Code.WRONG_STATE, "it is not overdue");
        return to(item.mark(item.state(), now, SYSTEM, "overdue: " + item.owner() + " had to decide by " + item.due()));
    }

    private SuspenseStep fly(Command command) {
        return switch (command) {
            case Command.Reverse(Receipt receipt) -> isOurs(receipt) ? reverse(receipt) : notOurs(receipt);
            case Command.Return(Outgoing transfer) -> reserve(transfer);
            case Command.Sign(String txHash) -> turn(f -> f.sign(txHash, item.state() == RETURNING));
            case Command.SignatureRefused(String why) -> turn(f -> f.refuseSignature(why));
            case Command.Stop() -> item.isHeld() ? wrong() : turn(f -> f.stop(Command.Stop.NOTE));
            case Command.Raise raise -> turn(f -> f.raise(raise.offer()));
            case Command.CancelNonce cancel -> turn(f -> f.cancel(cancel.offer(), item.isHeld(), cancel.why()));
            case Command.Send(String answer) -> turn(f -> f.send(answer));
            case Command.Mine(Receipt receipt) -> isOurs(receipt) ? turn(f -> f.mine(receipt)) : notOurs(receipt);
            case Command.Undo(String block) -> turn(f -> f.undo(block));
            case Command.Finalise(Receipt receipt) -> isOurs(receipt) ? finalise(receipt) : notOurs(receipt);
            case Command.Note(String note, List<Wish> again) ->
                to(item.mark(item.state(), now, SYSTEM, note)).wishing(again.toArray(Wish[]::new));
            case Command.Rule _, Command.Price _, Command.Approve _, Command.Lock _, Command.Fund _ -> wrong();
            case Command.Deal _, Command.DealRefused _, Command.Deliver _, Command.Clear _ -> wrong();
            case Command.Confirm _, Command.ReleaseMoney _, Command.PayProvider _, Command.Refund _ -> wrong();
            case Command.Undeliver _ -> wrong();
            case Command.Match _, Command.Close _, Command.Cancel _, Command.Expire _ -> wrong();
        };
    }

    private SuspenseStep reserve(Outgoing transfer) {
        if (item.state() != RETURNING
                || item.transfer()
                        .filter(t -> t.stage() != Outgoing.Stage.CANCELLED && t.stage() != Outgoing.Stage.FAILED)
                        .isPresent()) return wrong();
        var note = "cleared to go back to " + transfer.to() + ", nonce " + transfer.nonce();
        return to(item.with(transfer).mark(RETURNING, now, SYSTEM, note))
                .wishing(Wish.now(Wishes.SUSPENSE_SIGN, Wishes.WALLET, now));
    }

    /// Exactly what was posted at finality is taken back, by postings of its own.
    private SuspenseStep reverse(Receipt receipt) {
        var why = "block " + receipt.block().hash() + " is gone";
        if (!(turn(f -> f.reverse(receipt)) instanceof SuspenseStep.Taken taken)) return wrong();
        var transfer = taken.next().transfer().orElseThrow();
        return taken.posting(
                postings.finalOnChain(transfer).reversal(why),
                postings.networkFee(transfer, receipt.feePaid()).reversal(why));
    }

    private SuspenseStep finalise(Receipt receipt) {
        if (!(turn(f -> f.finalise(receipt)) instanceof SuspenseStep.Taken taken)) return wrong();
        var all = new ArrayList<Posting>();
        all.add(postings.networkFee(taken.next().transfer().orElseThrow(), receipt.feePaid()));
        all.addAll(taken.postings());
        return new SuspenseStep.Taken(taken.next(), all, taken.wishes());
    }

    private SuspenseStep turn(Function<Flight, Optional<Turn>> moved) {
        return item.transfer()
                .flatMap(transfer -> moved.apply(new Flight(transfer)))
                .<SuspenseStep>map(this::landed)
                .orElseGet(this::wrong);
    }

    private SuspenseStep.Taken landed(Turn turn) {
        var next = turn.next();
        var again = Wish.now(Wishes.SUSPENSE_BROADCAST, Wishes.MAIN, now);
        var sign = Wish.now(Wishes.SUSPENSE_SIGN, Wishes.WALLET, now);
        return switch (turn.leg()) {
            case DEPARTED ->
                to(turn, item.state()).posting(postings.inTransit(next)).wishing(again);
            case SIGNED, UNDONE -> to(turn, item.state()).wishing(again);
            case REVERSED -> reversed(turn).wishing(again);
            case OFFERED_AGAIN -> to(turn, item.state()).wishing(sign);
            case NOTED, SENT, MINED -> to(turn, item.state());
            case STOPPED -> to(turn, HELD);
            // What left is not what was ordered: it stays on the way, and overdue, until somebody has looked.
            case STRANGE -> to(turn, item.state());
            case CANCELLING -> to(turn, HELD).wishing(sign);
            case CANCELLED -> next.hashes().isEmpty() ? to(turn, HELD) : kept(turn);
            case REVERTED -> kept(turn);
            case DONE -> to(turn, RETURNED).posting(postings.finalOnChain(next));
        };
    }

    /// What the chain took back meanwhile is not back in the wallet either.
    private SuspenseStep.Taken kept(Turn turn) {
        var held = to(turn, HELD);
        return item.isVanished() ? held : held.posting(postings.kept(turn.next()));
    }

    private SuspenseStep.Taken reversed(Turn turn) {
        var back = item.replacing(turn.next()).reversed(item.isVanished());
        return watched(again(back).mark(RETURNING, now, turn.by(), turn.note()));
    }

    private SuspenseStep.Taken to(Turn turn, State state) {
        var moved = item.replacing(turn.next()).mark(state, now, turn.by(), turn.note());
        return state == HELD && item.state() != HELD ? watched(again(moved)) : to(moved);
    }

    private boolean isOurs(Receipt receipt) {
        return item.transfer().filter(t -> t.isOneOfMine(receipt.txHash())).isPresent();
    }

    private static String words(Decision decision) {
        return switch (decision) {
            case Decision.Match(Payment.Id payment) -> "match with " + payment;
            case Decision.Return(String payee) -> payee.isEmpty() ? "pay back" : "return to " + payee;
            case Decision.Hold(Instant until) -> "hold until " + until;
        };
    }

    private static SuspenseStep.Taken to(SuspenseItem next) {
        return new SuspenseStep.Taken(next, List.of(), List.of());
    }

    private static SuspenseStep.Rejected notOurs(Receipt receipt) {
        return no(Code.NOT_OURS, receipt.txHash() + " is not this item's");
    }

    private SuspenseStep.Rejected wrong() {
        return no(Code.WRONG_STATE, "the item is " + item.state());
    }

    private static SuspenseStep.Rejected no(Code code, String detail) {
        return new SuspenseStep.Rejected(code, detail);
    }
}
