package entrepot.commit.bulk;

import entrepot.commit.Arrays;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/// How facts become rows of one table, a group at a time: a few by one insert from arrays, many by
/// PostgreSQL's binary COPY, which costs the server a third of that. Both obey the same constraints.
public final class TableRows<T> {

    /// Fewer are quicker by insert: COPY needs two more round trips.
    static final int COPY_FROM = 16;

    private final String table;
    private final List<Column<T>> columns = new ArrayList<>();

    private TableRows(String table) {
        this.table = table;
    }

    public static <T> TableRows<T> of(String table) {
        return new TableRows<>(table);
    }

    public TableRows<T> text(String name, Function<T, String> value) {
        return with(new Column<>(name, "text", "", value, (out, row) -> out.text(value.apply(row))));
    }

    /// A text that is stored as `jsonb`.
    public TableRows<T> json(String name, Function<T, String> value) {
        return with(new Column<>(name, "text", "::jsonb", value, (out, row) -> out.json(value.apply(row))));
    }

    public TableRows<T> uuid(String name, Function<T, UUID> value) {
        return with(new Column<>(name, "uuid", "", value, (out, row) -> out.uuid(value.apply(row))));
    }

    public TableRows<T> whole(String name, ToLongFunction<T> value) {
        return with(
                new Column<>(name, "int8", "", value::applyAsLong, (out, row) -> out.whole(value.applyAsLong(row))));
    }

    /// A whole number of a column that is a PostgreSQL `int`.
    public TableRows<T> small(String name, ToLongFunction<T> value) {
        return with(new Column<>(
                name,
                "int4",
                "",
                row -> Math.toIntExact(value.applyAsLong(row)),
                (out, row) -> out.small(Math.toIntExact(value.applyAsLong(row)))));
    }

    /// Minor units, in `numeric`.
    public TableRows<T> units(String name, Function<T, BigInteger> value) {
        return with(new Column<>(
                name,
                "numeric",
                "",
                row -> new BigDecimal(value.apply(row)),
                (out, row) -> out.units(value.apply(row))));
    }

    public TableRows<T> moment(String name, Function<T, Instant> value) {
        return with(new Column<>(
                name,
                "timestamptz",
                "",
                row -> Timestamp.from(value.apply(row)),
                (out, row) -> out.moment(value.apply(row))));
    }

    public TableRows<T> bytes(String name, Function<T, byte[]> value) {
        return with(new Column<>(name, "bytea", "", value, (out, row) -> out.bytes(value.apply(row))));
    }

    private TableRows<T> with(Column<T> column) {
        columns.add(column);
        return this;
    }

    /// Writes the rows in the connection's transaction.
    public void write(Connection connection, List<T> rows) throws SQLException {
        write(connection, rows.size(), rows.stream());
    }

    /// Writes rows that are worked out one by one, while the database stores those before.
    public void write(Connection connection, int count, Stream<T> rows) throws SQLException {
        if (count == 0) return;
        if (count >= COPY_FROM && connection.isWrapperFor(PGConnection.class)) copy(connection, rows.iterator());
        else insert(connection, rows.toList());
    }

    private void insert(Connection connection, List<T> rows) throws SQLException {
        try (var statement = connection.prepareStatement(insertion())) {
            for (int i = 0; i < columns.size(); i++)
                statement.setArray(i + 1, columns.get(i).array(connection, rows));
            statement.executeUpdate();
        }
    }

    private void copy(Connection connection, Iterator<T> rows) throws SQLException {
        var sql = "copy " + table + " (" + names() + ") from stdin (format binary)";
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            var out = new CopyBuffer(copy);
            while (rows.hasNext()) {
                var row = rows.next();
                out.begin(columns.size());
                for (var column : columns) column.binary.put(out, row);
            }
            out.end();
            copy.endCopy();
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }

    private String insertion() {
        return "insert into " + table + " (" + names() + ") select "
                + columns.stream().map(c -> c.name + c.cast).collect(Collectors.joining(", ")) + " from unnest("
                + columns.stream().map(c -> "?::" + c.type + "[]").collect(Collectors.joining(", ")) + ") as u ("
                + names() + ")";
    }

    private String names() {
        return columns.stream().map(c -> c.name).collect(Collectors.joining(", "));
    }

    /// Puts one value into the stream.
    private interface Binary<T> {
        void put(CopyBuffer out, T row) throws SQLException;
    }

    /// One column, with what makes the array's member fit it.
    private static final class Column<T> {
        private final String name;
        private final String type;
        private final String cast;
        private final Function<T, ?> value;
        private final Binary<T> binary;

        Column(String name, String type, String cast, Function<T, ?> value, Binary<T> binary) {
            this.name = name;
            this.type = type;
            this.cast = cast;
            this.value = value;
            this.binary = binary;
        }

        Array array(Connection connection, List<T> rows) throws SQLException {
            return Arrays.of(connection, type, rows, value);
        }
    }
}
