package entrepot.screening;

import java.util.ArrayList;
import java.util.List;

/// What came of reading one edition of a list: all of it, or nothing and why.
public sealed interface ListLoad {

    /// Fit for use.
    record Parsed(ListSnapshot snapshot) implements ListLoad {}

    /// Not to be used; the last good edition stays.
    record Refused(ListId list, List<Problem> problems) implements ListLoad {

        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) throw new IllegalArgumentException("a refusal has a reason");
        }
    }

    /// Refuses an edition that lost more than `dropPercentMax` per cent of the entries, names or
    /// wallets of the edition in use: a truncated file reads like a mass delisting (G-08).
    default ListLoad against(ListSnapshot previous, int dropPercentMax) {
        return against(previous.counts(), dropPercentMax);
    }

    /// The same, where of the edition in use only the counts are at hand.
    default ListLoad against(ListSnapshot.Counts before, int dropPercentMax) {
        return switch (this) {
            case Refused refused -> refused;
            case Parsed(var snapshot) -> {
                var now = snapshot.counts();
                var drops = new ArrayList<Problem>();
                drop("entries", before.entries(), now.entries(), dropPercentMax, drops);
                drop("names", before.names(), now.names(), dropPercentMax, drops);
                drop("wallets", before.wallets(), now.wallets(), dropPercentMax, drops);
                yield drops.isEmpty() ? this : new Refused(snapshot.list(), drops);
            }
        };
    }

    private static void drop(String what, int before, int now, int percentMax, List<Problem> drops) {
        if ((long) (before - now) * 100 <= (long) before * percentMax) return;
        var detail = what + " fell from " + before + " to " + now + ", more than " + percentMax + " %";
        drops.add(new Problem(Problem.Code.COUNT_DROP, "", 0, detail));
    }

    /// One reason to refuse an edition.
    ///
    /// @param file name of the file; empty when the whole edition is meant
    /// @param line line of the file from 1; 0 when it has none
    record Problem(Code code, String file, int line, String detail) {

        /// Kinds of problem in the order checked.
        public enum Code {
            MISSING_FILE,
            UNKNOWN_FORMAT,
            TOO_LARGE,
            NOT_UTF8,
            NOT_WELL_FORMED,
            SCHEMA,
            DUPLICATE_ENTRY,
            ORPHAN,
            EMPTY,
            DATED_AHEAD,
            OLDER,
            COUNT_DROP,
            DAMAGED
        }
    }
}
