package entrepot.screening.cases;

import java.time.Duration;
import java.util.Map;

/// What the house has set for its cases.
///
/// @param within       in which time a case of each priority is decided
/// @param clearanceMax longest life of a clearance
public record CaseTerms(Map<Priority, Duration> within, Duration clearanceMax) {

    /// Four hours, a day, three days, ten days; a clearance lives a year.
    public static final CaseTerms USUAL = new CaseTerms(
            Map.of(
                    Priority.URGENT, Duration.ofHours(4),
                    Priority.HIGH, Duration.ofDays(1),
                    Priority.NORMAL, Duration.ofDays(3),
                    Priority.LOW, Duration.ofDays(10)),
            Duration.ofDays(365));

    public CaseTerms {
        within = Map.copyOf(within);
        for (var priority : Priority.values()) {
            var time = within.get(priority);
            if (time == null || !time.isPositive())
                throw new IllegalArgumentException("cases have a time to be decided in: " + priority);
        }
        if (clearanceMax.toDays() < 1) throw new IllegalArgumentException("a clearance lives a day at least");
    }

    Duration within(Priority priority) {
        var time = within.get(priority);
        if (time == null) throw new IllegalStateException("no time for " + priority);
        return time;
    }
}
