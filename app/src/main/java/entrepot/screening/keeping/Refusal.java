package entrepot.screening.keeping;

import entrepot.screening.ListLoad.Problem;
import java.time.Instant;
import java.util.List;

/// An edition that was not taken: when, from where, and why. The one in use stays.
public record Refusal(Instant at, String source, List<Reason> reasons) {

    public Refusal {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) throw new IllegalArgumentException("a refusal has a reason");
    }

    /// What came is no list in a format known here.
    public static Refusal ofUnknown(String source, Instant at) {
        var problem = new Problem(Problem.Code.UNKNOWN_FORMAT, "", 0, "not a list format known here");
        return of(List.of(problem), source, at);
    }

    static Refusal of(List<Problem> problems, String source, Instant at) {
        return new Refusal(at, source, problems.stream().map(Reason::of).toList());
    }

    /// One thing that is wrong.
    ///
    /// @param code   stable, as docs/guide/lists.md lists them
    /// @param file   empty when the whole edition is meant
    /// @param line   from 1; 0 when it has none
    /// @param remedy what to do, one sentence
    public record Reason(String code, String file, int line, String detail, String remedy) {

        static Reason of(Problem problem) {
            return new Reason(
                    problem.code().name(), problem.file(), problem.line(), problem.detail(), remedy(problem.code()));
        }

        private static String remedy(Problem.Code code) {
            return switch (code) {
                case MISSING_FILE -> "bring all files of the set";
                case UNKNOWN_FORMAT -> "bring the list in a format of docs/guide/lists.md";
                case TOO_LARGE -> "see whether this is the list at all, and fetch it again";
                case NOT_UTF8, NOT_WELL_FORMED, SCHEMA, EMPTY ->
                    "fetch it again; when it stays so, tell its publisher, who changed or broke it";
                case DUPLICATE_ENTRY, ORPHAN -> "fetch all files of the set again, at one time";
                case COUNT_DROP -> "compare it with the publisher's notice; take a real loss with --drop-max PERCENT";
                case OLDER -> "fetch the newest edition; go back on purpose with --older";
                case DATED_AHEAD -> "see which clock is wrong, the publisher's or this machine's";
                case DAMAGED -> "import or fetch the edition again, and look after the disk";
            };
        }

        @Override
        public String toString() {
            var place = file.isEmpty() ? "" : line == 0 ? " " + file : " " + file + ":" + line;
            return code + place + ": " + detail;
        }
    }
}
