package entrepot.commit.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.commit.Json;
import entrepot.node.TestDatabase;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Few rows by insert and many by COPY are the same rows.
@Tag("integration")
class TableRowsTest {

    private static final TableRows<Thing> ROWS = TableRows.<Thing>of("things")
            .uuid("id", Thing::id)
            .whole("number", Thing::number)
            .small("line", Thing::line)
            .text("name", Thing::name)
            .json("body", thing -> Json.write(List.of(thing.name())))
            .units("units", Thing::units)
            .moment("at", Thing::at)
            .bytes("link", thing -> thing.name().getBytes(StandardCharsets.UTF_8));

    private record Thing(UUID id, long number, int line, String name, BigInteger units, Instant at) {}

    private static List<Thing> things(int count) {
        var random = new SplittableRandom(11);
        var things = new ArrayList<Thing>();
        for (int i = 0; i < count; i++) {
            var units = new BigInteger(String.valueOf(random.nextLong(1, 100_000_000)))
                    .pow(i % 5)
                    .multiply(BigInteger.TEN.pow(i % 3));
            things.add(new Thing(
                    new UUID(random.nextLong(), random.nextLong()),
                    random.nextLong(),
                    i,
                    "é\t\"丽\\".repeat(i % 7),
                    i % 11 == 0 ? BigInteger.ZERO : units,
                    Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L), 1_000L * random.nextInt(1_000_000))));
        }
        return things;
    }

    private static Connection connection() throws SQLException {
        var connection = TestDatabase.fresh().getConnection();
        connection.setAutoCommit(false);
        connection
                .createStatement()
                .execute("create temp table things (id uuid, number bigint, line int, name text, body jsonb,"
                        + " units numeric(38, 0) check (units < 10 ^ 37), at timestamptz, link bytea)");
        return connection;
    }

    private static List<Thing> read(Connection connection) throws SQLException {
        var things = new ArrayList<Thing>();
        var sql = "select * from things where body ->> 0 = name and convert_from(link, 'UTF8') = name order by line";
        try (var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            while (row.next())
                things.add(new Thing(
                        row.getObject("id", UUID.class),
                        row.getLong("number"),
                        row.getInt("line"),
                        row.getString("name"),
                        row.getBigDecimal("units").toBigIntegerExact(),
                        row.getTimestamp("at").toInstant()));
        }
        return things;
    }

    @Test
    void writesManyAsItWritesFew() throws SQLException {
        var things = things(5_000);
        for (int size : List.of(TableRows.COPY_FROM - 1, TableRows.COPY_FROM, things.size()))
            try (var connection = connection()) {
                ROWS.write(connection, things.subList(0, size));
                assertThat(read(connection)).isEqualTo(things.subList(0, size));
            }
    }

    @Test
    void obeysConstraintsWhenManyAreWritten() throws SQLException {
        var things = things(100);
        things.add(new Thing(new UUID(0, 0), 1, 1, "", BigInteger.TEN.pow(37), Instant.EPOCH));
        try (var connection = connection()) {
            assertThatThrownBy(() -> ROWS.write(connection, things))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23514"));
        }
    }

    @Test
    void leavesConnectionUsableAfterBadRow() throws SQLException {
        var things = things(50);
        var lame = TableRows.<Thing>of("things")
                .units("units", thing -> thing.units().negate());
        try (var connection = connection()) {
            connection.commit();
            assertThatThrownBy(() -> lame.write(connection, things)).isInstanceOf(IllegalArgumentException.class);
            connection.rollback();
            ROWS.write(connection, things);
            assertThat(read(connection)).hasSize(50);
        }
    }
}
