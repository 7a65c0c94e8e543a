package entrepot.lab.demo;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/// A real PostgreSQL in a folder. What it holds stays over restarts; a server that a killed run left
/// behind is stopped first.
public final class DemoPostgres implements AutoCloseable {

    private static final String PROCESS = "postmaster.pid";
    private static final Duration STOP_MAX = Duration.ofSeconds(10);
    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
    private static final int CONNECTIONS_MAX = 20;

    private final EmbeddedPostgres server;
    private final long process;
    private final HikariDataSource pool;

    private DemoPostgres(EmbeddedPostgres server, long process) {
        this.server = server;
        this.process = process;
        this.pool = pool(server);
    }

    /// As an installation's: a connection for every question would be most of the work.
    private static HikariDataSource pool(EmbeddedPostgres server) {
        var config = new HikariConfig();
        config.setDataSource(server.getPostgresDatabase());
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setConnectionTimeout(CONNECT_MAX.toMillis());
        return new HikariDataSource(config);
    }

    /// @param folder   what the server keeps
    /// @param binaries where its programs are unpacked once for all worlds
    public static DemoPostgres start(Path folder, Path binaries) {
        try {
            Files.createDirectories(folder);
            Files.createDirectories(binaries);
            var data = folder.resolve("data");
            stopLeftover(data);
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setCleanDataDirectory(false)
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("min_wal_size", "1GB")
                    .setServerConfig("max_wal_size", "4GB")
                    .start();
            return new DemoPostgres(server, process(data).orElseThrow());
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not start in " + folder + ": " + e.getMessage(), e);
        }
    }

    public DataSource database() {
        return pool;
    }

    /// The server's process.
    public long process() {
        return process;
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        pool.close();
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not stop", e);
        }
    }

    private static Optional<Long> process(Path data) throws IOException {
        var file = data.resolve(PROCESS);
        if (!Files.exists(file)) return Optional.empty();
        return Optional.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()));
    }

    private static void stopLeftover(Path data) throws IOException {
        var running = process(data);
        if (running.isEmpty()) return;
        long pid = running.get();
        var process =
                ProcessHandle.of(pid).filter(p -> p.info().command().orElse("").contains("postgres"));
        if (process.isPresent()) {
            process.get().destroy();
            try {
                process.get().onExit().get(STOP_MAX.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                throw new IllegalStateException("an earlier PostgreSQL (process " + pid + ") does not stop", e);
            }
        }
        Files.deleteIfExists(data.resolve(PROCESS));
    }
}
