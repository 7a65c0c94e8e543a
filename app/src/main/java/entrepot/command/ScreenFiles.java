package entrepot.command;

import entrepot.command.terminal.Pace;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.name.Name;
import entrepot.screening.name.NameKind;
import entrepot.screening.name.NameMatcher;
import entrepot.screening.name.Verdict;
import entrepot.screening.search.Hit;
import entrepot.screening.search.ListSearch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Screens whole files: pairs of names, or queries against lists.
final class ScreenFiles {

    private static final int HITS_MAX = 20;
    private static final int CHUNK = 256;

    private final Pace.Clock clock;

    ScreenFiles(Pace.Clock clock) {
        this.clock = clock;
    }

    /// Copies a table with at least query, candidate and type, and adds score and verdict.
    Pace pairs(Path in, Path out) {
        var table = Table.read(in, List.of("query", "candidate", "type"));
        var pace = clock.start("pairs", table.rows().size());
        var columns = new ArrayList<>(table.columns());
        columns.removeAll(List.of("score", "verdict"));
        var all = new ArrayList<List<String>>();
        for (var row : table.rows()) {
            var cells = new ArrayList<String>();
            columns.forEach(column -> cells.add(row.get(column)));
            var kind = nameKind(row.get("type"));
            var likeness = NameMatcher.standard()
                    .compare(Name.of(row.get("query"), kind), Name.of(row.get("candidate"), kind));
            cells.add(score(likeness.score()));
            cells.add(word(likeness.verdict()));
            all.add(cells);
            pace.done(1);
        }
        columns.addAll(List.of("score", "verdict"));
        Table.write(out, columns, all);
        return pace;
    }

    /// Reads id, type and query; writes every entry that a query may be, the surest first.
    Pace queries(ListSearch lists, Path in, Path out) {
        var rows = Table.read(in, List.of("id", "type", "query")).rows();
        var pace = clock.start("queries", rows.size());
        var all = new ArrayList<List<String>>();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            var chunk = rows.subList(from, Math.min(rows.size(), from + CHUNK));
            chunk.parallelStream().map(row -> hits(lists, row)).toList().forEach(all::addAll);
            pace.done(chunk.size());
        }
        Table.write(out, List.of("id", "rank", "list", "entry_id", "score", "verdict", "reason"), all);
        return pace;
    }

    private static List<List<String>> hits(ListSearch lists, Table.Row row) {
        var found = lists.search(kind(row.get("type")), row.get("query"));
        var cells = new ArrayList<List<String>>();
        for (int i = 0; i < Math.min(HITS_MAX, found.size()); i++) cells.add(cells(row.get("id"), i + 1, found.get(i)));
        return cells;
    }

    private static List<String> cells(String id, int rank, Hit hit) {
        return List.of(
                id,
                Integer.toString(rank),
                hit.entry().list().toString(),
                hit.entry().id(),
                score(hit.score()),
                word(hit.verdict()),
                hit.reason());
    }

    static String score(double score) {
        return String.format(Locale.ROOT, "%.4f", score);
    }

    static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /// The kind that a type in a file means; a type that is not known is asked as any kind.
    static Kind kind(String type) {
        return switch (type.strip().toLowerCase(Locale.ROOT)) {
            case "person", "individual" -> Kind.PERSON;
            case "org", "organisation", "organization", "company", "entity", "bank" -> Kind.ORGANISATION;
            case "vessel", "ship" -> Kind.VESSEL;
            case "aircraft" -> Kind.AIRCRAFT;
            default -> Kind.UNKNOWN;
        };
    }

    private static NameKind nameKind(String type) {
        return type.strip().equalsIgnoreCase("address")
                ? NameKind.ADDRESS
                : NameKind.valueOf(kind(type).name());
    }
}
