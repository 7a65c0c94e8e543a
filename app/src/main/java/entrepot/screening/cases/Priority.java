package entrepot.screening.cases;

import entrepot.screening.ScreeningResult.Outcome;
import java.util.List;

/// How soon a case must be looked at, most urgent first.
public enum Priority {
    URGENT(0),
    HIGH(1),
    NORMAL(2),
    LOW(3);

    /// From this score on, in basis points, a possible hit counts as a likely one.
    static final int LIKELY_BPS = 8_000;

    private final int rank;

    Priority(int rank) {
        this.rank = rank;
    }

    /// Its place among the priorities; 0 for the most urgent.
    public int rank() {
        return rank;
    }

    /// The priority in a place.
    public static Priority ofRank(int rank) {
        for (var priority : values()) if (priority.rank == rank) return priority;
        throw new IllegalArgumentException("no priority has the rank " + rank);
    }

    /// What an alert asks for: a confirmed hit counts twice, a waiting payment and a likely score once.
    static Priority of(Outcome outcome, int scoreBps, boolean waits) {
        int weight = waits ? 1 : 0;
        if (outcome == Outcome.CONFIRMED) weight += 2;
        else if (scoreBps >= LIKELY_BPS) weight++;
        return ofRank(LOW.rank - weight);
    }

    /// The most urgent of what the alerts ask for.
    static Priority of(List<Alert> alerts) {
        return alerts.stream()
                .map(Alert::priority)
                .min(Priority::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("a case has an alert"));
    }
}
