package entrepot.commit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/// Columns of a group as PostgreSQL arrays, for one set-based statement each. The driver sends in
/// binary what comes as an array of the very type, and spells out what comes as objects.
public final class Arrays {

    private Arrays() {}

    public static <T> Array text(Connection connection, List<T> rows, Function<T, String> column) throws SQLException {
        return of(connection, "text", rows, column);
    }

    public static <T> Array bytes(Connection connection, List<T> rows, Function<T, byte[]> column) throws SQLException {
        return of(connection, "bytea", rows, column);
    }

    public static <T> Array of(Connection connection, String type, List<T> rows, Function<T, ?> column)
            throws SQLException {
        var members = rows.stream().map(column);
        return connection.createArrayOf(
                type,
                switch (type) {
                    case "text" -> members.toArray(String[]::new);
                    case "int8" -> members.toArray(Long[]::new);
                    case "int4" -> members.toArray(Integer[]::new);
                    case "bytea" -> members.toArray(byte[][]::new);
                    default -> members.toArray();
                });
    }

    /// Minor units for a parameter that the statement casts to `numeric[]`: as whole numbers of 64 bits
    /// where they fit, for those travel in binary and the others as texts.
    public static <T> Array units(Connection connection, List<T> rows, Function<T, BigInteger> column)
            throws SQLException {
        if (rows.stream().allMatch(row -> column.apply(row).bitLength() < Long.SIZE))
            return of(connection, "int8", rows, row -> column.apply(row).longValue());
        return of(connection, "numeric", rows, row -> new BigDecimal(column.apply(row)));
    }
}
