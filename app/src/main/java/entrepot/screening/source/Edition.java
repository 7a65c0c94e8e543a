package entrepot.screening.source;

import entrepot.screening.ListEntry;
import entrepot.screening.ListLoad;
import entrepot.screening.ListLoad.Parsed;
import entrepot.screening.ListLoad.Problem;
import entrepot.screening.ListLoad.Problem.Code;
import entrepot.screening.ListLoad.Refused;
import entrepot.screening.ListSnapshot;
import entrepot.screening.ListSnapshot.Origin;
import entrepot.screening.source.text.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An edition while it is read: the entries so far, and what was found wrong with it. One thing wrong
/// and the whole of it is refused.
final class Edition implements Problems {

    /// So many problems are told one by one; more only say the same.
    private static final int PROBLEMS_TOLD_MAX = 20;

    /// The largest list in the world has a fiftieth of it.
    private static final int ENTRIES_MAX = 1_000_000;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, ListEntry> entries = new LinkedHashMap<>();
    private Origin origin;

    Edition(Origin origin) {
        this.origin = origin;
    }

    /// The file says itself when it was published.
    void publishedOn(LocalDate date) {
        origin = origin.publishedOn(date);
    }

    /// Takes an entry. The same entry once more, word for word, says nothing new; another one under
    /// the same id contradicts it.
    void add(Draft draft, String file) {
        int line = draft.line();
        if (draft.id().isEmpty()) schema(file, line, "entry without an id");
        else if (!draft.excess().isEmpty()) problem(Code.TOO_LARGE, file, line, draft.id() + ": " + draft.excess());
        else if (!draft.isNamed()) schema(file, line, "entry without a name: " + draft.id());
        else if (entries.size() >= ENTRIES_MAX) problem(Code.TOO_LARGE, file, line, "more than 1,000,000 entries");
        else {
            var entry = draft.entry(origin.list());
            var before = entries.putIfAbsent(entry.id(), entry);
            if (before != null && !before.equals(entry))
                problem(Code.DUPLICATE_ENTRY, file, line, "entry twice: " + entry.id());
        }
    }

    @Override
    public void problem(Code code, String file, int line, String detail) {
        if (problems.size() < PROBLEMS_TOLD_MAX) problems.add(new Problem(code, file, line, detail));
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    int size() {
        return entries.size();
    }

    ListLoad load(ListFiles files) {
        var names = files.names();
        if (isSound() && entries.isEmpty())
            problem(Code.EMPTY, names.size() == 1 ? names.iterator().next() : "", 0, "no entries");
        if (!isSound()) return new Refused(origin.list(), problems);
        return new Parsed(ListSnapshot.of(origin, files.sha256(), List.copyOf(entries.values())));
    }
}
