package entrepot.trade;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import entrepot.commit.Ids;
import entrepot.money.Amount;
import entrepot.party.Lei;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Money paid before the goods, which are due by a day: the outflow that an inflow has to answer
/// (OUT-01). Open, cleared in parts or whole by released declarations; or due soon, overdue,
/// reported, claimed back, recovered or written off.
///
/// @param version   1 when the payment is final, one more with every accepted command
/// @param payment   outside id of the payment, `pay_…`
/// @param deadline  last day for the release of goods; the day after, the advance is overdue
/// @param clearings goods or refunds that answer it, never more than the amount
/// @param reminders notices given before the deadline
/// @param steps     reports, claims and write-offs with their references
public record Advance(
        Id id,
        long version,
        State state,
        Contract.Id contract,
        Lei buyer,
        Lei seller,
        String payment,
        Amount amount,
        LocalDate paidOn,
        LocalDate deadline,
        List<Clearing> clearings,
        List<Reminder> reminders,
        List<Step> steps) {

    public Advance {
        clearings = List.copyOf(clearings);
        reminders = List.copyOf(reminders);
        steps = List.copyOf(steps);
        Bounds.version(version);
        Bounds.text("payment", payment);
        Bounds.size("clearings, reminders and steps", clearings.size() + reminders.size() + steps.size());
        if (!amount.isPositive()) throw new IllegalArgumentException("an advance is money: " + amount);
        if (open(amount, clearings).isNegative())
            throw new IllegalArgumentException("cleared by more than the advance of " + amount);
    }

    /// Where an advance stands.
    public enum State {
        OPEN,
        PART_CLEARED,
        DUE_SOON,
        OVERDUE,
        REPORTED,
        REFUND_CLAIMED,
        CLEARED,
        RECOVERED,
        WRITTEN_OFF
    }

    /// What answered a part of the advance.
    ///
    /// @param reference number of the declaration, or of the refund
    public record Clearing(Kind kind, String reference, Amount amount, LocalDate on) {
        /// Goods that came, or money that came back.
        public enum Kind {
            GOODS,
            REFUND
        }
    }

    /// A notice that the deadline comes nearer.
    public record Reminder(int daysBefore, LocalDate on) {}

    /// A step up the ladder.
    ///
    /// @param reference of the report, the claim, or the authority's permission to write off
    public record Step(State state, String reference, LocalDate on) {}

    /// Names an advance; `adv_…` outside.
    public record Id(UUID value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Id parse(String text) {
            return new Id(Ids.parse("adv", text));
        }

        @Override
        @JsonValue
        public String toString() {
            return Ids.text("adv", value);
        }
    }

    /// What may happen to an advance.
    public sealed interface Command {
        record Clear(Clearing.Kind kind, String reference, Amount amount) implements Command {}

        /// A declaration that cleared it was corrected or withdrawn.
        record Reopen(String reference) implements Command {}

        /// Time passed. Rejected as `NOT_DUE` when there is nothing to say.
        ///
        /// @param noticeDays days before the deadline at which the pack wants a notice: 30, 10
        record Age(List<Integer> noticeDays) implements Command {}

        record Report(String reference) implements Command {}

        record ClaimRefund(String reference) implements Command {}

        record WriteOff(String permission) implements Command {}
    }

    /// A final advance payment on a contract, owed as goods from that day.
    ///
    /// @param payment outside id of the payment
    public static Advance opened(Id id, Contract contract, String payment, Amount amount, LocalDate paidOn) {
        return new Advance(
                id,
                1,
                State.OPEN,
                contract.id(),
                contract.buyer(),
                contract.seller(),
                payment,
                amount,
                paidOn,
                contract.terms().goodsDeadline(),
                List.of(),
                List.of(),
                List.of());
    }

    /// The next version, or why not.
    public Outcome<Advance> on(Command command, LocalDate today) {
        return AdvanceLife.apply(this, command, today);
    }

    /// What is still due as goods or refund.
    public Amount open() {
        return open(amount, clearings);
    }

    /// Whether nothing more is expected.
    public boolean isSettled() {
        return switch (state) {
            case CLEARED, RECOVERED, WRITTEN_OFF -> true;
            case OPEN, PART_CLEARED, DUE_SOON, OVERDUE, REPORTED, REFUND_CLAIMED -> false;
        };
    }

    /// By the calendar, whether or not anybody has noticed yet.
    public boolean isOverdue(LocalDate today) {
        return !isSettled() && today.isAfter(deadline);
    }

    Advance with(State next, List<Clearing> cleared, List<Reminder> reminded, List<Step> stepped) {
        return new Advance(
                id,
                version + 1,
                next,
                contract,
                buyer,
                seller,
                payment,
                amount,
                paidOn,
                deadline,
                cleared,
                reminded,
                stepped);
    }

    private static Amount open(Amount amount, List<Clearing> clearings) {
        return clearings.stream().map(Clearing::amount).reduce(amount, Amount::minus);
    }
}
