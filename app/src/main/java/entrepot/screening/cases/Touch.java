package entrepot.screening.cases;

import java.util.List;

/// Something that was done to a case, or seen of it: one line of its audit trail.
///
/// @param by     user, or `system`
/// @param role   as what
/// @param alerts what it was about; none for the whole case
/// @param before how the case stood
/// @param after  how it stands
/// @param reason what was said; empty where nothing needs to be
/// @param about  what else belongs to it: a document, a new holder, where a hit was seen
public record Touch(
        What what,
        String by,
        String role,
        List<Alert.Id> alerts,
        String before,
        String after,
        String reason,
        String about) {

    public Touch {
        alerts = List.copyOf(alerts);
    }

    /// Somebody looked, and changed nothing.
    public static Touch seen(ScreeningCase file, What how, String by, String role) {
        return new Touch(how, by, role, List.of(), file.standing(), file.standing(), "", "");
    }

    /// Kinds of touches.
    public enum What {
        OPENED,
        RAISED,
        SEEN,
        TAKEN,
        ASSIGNED,
        COMMENTED,
        ATTACHED,
        ESCALATED,
        PROPOSED,
        APPROVED,
        SENT_BACK,
        CLOSED,
        REOPENED,
        LOOKED_AT,
        EXPORTED
    }
}
