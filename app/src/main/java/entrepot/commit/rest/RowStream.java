package entrepot.commit.rest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The rows of a query, a thousand at a time. The connection must be in a transaction, or the driver
/// reads all of them at once. Throws [Unreadable].
public final class RowStream<T> implements Rows<T> {

    private static final int FETCHED = 1_000;

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Reader<T> reader;
    private @Nullable T ahead;

    /// Makes a row a value.
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private RowStream(PreparedStatement statement, ResultSet rows, Reader<T> reader) {
        this.statement = statement;
        this.rows = rows;
        this.reader = reader;
    }

    /// @param values of the query's parameters, in order
    public static <T> RowStream<T> of(Connection connection, String sql, Reader<T> reader, Object... values) {
        try {
            var statement = connection.prepareStatement(sql);
            statement.setFetchSize(FETCHED);
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            return new RowStream<>(statement, statement.executeQuery(), reader);
        } catch (SQLException e) {
            throw new Unreadable(e);
        }
    }

    /// The next row, which stays the next one.
    public Optional<T> peek() {
        try {
            if (ahead == null && rows.next()) ahead = reader.read(rows);
            return Optional.ofNullable(ahead);
        } catch (SQLException e) {
            throw new Unreadable(e);
        }
    }

    /// Takes the next row when it is wanted.
    public Optional<T> nextIf(Predicate<T> wanted) {
        var found = peek().filter(wanted);
        if (found.isPresent()) ahead = null;
        return found;
    }

    @Override
    public boolean hasNext() {
        return peek().isPresent();
    }

    @Override
    public T next() {
        var found = peek().orElseThrow(NoSuchElementException::new);
        ahead = null;
        return found;
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException e) {
            throw new Unreadable(e);
        }
    }
}
