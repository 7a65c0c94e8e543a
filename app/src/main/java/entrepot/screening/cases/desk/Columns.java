package entrepot.screening.cases.desk;

import entrepot.commit.Arrays;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Items turned into the columns of one set-based statement.
final class Columns<T> {

    private final Connection connection;
    private final List<T> items;

    Columns(Connection connection, List<T> items) {
        this.connection = connection;
        this.items = items;
    }

    Array text(Function<T, String> column) throws SQLException {
        return Arrays.text(connection, items, column);
    }

    Array uuid(Function<T, UUID> column) throws SQLException {
        return Arrays.of(connection, "uuid", items, column);
    }

    Array whole(Function<T, Long> column) throws SQLException {
        return Arrays.of(connection, "int8", items, column);
    }

    Array moment(Function<T, Instant> column) throws SQLException {
        return Arrays.of(connection, "timestamptz", items, item -> Timestamp.from(column.apply(item)));
    }

    /// Runs the statement over all items; does nothing when there is none.
    void insert(String sql, Array... columns) throws SQLException {
        if (items.isEmpty()) return;
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.length; i++) statement.setArray(i + 1, columns[i]);
            statement.executeUpdate();
        }
    }
}
