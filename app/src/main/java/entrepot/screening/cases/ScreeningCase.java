package entrepot.screening.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import entrepot.commit.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The hits on one subject that people look at together. Never changed: each accepted command gives
/// the next version.
///
/// @param version  1 when opened; one more with every command that changes what the case says
/// @param number   1 for the subject's first case, 2 for its second …
/// @param subject  key of the subject
/// @param holder   who works on it; nobody else proposes meanwhile
/// @param openedAt when it was opened, or opened again
/// @param due      until when it has to be decided
public record ScreeningCase(
        Id id,
        long version,
        int number,
        String subject,
        State state,
        Optional<Officer> holder,
        Instant openedAt,
        Priority priority,
        Instant due,
        List<Alert> alerts) {

    /// Most alerts that one case holds.
    public static final int ALERTS_MAX = 200;

    public ScreeningCase {
        alerts = List.copyOf(alerts);
        if (version < 1 || number < 1) throw new IllegalArgumentException("versions and numbers start at 1");
        if (alerts.isEmpty() || alerts.size() > ALERTS_MAX)
            throw new IllegalArgumentException("a case has 1 to " + ALERTS_MAX + " alerts");
    }

    /// Where a case stands. The middle two are the decided ones.
    public enum State {
        OPEN,
        L1,
        L2,
        FALSE_POSITIVE,
        TRUE_MATCH,
        CLOSED;

        /// Whether somebody has to decide yet.
        public boolean isOpen() {
            return this == OPEN || this == L1 || this == L2;
        }
    }

    /// Names a case; `cas_…` outside.
    public record Id(UUID value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Id parse(String text) {
            return new Id(Ids.parse("cas", text));
        }

        /// The subject's first, second … case: two who open it at once open the same.
        static Id of(String subject, int number) {
            return new Id(Ids.named("screening case " + number + " of " + subject));
        }

        @Override
        @JsonValue
        public String toString() {
            return Ids.text("cas", value);
        }
    }

    /// The next version with its touch, or why not.
    public CaseOutcome on(CaseCommand command, CaseTerms terms, Instant now) {
        return CaseLife.apply(this, command, terms, now);
    }

    /// Whether it should have been decided by now. Computed, so that no timer can forget it.
    public boolean isOverdue(Instant now) {
        return state.isOpen() && now.isAfter(due);
    }

    /// Whether a hit of it was confirmed by two people.
    public boolean isTrueMatch() {
        return alerts.stream().anyMatch(Alert::isTrueMatch);
    }

    ScreeningCase next(State state, Optional<Officer> holder, List<Alert> alerts) {
        return new ScreeningCase(id, version + 1, number, subject, state, holder, openedAt, priority, due, alerts);
    }

    /// The same, to be decided in the time that its alerts ask for from now on.
    ScreeningCase due(Instant now, CaseTerms terms) {
        var priority = Priority.of(alerts);
        var due = now.plus(terms.within(priority));
        return new ScreeningCase(id, version, number, subject, state, holder, now, priority, due, alerts);
    }

    /// The same, sooner to be decided when its alerts became more urgent, and never later.
    ScreeningCase hastened(Instant now, CaseTerms terms) {
        var urgent = due(now, terms);
        var sooner = urgent.due.isBefore(due) ? urgent.due : due;
        return new ScreeningCase(
                id, version, number, subject, state, holder, openedAt, urgent.priority, sooner, alerts);
    }

    /// State, holder and what became of the alerts, in one line: the before and after of each touch.
    String standing() {
        long proposed = alerts.stream()
                .filter(a -> a.stage() instanceof Alert.Stage.Proposed)
                .count();
        long matches = alerts.stream().filter(Alert::isTrueMatch).count();
        long cleared = alerts.stream().filter(Alert::isDecided).count() - matches;
        long open = alerts.size() - proposed - matches - cleared;
        return state + holder.map(h -> " held by " + h.id()).orElse("") + ": " + open + " undecided, " + proposed
                + " proposed, " + cleared + " false positive, " + matches + " true match";
    }
}
