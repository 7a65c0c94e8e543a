package entrepot.screening.cases;

import entrepot.screening.ScreeningResult.Outcome;
import entrepot.screening.cases.Alert.Stage;
import entrepot.screening.cases.Alert.Verdict;
import entrepot.screening.cases.CaseOutcome.Accepted;
import entrepot.screening.cases.CaseOutcome.Code;
import entrepot.screening.cases.CaseOutcome.Rejected;
import entrepot.screening.cases.ScreeningCase.State;
import entrepot.screening.cases.Touch.What;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// How alerts are decided: one person proposes, another one, who never decided otherwise, approves or
/// sends back. What is a false positive gives a clearance; what is a true match stays one.
final class AlertLife {

    private final ScreeningCase before;
    private final CaseTerms terms;
    private final Instant now;

    AlertLife(ScreeningCase before, CaseTerms terms, Instant now) {
        this.before = before;
        this.terms = terms;
        this.now = now;
    }

    CaseOutcome propose(CaseCommand.Propose command) {
        if (!isWorkedOn()) return CaseLife.wrongState(before);
        var refused = CaseLife.notHeld(before, command.by())
                .or(() -> misnamed(command.alerts()))
                .or(() -> first(command.alerts(), AlertLife::notUndecided))
                .or(() -> command.verdict() == Verdict.FALSE_POSITIVE ? notClearable(command) : Optional.empty());
        if (refused.isPresent()) return refused.get();
        var proposed = new Stage.Proposed(command.verdict(), command.reason(), command.days(), command.by(), now);
        var next = with(command.alerts(), alert -> alert.at(proposed));
        return accepted(next, What.PROPOSED, command.alerts(), command.reason(), command.by());
    }

    CaseOutcome approve(CaseCommand.Approve command) {
        if (!isWorkedOn()) return CaseLife.wrongState(before);
        var refused = misnamed(command.alerts())
                .or(() -> first(command.alerts(), AlertLife::notProposed))
                .or(() -> first(command.alerts(), alert -> notForHim(alert, command.by())));
        if (refused.isPresent()) return refused.get();
        var next = with(command.alerts(), alert -> alert.at(new Stage.Decided(proposal(alert), command.by(), now)));
        var given = chosen(next, command.alerts()).stream()
                .map(this::cleared)
                .flatMap(Optional::stream)
                .toList();
        var touch = Touches.of(What.APPROVED, command.by())
                .on(command.alerts())
                .because(proposal(chosen(before, command.alerts()).getFirst()).reason());
        return new Accepted(next, touch.between(before, next), given, List.of());
    }

    CaseOutcome sendBack(CaseCommand.SendBack command) {
        if (!isWorkedOn()) return CaseLife.wrongState(before);
        var refused = misnamed(command.alerts())
                .or(() -> first(command.alerts(), AlertLife::notProposed))
                .or(() -> first(
                        command.alerts(), alert -> sameEyes(proposal(alert).by(), command.by())));
        if (refused.isPresent()) return refused.get();
        var next = with(command.alerts(), Alert::undecided);
        return accepted(next, What.SENT_BACK, command.alerts(), command.reason(), command.by());
    }

    /// The clearance that an alert's decision gave; empty where it gave none.
    static Optional<Clearance.Id> clearance(Alert alert) {
        if (!(alert.stage() instanceof Stage.Decided decided) || alert.isTrueMatch()) return Optional.empty();
        return Optional.of(Clearance.Id.of(alert.id(), decided.at()));
    }

    private boolean isWorkedOn() {
        return before.state() == State.L1 || before.state() == State.L2;
    }

    private Optional<CaseOutcome> misnamed(List<Alert.Id> ids) {
        var alerts = chosen(before, ids);
        if (ids.isEmpty() || new HashSet<>(ids).size() != ids.size() || alerts.size() != ids.size())
            return rejected(Code.UNKNOWN_ALERT, "not alerts of " + before.id() + ", each once");
        if (alerts.stream().anyMatch(alert -> !alert.isDuplicateOf(alerts.getFirst())))
            return rejected(Code.NOT_DUPLICATES, ids.size() + " alerts that are not the same hit");
        return Optional.empty();
    }

    private static Optional<CaseOutcome> notUndecided(Alert alert) {
        return switch (alert.stage()) {
            case Stage.Undecided _ -> Optional.empty();
            case Stage.Proposed p -> rejected(Code.PROPOSAL_OPEN, p.verdict() + " was proposed by " + p.by().id());
            case Stage.Decided _
            when alert.isTrueMatch() -> rejected(Code.TRUE_MATCH_FINAL, alert.id() + " was confirmed by two people");
            case Stage.Decided _ -> rejected(Code.ALREADY_DECIDED, alert.id() + " was decided by two people");
        };
    }

    private static Optional<CaseOutcome> notProposed(Alert alert) {
        return alert.stage() instanceof Stage.Proposed
                ? Optional.empty()
                : rejected(Code.NO_PROPOSAL, "nothing is proposed for " + alert.id());
    }

    /// What may not be called a false positive, whoever says so.
    private Optional<CaseOutcome> notClearable(CaseCommand.Propose command) {
        return first(command.alerts(), alert -> {
            if (!alert.numbers().isEmpty())
                return rejected(
                        Code.IDENTIFIER_EQUAL, "equal to the listed one: " + String.join(", ", alert.numbers()));
            if (alert.key().entryHash().isEmpty())
                return rejected(Code.ENTRY_UNKNOWN, "what the list says was not at hand");
            if (alert.outcome() == Outcome.CONFIRMED && before.state() != State.L2)
                return rejected(Code.LEVEL_TWO_REQUIRED, "the hit is CONFIRMED and the case at " + before.state());
            if (life(command.days()).compareTo(terms.clearanceMax()) > 0)
                return rejected(
                        Code.TERM_TOO_LONG, "at most " + terms.clearanceMax().toDays() + " days");
            return Optional.empty();
        });
    }

    private static Optional<CaseOutcome> notForHim(Alert alert, Officer by) {
        var proposal = proposal(alert);
        return sameEyes(proposal.by(), by)
                .or(() -> alert.earlier().stream()
                        .filter(taken -> taken.verdict() != proposal.verdict()
                                && taken.by().isSame(by))
                        .findFirst()
                        .flatMap(taken ->
                                rejected(Code.TOOK_OTHER_DECISION, "the same person decided " + taken.verdict())));
    }

    private static Optional<CaseOutcome> sameEyes(Officer maker, Officer checker) {
        if (maker.user().equals(checker.user())) return rejected(Code.SAME_USER, "proposed by " + maker.id());
        if (maker.isSame(checker)) return rejected(Code.SAME_PERSON, "proposed by " + maker.id());
        return Optional.empty();
    }

    private Optional<Clearance> cleared(Alert alert) {
        if (!(alert.stage() instanceof Stage.Decided(var proposal, var approvedBy, var at))) return Optional.empty();
        return clearance(alert)
                .map(id -> new Clearance(
                        id,
                        before.id(),
                        alert.id(),
                        alert.key(),
                        proposal.reason(),
                        proposal.by(),
                        approvedBy,
                        at,
                        at.plus(life(proposal.days()))));
    }

    private Duration life(int days) {
        return days == 0 ? terms.clearanceMax() : Duration.ofDays(days);
    }

    /// The next version. Decided when its last alert is: one true match makes the case one.
    private ScreeningCase next(List<Alert> alerts) {
        if (!alerts.stream().allMatch(Alert::isDecided)) return before.next(before.state(), before.holder(), alerts);
        var state = alerts.stream().anyMatch(Alert::isTrueMatch) ? State.TRUE_MATCH : State.FALSE_POSITIVE;
        return before.next(state, Optional.empty(), alerts);
    }

    private ScreeningCase with(List<Alert.Id> ids, Function<Alert, Alert> change) {
        var alerts = new ArrayList<Alert>();
        for (var alert : before.alerts()) alerts.add(ids.contains(alert.id()) ? change.apply(alert) : alert);
        return next(alerts);
    }

    private static List<Alert> chosen(ScreeningCase file, List<Alert.Id> ids) {
        return file.alerts().stream().filter(alert -> ids.contains(alert.id())).toList();
    }

    private Optional<CaseOutcome> first(List<Alert.Id> ids, Function<Alert, Optional<CaseOutcome>> check) {
        return chosen(before, ids).stream().map(check).flatMap(Optional::stream).findFirst();
    }

    private static Stage.Proposed proposal(Alert alert) {
        if (alert.stage() instanceof Stage.Proposed proposed) return proposed;
        throw new IllegalStateException("no proposal on " + alert.id());
    }

    private Accepted accepted(ScreeningCase next, What what, List<Alert.Id> alerts, String reason, Officer by) {
        var touch = Touches.of(what, by).on(alerts).because(reason).between(before, next);
        return new Accepted(next, touch);
    }

    private static Optional<CaseOutcome> rejected(Code code, String detail) {
        return Optional.of(new Rejected(code, detail));
    }
}
