package entrepot.lab.torture;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Json;
import entrepot.lab.torture.store.Database;
import entrepot.lab.torture.store.Database.Said;
import entrepot.node.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The simulated database answers as PostgreSQL does: whatever it was asked in whole runs, with
/// crashes, reorganisations and everything between, a real PostgreSQL is asked in the same order.
@Tag("integration")
class TwinTest {

    private static final List<Fault> FAULTS = List.of(
            new Fault(Kind.CRASH_IN_TRANSACTION, 60, 3, 0),
            new Fault(Kind.BANK_CREDIT_SPLIT, 0, 0, 0),
            new Fault(Kind.BANK_NOTICE_TWICE, 0, 0, 0),
            new Fault(Kind.OVERTAKEN, 200, 2, 0),
            new Fault(Kind.FREEZE, 250, 1, 0),
            new Fault(Kind.REORG_MOVED, 560, 0, 5),
            new Fault(Kind.CRASH_AFTER_COMMIT, 600, 1, 0));

    private final Set<String> statements = new HashSet<>();
    private int compared;

    @Test
    void answersAsPostgresDoes() throws SQLException, IOException {
        var said = new ArrayList<Said>();
        var empty = new Database(() -> Genesis.BEGIN);
        empty.tell(said::add);
        Worlds.quiet();
        var genesis = new Genesis(Worlds.home(), new SecureRandom(), empty);
        var verdict = Run.of(genesis, new Plan(3, Genesis.PAPERS_MAX, 12, FAULTS), Weakness.NONE);
        assertThat(verdict.violations()).isEmpty();

        try (var server = EmbeddedPostgres.builder().start();
                var connection = server.getPostgresDatabase().getConnection()) {
            Migrations.run(server.getPostgresDatabase());
            connection.setAutoCommit(false);
            for (var one : said) ask(connection, one);
        }

        assertThat(statements).as("different statements").hasSizeGreaterThan(50);
        assertThat(compared).as("answers with rows").isGreaterThan(500);
    }

    private void ask(Connection connection, Said said) throws SQLException {
        switch (said.sql()) {
            case "commit" -> connection.commit();
            case "rollback" -> connection.rollback();
            default -> {
                if (said.sql().contains("advisory") || said.sql().contains("emit_message")) return;
                statements.add(said.sql());
                try (var statement = connection.prepareStatement(said.sql())) {
                    for (int i = 0; i < said.values().size(); i++)
                        set(connection, statement, i + 1, said.values().get(i));
                    if (!statement.execute()) return;
                    try (var rows = statement.getResultSet()) {
                        compare(said, rows);
                    }
                }
            }
        }
    }

    private static void set(Connection connection, PreparedStatement statement, int at, @Nullable Object value)
            throws SQLException {
        if (value instanceof Object[] members)
            statement.setArray(at, connection.createArrayOf(type(members), typed(members)));
        else statement.setObject(at, value);
    }

    private static Object[] typed(Object[] members) {
        return members.length > 0 && members[0] instanceof byte[]
                ? java.util.Arrays.copyOf(members, members.length, byte[][].class)
                : members;
    }

    private static String type(Object[] members) {
        var first = members.length == 0 ? "" : members[0];
        return switch (first) {
            case UUID _ -> "uuid";
            case Long _ -> "int8";
            case BigDecimal _ -> "numeric";
            case Timestamp _ -> "timestamptz";
            case byte[] _ -> "bytea";
            default -> "text";
        };
    }

    private void compare(Said said, ResultSet rows) throws SQLException {
        var theirs = new ArrayList<String>();
        while (rows.next()) {
            var row = new ArrayList<String>();
            for (int c = 1; c <= rows.getMetaData().getColumnCount(); c++) row.add(text(rows.getObject(c)));
            theirs.add(row.toString());
        }
        var ours = new ArrayList<String>();
        for (var row : said.rows())
            ours.add(row.stream().map(TwinTest::text).toList().toString());
        if (!said.sql().contains("order by")) {
            ours.sort(Comparator.naturalOrder());
            theirs.sort(Comparator.naturalOrder());
        }
        assertThat(ours).as("%s with %s", said.sql(), said.values()).isEqualTo(theirs);
        if (!ours.isEmpty()) compared++;
    }

    /// JSON by its content, numbers by their value, as both sides may write them otherwise.
    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case byte[] bytes -> java.util.HexFormat.of().formatHex(bytes);
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> json(value.toString());
        };
    }

    private static String json(String text) {
        return text.startsWith("{") || text.startsWith("[") ? Json.write(Json.read(text, Object.class)) : text;
    }
}
