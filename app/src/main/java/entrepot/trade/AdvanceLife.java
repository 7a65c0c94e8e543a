package entrepot.trade;

import static entrepot.trade.Outcome.Code.ALREADY_RECORDED;
import static entrepot.trade.Outcome.Code.AMOUNT_NOT_POSITIVE;
import static entrepot.trade.Outcome.Code.CURRENCY_DIFFERS;
import static entrepot.trade.Outcome.Code.EXCEEDS_OPEN_BALANCE;
import static entrepot.trade.Outcome.Code.NOT_DUE;
import static entrepot.trade.Outcome.Code.WRONG_STATE;

import entrepot.trade.Advance.Clearing;
import entrepot.trade.Advance.Command;
import entrepot.trade.Advance.Reminder;
import entrepot.trade.Advance.State;
import entrepot.trade.Advance.Step;
import entrepot.trade.Outcome.Accepted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// The life of an advance.
final class AdvanceLife {

    private static final Set<State> BEFORE_DEADLINE = EnumSet.of(State.OPEN, State.PART_CLEARED, State.DUE_SOON);
    private static final Set<State> LATE = EnumSet.of(State.OVERDUE, State.REPORTED);

    private AdvanceLife() {}

    static Outcome<Advance> apply(Advance advance, Command command, LocalDate today) {
        return switch (command) {
            case Command.Clear clear -> clear(advance, clear, today);
            case Command.Reopen reopen -> reopen(advance, reopen, today);
            case Command.Age age -> age(advance, age.noticeDays(), today);
            case Command.Report report ->
                step(advance, EnumSet.of(State.OVERDUE), new Step(State.REPORTED, report.reference(), today));
            case Command.ClaimRefund claim ->
                step(advance, LATE, new Step(State.REFUND_CLAIMED, claim.reference(), today));
            case Command.WriteOff writeOff ->
                step(
                        advance,
                        EnumSet.of(State.REFUND_CLAIMED),
                        new Step(State.WRITTEN_OFF, writeOff.permission(), today));
        };
    }

    private static Outcome<Advance> clear(Advance advance, Command.Clear clear, LocalDate today) {
        if (advance.isSettled()) return wrongState(advance);
        var amount = clear.amount();
        if (!amount.asset().equals(advance.amount().asset()))
            return Outcome.rejected(CURRENCY_DIFFERS, amount + " against an advance of " + advance.amount());
        if (!amount.isPositive()) return Outcome.rejected(AMOUNT_NOT_POSITIVE, amount.toString());
        if (isCleared(advance, clear.reference()))
            return Outcome.rejected(ALREADY_RECORDED, clear.reference() + " was recorded before");
        if (amount.exceeds(advance.open()))
            return Outcome.rejected(EXCEEDS_OPEN_BALANCE, amount + " exceeds the open " + advance.open());
        var clearings = plus(advance.clearings(), new Clearing(clear.kind(), clear.reference(), amount, today));
        boolean whole = amount.equals(advance.open());
        var state = whole ? settled(clear.kind()) : part(advance.state());
        return new Accepted<>(advance.with(state, clearings, advance.reminders(), advance.steps()));
    }

    private static Outcome<Advance> reopen(Advance advance, Command.Reopen reopen, LocalDate today) {
        if (advance.state() == State.WRITTEN_OFF || !isCleared(advance, reopen.reference())) return wrongState(advance);
        var left = advance.clearings().stream()
                .filter(c -> !c.reference().equals(reopen.reference()))
                .toList();
        var state = today.isAfter(advance.deadline()) ? late(advance) : State.OPEN;
        if (state == State.OPEN && !left.isEmpty()) state = State.PART_CLEARED;
        return new Accepted<>(advance.with(state, left, advance.reminders(), advance.steps()));
    }

    private static Outcome<Advance> age(Advance advance, List<Integer> noticeDays, LocalDate today) {
        if (!BEFORE_DEADLINE.contains(advance.state())) return wrongState(advance);
        if (advance.isOverdue(today))
            return new Accepted<>(
                    advance.with(State.OVERDUE, advance.clearings(), advance.reminders(), advance.steps()));
        var notice = notice(advance, noticeDays, today);
        if (notice.isEmpty()) return Outcome.rejected(NOT_DUE, "due " + advance.deadline());
        var reminders = plus(advance.reminders(), new Reminder(notice.getAsInt(), today));
        return new Accepted<>(advance.with(State.DUE_SOON, advance.clearings(), reminders, advance.steps()));
    }

    /// The nearest notice reached, unless it or a nearer one was given. Days without a run are made
    /// up for by the nearest notice alone.
    private static OptionalInt notice(Advance advance, List<Integer> noticeDays, LocalDate today) {
        int given = advance.reminders().stream()
                .mapToInt(Reminder::daysBefore)
                .min()
                .orElse(Integer.MAX_VALUE);
        return noticeDays.stream()
                .mapToInt(Integer::intValue)
                .filter(days -> days < given)
                .filter(days -> !today.isBefore(advance.deadline().minusDays(days)))
                .min();
    }

    private static Outcome<Advance> step(Advance advance, Set<State> from, Step step) {
        if (!from.contains(advance.state())) return wrongState(advance);
        return new Accepted<>(
                advance.with(step.state(), advance.clearings(), advance.reminders(), plus(advance.steps(), step)));
    }

    private static State settled(Clearing.Kind kind) {
        return switch (kind) {
            case GOODS -> State.CLEARED;
            case REFUND -> State.RECOVERED;
        };
    }

    /// A part of the goods does not stop the clock.
    private static State part(State state) {
        return state == State.OPEN ? State.PART_CLEARED : state;
    }

    private static State late(Advance advance) {
        return advance.steps().isEmpty()
                ? State.OVERDUE
                : advance.steps().getLast().state();
    }

    private static boolean isCleared(Advance advance, String reference) {
        return advance.clearings().stream().anyMatch(c -> c.reference().equals(reference));
    }

    private static Outcome<Advance> wrongState(Advance advance) {
        return Outcome.rejected(WRONG_STATE, "the advance of " + advance.amount() + " is " + advance.state());
    }

    private static <T> List<T> plus(List<T> list, T item) {
        var all = new ArrayList<>(list);
        all.add(item);
        return all;
    }
}
