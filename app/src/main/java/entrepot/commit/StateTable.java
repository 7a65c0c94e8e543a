package entrepot.commit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Aggregates kept as versions that are only ever added, so that who, when and what it was before
/// stay known. The owner's migration makes the table:
///
/// ```sql
/// create table trade.contract (
///     id uuid, version bigint, state text not null, actor text not null,
///     register_index bigint not null, at timestamptz not null, body jsonb not null,
///     primary key (id, version))
/// ```
public final class StateTable<T> {

    private static final Pattern NAME = Pattern.compile("[a-z_]+\\.[a-z_]+");
    private static final Pattern PATH = Pattern.compile("[a-zA-Z]+(\\.[a-zA-Z]+)*");
    private static final String HEAD = "id, version, state, actor, register_index, at";
    private static final String COLUMNS = HEAD + ", body";

    /// Above every id that is given.
    private static final UUID NEWEST = new UUID(-1, -1);

    private static final int BATCH = 200;

    /// Letters of JSON; what is read from them takes a few times as much.
    private static final long KEPT_MAX = 8_000_000;

    private final String table;
    private final String latest;
    private final Class<T> type;
    private final JdbcClient sql;

    /// A version never changes, so one that was read need not be read again. All of its row but the body
    /// is the key: a database that was restored may give a number to another version.
    private final Cache<Head, Kept<T>> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_MAX)
            .weigher((Head _, Kept<T> one) -> one.letters())
            .executor(Runnable::run)
            .build();

    private record Head(UUID id, long version, String state, String actor, long index, Instant at) {}

    private record Kept<T>(State<T> state, int letters) {}

    public StateTable(String table, Class<T> type, JdbcClient sql) {
        if (!NAME.matcher(table).matches()) throw new IllegalArgumentException("not schema.table: " + table);
        this.table = table;
        this.latest = " and version = (select max(version) from " + table + " later where later.id = one.id)";
        this.type = type;
        this.sql = sql;
    }

    /// The first version of a new aggregate.
    public StatePart first(UUID id, String state, String actor, T body) {
        return new StatePart(table, id, 1, state, actor, body);
    }

    /// The version that replaces one that was read.
    public StatePart next(State<T> replaced, String state, String actor, T body) {
        return new StatePart(table, replaced.id(), replaced.version() + 1, state, actor, body);
    }

    /// A version whose number its owner knows.
    public StatePart version(UUID id, long version, String state, String actor, T body) {
        return new StatePart(table, id, version, state, actor, body);
    }

    public Optional<State<T>> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from " + table + " where id = ? order by version desc limit 1")
                .param(id)
                .query(this::row)
                .optional();
    }

    public State<T> get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no " + table + " with id " + id));
    }

    /// All versions, oldest first.
    public List<State<T>> history(UUID id) {
        return sql.sql("select " + COLUMNS + " from " + table + " where id = ? order by version")
                .param(id)
                .query(this::row)
                .list();
    }

    /// Newest aggregates first, from before a given id on; ids are ordered by time.
    public List<State<T>> before(UUID id, int limit) {
        return sql.sql("select distinct on (id) " + COLUMNS + " from " + table
                        + " where id < ? order by id desc, version desc limit ?")
                .param(id)
                .param(limit)
                .query(this::row)
                .list();
    }

    /// What fits, newest first, from before an id on, read in batches until there is enough.
    public List<T> newest(Optional<UUID> before, Predicate<T> fits, int most) {
        var found = new ArrayList<T>();
        var from = before.orElse(NEWEST);
        while (true) {
            var batch = before(from, BATCH);
            batch.stream().map(State::body).filter(fits).forEach(found::add);
            if (found.size() >= most) return List.copyOf(found.subList(0, most));
            if (batch.size() < BATCH) return List.copyOf(found);
            from = batch.getLast().id();
        }
    }

    /// Aggregates whose newest version has this text at a path of the body such as `content.number`,
    /// oldest first.
    public List<State<T>> where(String path, String value) {
        if (!PATH.matcher(path).matches()) throw new IllegalArgumentException("not a path: " + path);
        var field = "body #>> '{" + path.replace('.', ',') + "}'";
        return read(
                sql.sql("select " + HEAD + " from " + table + " one where " + field + " = ?" + latest + " order by id")
                        .param(value)
                        .query(StateTable::head)
                        .list());
    }

    /// Aggregates whose newest version is in one of these states, oldest first.
    public List<State<T>> in(List<String> states) {
        return read(
                sql.sql("select " + HEAD + " from " + table + " one where state = any (?)" + latest + " order by id")
                        .param(states.toArray(String[]::new))
                        .query(StateTable::head)
                        .list());
    }

    private List<State<T>> read(List<Head> heads) {
        var found = new HashMap<>(kept.getAllPresent(heads));
        var missing = heads.stream().filter(head -> !found.containsKey(head)).toList();
        if (!missing.isEmpty())
            sql.sql("select " + COLUMNS + " from " + table + " join unnest(?::text[]::uuid[], ?::bigint[])"
                            + " as asked (i, v) on id = i and version = v")
                    .param(missing.stream().map(h -> h.id().toString()).toArray(String[]::new))
                    .param(missing.stream().map(Head::version).toArray(Long[]::new))
                    .query((row, _) -> found.put(head(row, 0), keep(row)))
                    .list();
        return heads.stream()
                .map(head -> Objects.requireNonNull(found.get(head), () -> "no longer there: " + head)
                        .state())
                .toList();
    }

    private State<T> row(ResultSet row, int number) throws SQLException {
        return keep(row).state();
    }

    private Kept<T> keep(ResultSet row) throws SQLException {
        var head = head(row, 0);
        var before = kept.getIfPresent(head);
        if (before != null) return before;
        var body = row.getString("body");
        var one = new Kept<>(
                new State<>(
                        head.id(),
                        head.version(),
                        head.state(),
                        head.actor(),
                        head.index(),
                        head.at(),
                        Json.read(body, type)),
                body.length());
        kept.put(head, one);
        return one;
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("state"),
                row.getString("actor"),
                row.getLong("register_index"),
                row.getTimestamp("at").toInstant());
    }
}
