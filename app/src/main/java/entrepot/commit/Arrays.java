package entrepot.commit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/// Columns of a group as PostgreSQL arrays, for one set-based statement each.
public final class Arrays {

    private Arrays() {}

    public static <T> Array text(Connection connection, List<T> rows, Function<T, String> column) throws SQLException {
        return of(connection, "text", rows, column);
    }

    public static <T> Array bytes(Connection connection, List<T> rows, Function<T, byte[]> column) throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }

    public static <T> Array of(Connection connection, String type, List<T> rows, Function<T, ?> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }
}
