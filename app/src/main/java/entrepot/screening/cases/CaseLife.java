package entrepot.screening.cases;

import entrepot.screening.cases.CaseOutcome.Accepted;
import entrepot.screening.cases.CaseOutcome.Code;
import entrepot.screening.cases.CaseOutcome.Rejected;
import entrepot.screening.cases.ScreeningCase.State;
import entrepot.screening.cases.Touch.What;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The life of a case: open, at the first level, at the second, decided, closed. What is decided
/// about its alerts is in [AlertLife].
final class CaseLife {

    private final ScreeningCase before;
    private final CaseTerms terms;
    private final Instant now;

    private CaseLife(ScreeningCase before, CaseTerms terms, Instant now) {
        this.before = before;
        this.terms = terms;
        this.now = now;
    }

    static CaseOutcome apply(ScreeningCase before, CaseCommand command, CaseTerms terms, Instant now) {
        var life = new CaseLife(before, terms, now);
        var alerts = new AlertLife(before, terms, now);
        return switch (command) {
            case CaseCommand.Take(var by) -> life.take(by);
            case CaseCommand.Assign(var to, var reason, var by) -> life.assign(to, reason, by);
            case CaseCommand.Comment(var text, var by) -> life.note(What.COMMENTED, text, "", by);
            case CaseCommand.Attach(var name, var sha256, var by) ->
                life.note(What.ATTACHED, name, "sha256:" + sha256, by);
            case CaseCommand.Escalate(var reason, var by) -> life.escalate(reason, by);
            case CaseCommand.Propose propose -> alerts.propose(propose);
            case CaseCommand.Approve approve -> alerts.approve(approve);
            case CaseCommand.SendBack sendBack -> alerts.sendBack(sendBack);
            case CaseCommand.Close(var reason, var by) -> life.close(reason, by);
            case CaseCommand.Reopen(var reason, var by) -> life.reopen(reason, by);
        };
    }

    private CaseOutcome take(Officer by) {
        if (!before.state().isOpen()) return wrongState(before);
        var holder = before.holder();
        if (holder.filter(by::equals).isPresent())
            return new Rejected(Code.WRONG_STATE, "it is in these hands already");
        if (holder.isPresent()) return takenByOther(holder.get());
        return held(by, Touches.of(What.TAKEN, by));
    }

    private CaseOutcome assign(Officer to, String reason, Officer by) {
        if (!before.state().isOpen()) return wrongState(before);
        return held(to, Touches.of(What.ASSIGNED, by).because(reason).about(to.id()));
    }

    private CaseOutcome held(Officer by, Touches touch) {
        var state = before.state() == State.OPEN ? State.L1 : before.state();
        return accepted(before.next(state, Optional.of(by), before.alerts()), touch);
    }

    /// Says more about the case in whatever state it is, and changes nothing of it.
    private CaseOutcome note(What what, String text, String about, Officer by) {
        return accepted(before, Touches.of(what, by).because(text).about(about));
    }

    private CaseOutcome escalate(String reason, Officer by) {
        if (before.state() != State.L1) return wrongState(before);
        var refused = notHeld(before, by);
        if (refused.isPresent()) return refused.get();
        var next = before.next(State.L2, Optional.empty(), before.alerts());
        return accepted(next, Touches.of(What.ESCALATED, by).because(reason));
    }

    private CaseOutcome close(String reason, Officer by) {
        if (before.state() != State.FALSE_POSITIVE && before.state() != State.TRUE_MATCH) return wrongState(before);
        var next = before.next(State.CLOSED, Optional.empty(), before.alerts());
        return accepted(next, Touches.of(What.CLOSED, by).because(reason));
    }

    /// Towards the strict side one person is enough: the hits hold again until two decide anew.
    private CaseOutcome reopen(String reason, Officer by) {
        if (before.state().isOpen()) return wrongState(before);
        if (before.isTrueMatch())
            return new Rejected(Code.TRUE_MATCH_FINAL, "two people confirmed a match in this case");
        var alerts = before.alerts().stream().map(Alert::undecided).toList();
        var ended = before.alerts().stream()
                .map(AlertLife::clearance)
                .flatMap(Optional::stream)
                .toList();
        var next = before.next(State.L2, Optional.empty(), alerts).due(now, terms);
        var touch = Touches.of(What.REOPENED, by).because(reason).between(before, next);
        return new Accepted(next, touch, List.of(), ended);
    }

    private Accepted accepted(ScreeningCase next, Touches touch) {
        return new Accepted(next, touch.between(before, next));
    }

    static Rejected wrongState(ScreeningCase file) {
        return new Rejected(Code.WRONG_STATE, "the case is " + file.state());
    }

    /// Why somebody may not work on the case now; empty for its holder.
    static Optional<CaseOutcome> notHeld(ScreeningCase file, Officer by) {
        var holder = file.holder();
        if (holder.isEmpty()) return Optional.of(new Rejected(Code.NOT_TAKEN, "nobody holds the case"));
        return holder.get().equals(by) ? Optional.empty() : Optional.of(takenByOther(holder.get()));
    }

    private static Rejected takenByOther(Officer holder) {
        return new Rejected(Code.TAKEN_BY_OTHER, "it is held by " + holder.id());
    }
}
