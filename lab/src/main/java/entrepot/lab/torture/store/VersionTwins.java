package entrepot.lab.torture.store;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The statements of `StateTable` and `StateWriter`, on any table of versions.
final class VersionTwins {

    private static final String COLUMNS = "id, version, state, actor, register_index, at, body";
    private static final List<String> NAMES = List.of(COLUMNS.split(", ", -1));
    private static final Pattern NEWEST =
            Pattern.compile("select " + COLUMNS + " from (\\S+) where id = \\? order by version desc limit 1");
    private static final Pattern WHERE =
            Pattern.compile("select " + COLUMNS + " from \\(select distinct on \\(id\\) \\* "
                    + "from (\\S+) where id in \\(select id from \\1 where body #>> '\\{([^}]*)\\}' = \\?\\) "
                    + "order by id, version desc\\) newest where body #>> '\\{\\2\\}' = \\? order by id");
    private static final Pattern IN = Pattern.compile("select " + COLUMNS + " from \\(select distinct on \\(id\\) \\* "
            + "from (\\S+) order by id, version desc\\) newest where state = any \\(\\?\\) order by id");
    private static final Pattern LAST =
            Pattern.compile("select id, max\\(version\\) from (\\S+) where id = any \\(\\?\\) group by id");

    private VersionTwins() {}

    static Optional<Twin> read(String sql) {
        var newest = NEWEST.matcher(sql);
        if (newest.matches()) return Optional.of(asked -> newest(asked, newest.group(1)));
        var where = WHERE.matcher(sql);
        if (where.matches()) return Optional.of(asked -> where(asked, where.group(1), where.group(2)));
        var in = IN.matcher(sql);
        if (in.matches()) return Optional.of(asked -> in(asked, in.group(1)));
        var last = LAST.matcher(sql);
        if (last.matches()) return Optional.of(asked -> last(asked, last.group(1)));
        return Optional.empty();
    }

    private static Answer newest(Source.Asked asked, String table) {
        var versions = asked.table(table).ofId(asked.value(0)).stream();
        return Answer.of(
                versions.max(Comparator.comparingLong(row -> row.whole("version"))).stream(),
                NAMES,
                row -> Answer.values(row, NAMES));
    }

    private static Answer where(Source.Asked asked, String table, String path) {
        var wanted = String.valueOf(asked.value(0));
        return Answer.of(
                asked.table(table).newest().filter(row -> row.at("body", path).equals(wanted)),
                NAMES,
                row -> Answer.values(row, NAMES));
    }

    private static Answer in(Source.Asked asked, String table) {
        var wanted = new HashSet<Object>(Values.members(asked.value(0)));
        return Answer.of(
                asked.table(table).newest().filter(row -> wanted.contains(row.text("state"))),
                NAMES,
                row -> Answer.values(row, NAMES));
    }

    private static Answer last(Source.Asked asked, String table) {
        var there = Values.members(asked.value(0)).stream()
                .distinct()
                .filter(id -> !asked.table(table).ofId(id).isEmpty());
        return Answer.of(
                there,
                List.of("id", "max"),
                id -> List.of(
                        id,
                        asked.table(table).ofId(id).stream()
                                .mapToLong(row -> row.whole("version"))
                                .max()
                                .orElse(0)));
    }
}
