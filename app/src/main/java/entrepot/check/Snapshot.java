package entrepot.check;

import entrepot.commit.rest.Unreadable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// One state of the database, as it was at one moment, for reading only: the node may go on writing.
final class Snapshot implements AutoCloseable {

    private static final String CONNECT_SECONDS = "10";
    private static final String ANSWER_SECONDS = "600";

    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    /// Throws [Unreadable] when the database does not answer.
    static Snapshot of(Place.Database place) {
        var settings = new Properties();
        settings.setProperty("user", place.user());
        settings.setProperty("password", place.password());
        settings.setProperty("connectTimeout", CONNECT_SECONDS);
        settings.setProperty("loginTimeout", CONNECT_SECONDS);
        settings.setProperty("socketTimeout", ANSWER_SECONDS);
        try {
            var connection = DriverManager.getConnection(place.url(), settings);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try (var first = connection.createStatement()) {
                first.execute("select 1"); // the snapshot is of now
            }
            return new Snapshot(connection);
        } catch (SQLException e) {
            throw new Unreadable(e);
        }
    }

    Connection connection() {
        return connection;
    }

    JdbcClient sql() {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /// After a query failed: the same moment, to go on with other queries.
    void goOn(java.sql.Savepoint from) {
        try {
            connection.rollback(from);
        } catch (SQLException e) {
            throw new Unreadable(e);
        }
    }

    java.sql.Savepoint mark() {
        try {
            return connection.setSavepoint();
        } catch (SQLException e) {
            throw new Unreadable(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException gone) {
            // nothing was written, so nothing can be lost
        }
    }
}
