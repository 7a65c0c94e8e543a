package entrepot.regime;

import entrepot.commit.PartWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The decisions that were stored, read back.
public final class Decisions {

    private static final int PAGE_MAX = 200;

    private final JdbcClient jdbc;

    public Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How a commit writes decisions.
    public static PartWriter<DecisionStored> writer() {
        return new Writer();
    }

    /// A stored decision with its place in the register and its time.
    public record Filed(DecisionStored stored, long registerIndex, Instant at) {}

    public Optional<Filed> find(UUID id) {
        return jdbc.sql("""
            select id, subject, stage, outcome, hash, body, register_index, at
            from regime.decision
            where id = :id
            """).param("id", id).query((row, _) -> filed(row)).optional();
    }

    /// What was decided about one subject, oldest first; at most 200.
    public List<Filed> about(String subject) {
        return jdbc.sql("""
            select id, subject, stage, outcome, hash, body, register_index, at
            from regime.decision
            where subject = :subject
            order by register_index, id
            limit :most
            """)
                .param("subject", subject)
                .param("most", PAGE_MAX)
                .query((row, _) -> filed(row))
                .list();
    }

    /// What was decided about in the commits at these places of the register.
    public Map<Long, String> subjectsAt(Collection<Long> registerIndexes) {
        var subjects = new HashMap<Long, String>();
        jdbc.sql("select register_index, subject from regime.decision where register_index = any(:places)")
                .param("places", registerIndexes.toArray(Long[]::new))
                .query(row -> {
                    subjects.put(row.getLong(1), row.getString(2));
                });
        return subjects;
    }

    private static Filed filed(ResultSet row) throws SQLException {
        var stored = new DecisionStored(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                Stage.valueOf(row.getString("stage")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("hash"),
                row.getString("body"));
        return new Filed(
                stored, row.getLong("register_index"), row.getTimestamp("at").toInstant());
    }

    /// Writes the decisions of a commit group in one statement.
    private static final class Writer implements PartWriter<DecisionStored> {

        private static final String INSERT = """
            insert into regime.decision (id, subject, stage, outcome, hash, body, register_index, at)
            select *
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[])
            """;

        @Override
        public Class<DecisionStored> type() {
            return DecisionStored.class;
        }

        @Override
        public void write(Connection connection, List<Placed<DecisionStored>> parts) throws SQLException {
            try (var insert = connection.prepareStatement(INSERT)) {
                insert.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid", column(parts, p -> p.part().id())));
                insert.setArray(
                        2,
                        connection.createArrayOf(
                                "text", column(parts, p -> p.part().subject())));
                insert.setArray(
                        3,
                        connection.createArrayOf(
                                "text", column(parts, p -> p.part().stage().name())));
                insert.setArray(
                        4,
                        connection.createArrayOf(
                                "text", column(parts, p -> p.part().outcome().name())));
                insert.setArray(
                        5,
                        connection.createArrayOf(
                                "text", column(parts, p -> p.part().hash())));
                insert.setArray(
                        6,
                        connection.createArrayOf(
                                "text", column(parts, p -> p.part().body())));
                insert.setArray(7, connection.createArrayOf("bigint", column(parts, Placed::index)));
                insert.setArray(8, connection.createArrayOf("timestamptz", column(parts, p -> p.at().toString())));
                insert.executeUpdate();
            }
        }

        private static Object[] column(
                List<Placed<DecisionStored>> parts, Function<Placed<DecisionStored>, Object> value) {
            return parts.stream().map(value).toArray();
        }
    }
}
