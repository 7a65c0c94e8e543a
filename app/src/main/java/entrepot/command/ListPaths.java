package entrepot.command;

import entrepot.screening.ListId;
import entrepot.screening.ListLoad;
import entrepot.screening.ListLoad.Parsed;
import entrepot.screening.ListLoad.Refused;
import entrepot.screening.ListSnapshot;
import entrepot.screening.source.ListReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The lists that a command is given as files and folders.
final class ListPaths {

    private static final int PROBLEMS_SHOWN = 5;

    private ListPaths() {}

    /// The newest edition of each list under the paths; fails when any cannot be read whole, since a
    /// search over a part would say no where it does not know.
    static Collection<ListSnapshot> read(List<Path> paths, Instant now) {
        var newest = new TreeMap<ListId, ListSnapshot>();
        for (var load : loads(paths, now))
            switch (load) {
                case Parsed(var snapshot) -> newest.merge(snapshot.list(), snapshot, ListPaths::newer);
                case Refused refused -> throw refused(refused);
            }
        if (newest.isEmpty())
            throw new CommandFailed("no list in " + paths, "nothing there to read", "name files or folders of lists");
        return newest.values();
    }

    /// What a set of snapshots is, for people: name, date, entries.
    static String inWords(Collection<ListSnapshot> snapshots) {
        return snapshots.stream()
                .map(s -> s.list() + " of " + s.origin().publishedOn() + " ("
                        + s.counts().entries() + ")")
                .collect(Collectors.joining(", "));
    }

    private static List<ListLoad> loads(List<Path> paths, Instant now) {
        try {
            return ListReader.read(paths, now);
        } catch (UncheckedIOException e) {
            throw new CommandFailed(
                    "a list cannot be read", String.valueOf(e.getMessage()), "name files or folders that may be read");
        }
    }

    private static ListSnapshot newer(ListSnapshot one, ListSnapshot two) {
        return two.origin().publishedOn().isAfter(one.origin().publishedOn()) ? two : one;
    }

    static CommandFailed refused(Refused refused) {
        var why = refused.problems().stream()
                .limit(PROBLEMS_SHOWN)
                .map(p -> p.code() + " " + p.file() + (p.line() > 0 ? ":" + p.line() : "") + ": " + p.detail())
                .collect(Collectors.joining("; "));
        return new CommandFailed(
                "list " + refused.list() + " is refused", why, "fetch it again; docs/guide/lists.md tells the formats");
    }

    /// Options that take several words: the words after one, up to the next that begins with a dash.
    static Map<Boolean, List<String>> split(List<String> words, String option) {
        var lists = new java.util.ArrayList<String>();
        var others = new java.util.ArrayList<String>();
        boolean inside = false;
        for (var word : words) {
            if (word.startsWith("--")) inside = word.equals(option);
            if (inside && !word.equals(option)) lists.add(word);
            else if (!inside) others.add(word);
        }
        return Map.of(true, lists, false, others);
    }
}
