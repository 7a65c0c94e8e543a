package entrepot.screening.lookback;

import entrepot.commit.Arrays;
import entrepot.commit.Json;
import entrepot.commit.PartWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What became of changes of lists, newest first. Only ever grows.
public final class LookBacks {

    private final JdbcClient sql;

    public LookBacks(JdbcClient sql) {
        this.sql = sql;
    }

    /// A part of the work as it was kept.
    ///
    /// @param place in the order in which they were done
    public record Kept(long place, long registerIndex, Instant at, LookedBack done) {}

    /// From before a place on.
    public List<Kept> before(long place, int limit) {
        return sql.sql("""
                        select look_back, register_index, at, body
                        from screening.look_back
                        where look_back < :place
                        order by look_back desc
                        limit :limit
                        """)
                .param("place", place)
                .param("limit", limit)
                .query((row, _) -> new Kept(
                        row.getLong(1),
                        row.getLong(2),
                        row.getTimestamp(3).toInstant(),
                        Json.read(row.getString(4), LookedBack.class)))
                .list();
    }

    /// Which model everybody was last compared with; empty before the first look back.
    Optional<String> model() {
        return sql.sql("select model from screening.look_back order by look_back desc limit 1")
                .query(String.class)
                .optional();
    }

    /// The writer to give to the committer.
    public static PartWriter<LookedBack> writer() {
        return new Writer();
    }

    private static final class Writer implements PartWriter<LookedBack> {

        private static final String INSERT = """
            insert into screening.look_back (register_index, at, list, snapshot_before, snapshot, model, body)
            select *
            from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            """;

        @Override
        public Class<LookedBack> type() {
            return LookedBack.class;
        }

        @Override
        public void write(Connection connection, List<Placed<LookedBack>> rows) throws SQLException {
            try (var statement = connection.prepareStatement(INSERT)) {
                statement.setArray(1, Arrays.of(connection, "int8", rows, Placed::index));
                statement.setArray(2, Arrays.of(connection, "timestamptz", rows, row -> Timestamp.from(row.at())));
                statement.setArray(
                        3,
                        Arrays.text(connection, rows, row -> row.part().list().name()));
                statement.setArray(
                        4, Arrays.text(connection, rows, row -> row.part().before()));
                statement.setArray(
                        5, Arrays.text(connection, rows, row -> row.part().snapshot()));
                statement.setArray(
                        6, Arrays.text(connection, rows, row -> row.part().model()));
                statement.setArray(7, Arrays.text(connection, rows, row -> Json.write(row.part())));
                statement.executeUpdate();
            }
        }
    }
}
