package entrepot.screening.cases;

import java.util.List;
import java.util.Optional;

/// What one commit puts on the file of one case.
///
/// @param version  the case's version after it
/// @param next     its new version; none when the case says the same as before
/// @param raised   evidence of the alerts that are new in it
/// @param touches  its audit trail, one line at least
/// @param given    clearances that begin
/// @param ended    clearances that end
public record Filing(
        ScreeningCase.Id file,
        long version,
        Optional<ScreeningCase> next,
        List<Raised> raised,
        List<Touch> touches,
        List<Clearance> given,
        List<Clearance.Id> ended) {

    public Filing {
        raised = List.copyOf(raised);
        touches = List.copyOf(touches);
        given = List.copyOf(given);
        ended = List.copyOf(ended);
        if (touches.isEmpty()) throw new IllegalArgumentException("nothing happens to a case without a trace: " + file);
    }

    /// A new alert and both its sides.
    public record Raised(Alert.Id alert, AlertEvidence evidence) {}

    /// From one version to the next; the same twice when the case says the same as before.
    public static Filing of(ScreeningCase before, ScreeningCase after, List<Raised> raised, List<Touch> touches) {
        return new Filing(after.id(), after.version(), changed(before, after), raised, touches, List.of(), List.of());
    }

    public static Filing of(ScreeningCase before, CaseOutcome.Accepted taken) {
        var after = taken.next();
        return new Filing(
                after.id(),
                after.version(),
                changed(before, after),
                List.of(),
                List.of(taken.touch()),
                taken.given(),
                taken.ended());
    }

    static Filing opening(ScreeningCase opened, List<Raised> raised, Touch touch) {
        return new Filing(opened.id(), 1, Optional.of(opened), raised, List.of(touch), List.of(), List.of());
    }

    private static Optional<ScreeningCase> changed(ScreeningCase before, ScreeningCase after) {
        return after.version() == before.version() ? Optional.empty() : Optional.of(after);
    }
}
