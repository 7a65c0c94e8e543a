package entrepot.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Writes new versions of aggregates, one statement for each table, and refuses the stale ones.
public final class StateWriter implements PartWriter<StatePart> {

    private final Map<Key, Long> newest = new HashMap<>();

    @Override
    public Class<StatePart> type() {
        return StatePart.class;
    }

    @Override
    public void prepare(Connection connection, List<StatePart> parts) throws SQLException {
        newest.clear();
        for (var table :
                parts.stream().collect(Collectors.groupingBy(StatePart::table)).entrySet()) {
            var sql = "select id, max(version) from " + table.getKey() + " where id = any (?) group by id";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setArray(1, Arrays.of(connection, "uuid", table.getValue(), StatePart::id));
                try (var rows = statement.executeQuery()) {
                    while (rows.next())
                        newest.put(new Key(table.getKey(), rows.getObject(1, UUID.class)), rows.getLong(2));
                }
            }
        }
    }

    @Override
    public Optional<Refusal> admit(StatePart part) {
        var key = new Key(part.table(), part.id());
        long current = newest.getOrDefault(key, 0L);
        if (part.version() == current + 1) {
            newest.put(key, part.version());
            return Optional.empty();
        }
        var code = part.version() == 1 ? Refusal.Code.ALREADY_EXISTS : Refusal.Code.STALE_VERSION;
        return Optional.of(new Refusal(
                code, part.table() + " " + part.id() + " is at version " + current + ", not " + (part.version() - 1)));
    }

    @Override
    public void retract(StatePart part) {
        newest.put(new Key(part.table(), part.id()), part.version() - 1);
    }

    @Override
    public void write(Connection connection, List<Placed<StatePart>> parts) throws SQLException {
        var tables = parts.stream().collect(Collectors.groupingBy(p -> p.part().table()));
        for (var table : tables.entrySet()) insert(connection, table.getKey(), table.getValue());
    }

    private static void insert(Connection connection, String table, List<Placed<StatePart>> rows) throws SQLException {
        var sql = "insert into " + table + " (id, version, state, actor, register_index, at, body) "
                + "select i, v, s, a, r, t, b::jsonb from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], "
                + "?::bigint[], ?::timestamptz[], ?::text[]) as u (i, v, s, a, r, t, b)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1, Arrays.of(connection, "uuid", rows, p -> p.part().id()));
            statement.setArray(
                    2, Arrays.of(connection, "int8", rows, p -> p.part().version()));
            statement.setArray(3, Arrays.text(connection, rows, p -> p.part().state()));
            statement.setArray(4, Arrays.text(connection, rows, p -> p.part().actor()));
            statement.setArray(5, Arrays.of(connection, "int8", rows, Placed::index));
            statement.setArray(6, Arrays.of(connection, "timestamptz", rows, p -> Timestamp.from(p.at())));
            statement.setArray(
                    7, Arrays.text(connection, rows, p -> Json.write(p.part().body())));
            statement.executeUpdate();
        }
    }

    private record Key(String table, UUID id) {}
}
