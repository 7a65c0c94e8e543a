package entrepot.lab.demo.store;

import com.zaxxer.hikari.HikariDataSource;
import entrepot.check.Place;
import entrepot.commit.Json;
import entrepot.node.DatabasePool;
import entrepot.node.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.sql.DataSource;

/// The database of a world, brought to this version: a PostgreSQL of its own, or the one that
/// `database.json` in its folder names, which others run.
public sealed interface Storehouse extends AutoCloseable {

    /// Where the file lies that names another database than its own.
    String FILE = "database.json";

    int CONNECTIONS = 20;

    /// @param home where the server's programs are unpacked once for all worlds
    /// @param data the world's folder
    static Storehouse open(Path home, Path data, Consumer<String> progress) {
        var store = opened(home.resolve("lab/target/postgres"), data);
        progress.accept("database");
        Migrations.run(store.database());
        return store;
    }

    private static Storehouse opened(Path binaries, Path data) {
        var file = data.resolve(FILE);
        if (!Files.exists(file)) return new Own(DemoPostgres.start(data.resolve("postgres"), binaries));
        try {
            var place = Json.read(Files.readString(file), Place.Database.class);
            return new Given(DatabasePool.open(place.url(), place.user(), place.password(), CONNECTIONS), place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DataSource database();

    /// For `check`.
    Place.Database place();

    @Override
    void close();

    /// A server in the world's folder, which ends with the world.
    record Own(DemoPostgres server) implements Storehouse {
        @Override
        public DataSource database() {
            return server.database();
        }

        @Override
        public Place.Database place() {
            return new Place.Database("jdbc:postgresql://localhost:" + server.port() + "/postgres", "postgres", "");
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /// Connected to as an installation connects to its database.
    record Given(HikariDataSource database, Place.Database place) implements Storehouse {
        @Override
        public void close() {
            database.close();
        }
    }
}
