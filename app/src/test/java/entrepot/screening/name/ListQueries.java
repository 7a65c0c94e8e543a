package entrepot.screening.name;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The labelled queries against a whole list: changed names with the entry that they mean, and synthetic
/// people who are on no list.
final class ListQueries {

    private static final List<Shared.Row> ROWS = Shared.table("names/list-queries-dev.csv");

    private ListQueries() {}

    static List<Name> strangers() {
        return ROWS.stream()
                .filter(row -> row.get("mutation").startsWith("N_"))
                .map(row -> Name.of(row.get("query"), NameKind.PERSON))
                .toList();
    }

    /// Changed names of listed ones, each with the nearest name of its entry.
    static List<LabelledPair> changed(ListedNames list, NameMatcher matcher) {
        var entries = list.entries().stream().collect(Collectors.toMap(ListedNames.Entry::id, entry -> entry));
        return ROWS.stream()
                .filter(row -> row.get("list").equals("OFAC-SDN")
                        && row.get("mutation").startsWith("M"))
                .filter(row -> entries.containsKey(row.get("expected_id")))
                .map(row -> {
                    var entry = Objects.requireNonNull(entries.get(row.get("expected_id")));
                    var query = Name.of(row.get("query"), entry.kind());
                    return new LabelledPair(
                            "list",
                            row.get("mutation"),
                            query,
                            nearest(query, entry.names(), matcher).getFirst(),
                            true);
                })
                .toList();
    }

    /// Strangers, each with the listed names that are most like it.
    static List<LabelledPair> nearStrangers(List<Name> strangers, List<Name> listed, NameMatcher matcher) {
        return strangers.parallelStream()
                .flatMap(query -> nearest(query, listed, matcher).stream()
                        .map(name -> new LabelledPair("list", "N", query, name, false)))
                .toList();
    }

    private static final int NEAREST = 2;

    static List<Name> nearest(Name query, List<Name> listed, NameMatcher matcher) {
        record Scored(Name name, double score) {}
        return listed.stream()
                .map(name -> new Scored(name, matcher.compare(query, name).score()))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(NEAREST)
                .map(Scored::name)
                .toList();
    }
}
