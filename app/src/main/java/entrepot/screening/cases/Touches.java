package entrepot.screening.cases;

import entrepot.screening.cases.Touch.What;
import java.util.List;

/// A touch in the making: who does what, and why; how the case stood and stands is added last.
record Touches(What what, String by, String role, List<Alert.Id> alerts, String reason, String about) {

    static final String SYSTEM = "system";
    private static final String OFFICERS_ROLE = "COMPLIANCE";

    static Touches of(What what, Officer by) {
        return new Touches(what, by.id(), OFFICERS_ROLE, List.of(), "", "");
    }

    static Touches bySystem(What what) {
        return new Touches(what, SYSTEM, "SYSTEM", List.of(), "", "");
    }

    Touches as(What kind) {
        return new Touches(kind, by, role, alerts, reason, about);
    }

    Touches because(String words) {
        return new Touches(what, by, role, alerts, words, about);
    }

    Touches about(String more) {
        return new Touches(what, by, role, alerts, reason, more);
    }

    Touches on(List<Alert.Id> which) {
        return new Touches(what, by, role, which, reason, about);
    }

    Touch between(ScreeningCase before, ScreeningCase after) {
        return new Touch(what, by, role, alerts, before.standing(), after.standing(), reason, about);
    }

    /// The first touch of a case.
    Touch opening(ScreeningCase opened) {
        return new Touch(what, by, role, alerts, "", opened.standing(), reason, about);
    }
}
