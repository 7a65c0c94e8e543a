package entrepot.node;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/// One real PostgreSQL for all tests of a run; each test class gets a database of its own.
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    private static final class Server {
        static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
                run(server, "create database migrated");
                Migrations.run(server.getDatabase("postgres", "migrated"));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// A fresh database with every module's schema.
    public static DataSource fresh() {
        var name = "test_" + COUNT.incrementAndGet();
        run(Server.ONE, "create database " + name + " template migrated");
        return Server.ONE.getDatabase("postgres", name);
    }

    private static void run(EmbeddedPostgres server, String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
