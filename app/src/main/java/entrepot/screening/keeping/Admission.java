package entrepot.screening.keeping;

import entrepot.screening.ListLoad;
import entrepot.screening.ListLoad.Parsed;
import entrepot.screening.ListLoad.Problem;
import entrepot.screening.ListLoad.Problem.Code;
import entrepot.screening.ListLoad.Refused;
import entrepot.screening.ListSnapshot;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Whether an edition that was read may take the place of the one in use. Pure.
///
/// @param dropPercentMax how many per cent of entries, names or wallets may be gone (G-08)
/// @param olderAllowed   somebody goes back to an older edition on purpose
public record Admission(int dropPercentMax, boolean olderAllowed) {

    /// Dates are told in other time zones, never another day further.
    private static final int DAYS_AHEAD_MAX = 1;

    public Admission {
        if (dropPercentMax < 0 || dropPercentMax > 100)
            throw new IllegalArgumentException("not a percentage: " + dropPercentMax);
    }

    /// The edition, or the reasons why it may not.
    ///
    /// @param dated whether its date was said by anybody
    ListLoad judge(ListLoad load, boolean dated, Optional<Kept> inUse, Instant now) {
        return switch (load) {
            case Refused refused -> refused;
            case Parsed(var snapshot)
            when isAhead(snapshot, now) ->
                refused(snapshot, Code.DATED_AHEAD, "published on " + day(snapshot) + ", and it is only " + now);
            case Parsed(var snapshot)
            when dated && inUse.filter(kept -> isOlder(snapshot, kept)).isPresent() ->
                refused(
                        snapshot,
                        Code.OLDER,
                        "published on " + day(snapshot) + "; in use is that of "
                                + inUse.get().publishedOn());
            case Parsed parsed ->
                inUse.map(kept -> parsed.against(kept.counts(), dropPercentMax)).orElse(parsed);
        };
    }

    private static boolean isAhead(ListSnapshot snapshot, Instant now) {
        var today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return snapshot.origin().publishedOn().isAfter(today.plusDays(DAYS_AHEAD_MAX));
    }

    private boolean isOlder(ListSnapshot snapshot, Kept inUse) {
        return !olderAllowed && inUse.dated() && snapshot.origin().publishedOn().isBefore(inUse.publishedOn());
    }

    private static String day(ListSnapshot snapshot) {
        return snapshot.origin().publishedOn().toString();
    }

    private static Refused refused(ListSnapshot snapshot, Code code, String detail) {
        return new Refused(snapshot.list(), List.of(new Problem(code, "", 0, detail)));
    }
}
