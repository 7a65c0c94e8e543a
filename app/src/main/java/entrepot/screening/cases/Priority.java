package entrepot.screening.cases;

import entrepot.screening.ScreeningResult.Outcome;
import java.util.List;

/// How soon a case must be looked at, most urgent first.
public enum Priority {
    URGENT,
    HIGH,
    NORMAL,
    LOW;

    /// From this score on, in basis points, a possible hit counts as a likely one.
    static final int LIKELY_BPS = 8_000;

    /// What an alert asks for: a confirmed hit counts twice, a waiting payment and a likely score once.
    static Priority of(Outcome outcome, int scoreBps, boolean waits) {
        int weight = outcome == Outcome.CONFIRMED ? 2 : 0;
        if (outcome != Outcome.CONFIRMED && scoreBps >= LIKELY_BPS) weight++;
        if (waits) weight++;
        return values()[LOW.ordinal() - weight];
    }

    /// The most urgent of what the alerts ask for.
    static Priority of(List<Alert> alerts) {
        return alerts.stream()
                .map(Alert::priority)
                .min(Priority::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("a case has an alert"));
    }
}
