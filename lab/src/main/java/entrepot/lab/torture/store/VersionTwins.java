package entrepot.lab.torture.store;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The statements of `StateTable` and `StateWriter`, on any table of versions.
final class VersionTwins {

    private static final String HEAD = "id, version, state, actor, register_index, at";
    private static final String COLUMNS = HEAD + ", body";
    private static final List<String> HEADS = List.of(HEAD.split(", ", -1));
    private static final List<String> NAMES = List.of(COLUMNS.split(", ", -1));
    private static final String LATEST =
            " and version = \\(select max\\(version\\) from \\1 later where later.id = one.id\\) order by id";
    private static final Pattern NEWEST =
            Pattern.compile("select " + COLUMNS + " from (\\S+) where id = \\? order by version desc limit 1");
    private static final Pattern WHERE =
            Pattern.compile("select " + HEAD + " from (\\S+) one where body #>> '\\{([^}]*)\\}' = \\?" + LATEST);
    private static final Pattern IN =
            Pattern.compile("select " + HEAD + " from (\\S+) one where state = any \\(\\?\\)" + LATEST);
    private static final Pattern VERSIONS =
            Pattern.compile("select " + COLUMNS + " from (\\S+) join unnest\\(\\?::text\\[\\]::uuid\\[\\], "
                    + "\\?::bigint\\[\\]\\) as asked \\(i, v\\) on id = i and version = v");
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
        var versions = VERSIONS.matcher(sql);
        if (versions.matches()) return Optional.of(asked -> versions(asked, versions.group(1)));
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
                HEADS,
                row -> Answer.values(row, HEADS));
    }

    private static Answer in(Source.Asked asked, String table) {
        var wanted = new HashSet<Object>(Values.members(asked.value(0)));
        return Answer.of(
                asked.table(table).newest().filter(row -> wanted.contains(row.text("state"))),
                HEADS,
                row -> Answer.values(row, HEADS));
    }

    private static Answer versions(Source.Asked asked, String table) {
        var ids = Values.members(asked.value(0));
        var numbers = Values.members(asked.value(1));
        var rows =
                IntStream.range(0, ids.size()).boxed().flatMap(i -> version(asked, table, ids.get(i), numbers.get(i)));
        return Answer.of(rows, NAMES, row -> Answer.values(row, NAMES));
    }

    private static Stream<Row> version(Source.Asked asked, String table, Object id, Object number) {
        return asked.table(table).ofId(UUID.fromString(String.valueOf(id))).stream()
                .filter(row -> Values.same(row.whole("version"), number));
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
