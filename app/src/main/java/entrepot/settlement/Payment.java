package entrepot.settlement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import entrepot.commit.Ids;
import entrepot.money.Amount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One payment under one invoice. Each accepted command gives the next version; lists only grow,
/// and the last of a list is the one that counts.
///
/// @param registerNo number in the transaction register, given before anything moves (TRC-01)
/// @param marks      its timeline
/// @param rulings    every regime decision on it
/// @param quotes     every firm quote; the last is the one that may be approved
public record Payment(
        Id id,
        String registerNo,
        Order order,
        PaymentState state,
        List<Mark> marks,
        List<Ruling> rulings,
        List<Terms> quotes,
        List<Approval> approvals,
        List<Credit> credits,
        List<Delivery> deliveries,
        List<Outgoing> transfers)
        implements Carrier {

    /// Most marks that a payment may gather; a payment that needs more is stuck.
    private static final int MARKS_MAX = 1_000;

    public Payment {
        marks = List.copyOf(marks);
        rulings = List.copyOf(rulings);
        quotes = List.copyOf(quotes);
        approvals = List.copyOf(approvals);
        credits = List.copyOf(credits);
        deliveries = List.copyOf(deliveries);
        transfers = List.copyOf(transfers);
        if (marks.size() > MARKS_MAX) throw new IllegalStateException("more than " + MARKS_MAX + " marks on " + id);
    }

    /// A provider's transfer that was final, or was taken back after it was.
    public record Delivery(String txHash, boolean isUndone) {}

    /// Names a payment; `pay_…` outside.
    public record Id(UUID value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Id parse(String text) {
            return new Id(Ids.parse("pay", text));
        }

        @Override
        @JsonValue
        public String toString() {
            return Ids.text("pay", value);
        }
    }

    /// A payment as it was ordered, before anything was checked.
    public static Payment created(Id id, String registerNo, Order order, Instant now) {
        var mark = new Mark(PaymentState.CREATED, now, order.maker(), "ordered " + order.amount());
        return new Payment(
                id,
                registerNo,
                order,
                PaymentState.CREATED,
                List.of(mark),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public Optional<Terms> terms() {
        return last(quotes);
    }

    /// The quote that was approved; the payment's amounts from then on.
    public Optional<Terms> agreed() {
        return last(approvals)
                .flatMap(a ->
                        quotes.stream().filter(q -> q.quote().equals(a.quote())).findFirst());
    }

    public Optional<Ruling> ruling() {
        return last(rulings);
    }

    @Override
    public Optional<Outgoing> transfer() {
        return last(transfers);
    }

    @Override
    public String name() {
        return id.toString();
    }

    /// Whether it is held because the authority stopped it, and for no other reason.
    public boolean isStopped() {
        var why = "";
        for (var mark : marks.reversed()) {
            if (mark.state() != PaymentState.HELD) break;
            why = mark.note();
        }
        return isHeld() && why.endsWith(Command.Stop.NOTE);
    }

    @Override
    public boolean isHeld() {
        return state == PaymentState.HELD;
    }

    /// The same said again is no move: who asks again and again does not keep a nonce from being tended.
    @Override
    public Instant since() {
        var last = marks.getLast();
        var since = last.at();
        for (var mark : marks.reversed()) {
            if (mark.state() != last.state() || !mark.note().equals(last.note())) break;
            since = mark.at();
        }
        return since;
    }

    @Override
    public String said() {
        return marks.getLast().note();
    }

    /// What the client has paid in for it so far.
    public Amount received() {
        return credits.stream().map(Credit::amount).reduce(Amount.zero(order.home()), Amount::plus);
    }

    /// Whether the asset that was delivered for it is not there any more: the chain took it back (R9).
    public boolean isUndelivered() {
        return last(deliveries).filter(Delivery::isUndone).isPresent();
    }

    /// Whether this transaction delivered for it, and stands.
    public boolean isDeliveredBy(String txHash) {
        return last(deliveries)
                .filter(d -> d.txHash().equals(txHash) && !d.isUndone())
                .isPresent();
    }

    /// How often a block that was final was taken back from it.
    long reversals() {
        return marks.stream().filter(m -> m.state() == PaymentState.REVERSED).count();
    }

    /// The state that a held payment goes back to.
    public PaymentState heldFrom() {
        for (var mark : marks.reversed()) if (mark.state() != PaymentState.HELD) return mark.state();
        throw new IllegalStateException("a payment is created before it is held: " + id);
    }

    Payment mark(PaymentState next, Instant at, String by, String note) {
        return new Payment(
                id,
                registerNo,
                order,
                next,
                with(marks, new Mark(next, at, by, note)),
                rulings,
                quotes,
                approvals,
                credits,
                deliveries,
                transfers);
    }

    Payment with(Ruling ruling) {
        return new Payment(
                id,
                registerNo,
                order,
                state,
                marks,
                with(rulings, ruling),
                quotes,
                approvals,
                credits,
                deliveries,
                transfers);
    }

    Payment with(Terms quote) {
        return new Payment(
                id,
                registerNo,
                order,
                state,
                marks,
                rulings,
                with(quotes, quote),
                approvals,
                credits,
                deliveries,
                transfers);
    }

    Payment with(Approval approval) {
        return new Payment(
                id,
                registerNo,
                order,
                state,
                marks,
                rulings,
                quotes,
                with(approvals, approval),
                credits,
                deliveries,
                transfers);
    }

    Payment with(Credit credit) {
        return new Payment(
                id,
                registerNo,
                order,
                state,
                marks,
                rulings,
                quotes,
                approvals,
                with(credits, credit),
                deliveries,
                transfers);
    }

    Payment with(Outgoing transfer) {
        return new Payment(
                id,
                registerNo,
                order,
                state,
                marks,
                rulings,
                quotes,
                approvals,
                credits,
                deliveries,
                with(transfers, transfer));
    }

    /// The same payment with its newest delivery, in place of one that the chain took back.
    Payment with(Delivery delivery) {
        return new Payment(
                id,
                registerNo,
                order,
                state,
                marks,
                rulings,
                quotes,
                approvals,
                credits,
                with(deliveries, delivery),
                transfers);
    }

    /// The same payment with its newest transfer replaced.
    Payment replacing(Outgoing transfer) {
        var all = new ArrayList<>(transfers.subList(0, transfers.size() - 1));
        all.add(transfer);
        return new Payment(id, registerNo, order, state, marks, rulings, quotes, approvals, credits, deliveries, all);
    }

    private static <T> List<T> with(List<T> list, T more) {
        var all = new ArrayList<>(list);
        all.add(more);
        return all;
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.getLast());
    }
}
