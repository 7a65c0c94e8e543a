package entrepot.lab.kill.cluster;

import entrepot.check.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The database from a backup, by the commands that the page gives, for `check` to look at.
public final class Restored implements AutoCloseable {

    private static final int TRIES_MAX = 300;

    private final Cluster cluster;
    private final Path folder;
    private @Nullable Process server;

    /// @param folder where the backups lie, the members' user's
    Restored(Cluster cluster, Path folder) {
        this.cluster = cluster;
        this.folder = folder;
    }

    /// From `pg_dump` of a standby, into another database of the primary.
    public Place.Database fromDump() throws IOException, InterruptedException {
        var standby = cluster.named(cluster.synchronousStandby().orElseThrow());
        var primary = cluster.named(cluster.primary().orElseThrow());
        var dump = folder.resolve("entrepot.dump").toString();
        run("pg_dump", "-Fc", "-d", standby.socket("entrepot"), "-f", dump);
        run("psql", "-q", "-d", primary.socket("postgres"), "-c", "create database restored owner entrepot");
        run("pg_restore", "-d", primary.socket("restored"), dump);
        return Cluster.at(primary.port(), "restored");
    }

    /// From `pg_basebackup` of a standby, as a server of its own.
    public Place.Database fromBase() throws IOException, InterruptedException {
        var standby = cluster.named(cluster.synchronousStandby().orElseThrow());
        var copy = folder.resolve("base").toString();
        run(
                "pg_basebackup",
                "-d",
                standby.socket("postgres"),
                "-D",
                copy,
                "-X",
                "stream",
                "-c",
                "fast",
                "--manifest-checksums=SHA256");
        run("pg_verifybackup", copy);
        int port = Cluster.freePorts(1).getFirst();
        server = new ProcessBuilder(Debian.asPostgres(
                        program("postgres"),
                        "-D",
                        copy,
                        "-p",
                        String.valueOf(port),
                        "-c",
                        "synchronous_standby_names="))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("base.log").toFile())
                .start();
        await(port);
        return Cluster.at(port, "entrepot");
    }

    private static void await(int port) throws IOException, InterruptedException {
        var asked = new ProcessBuilder(program("pg_isready"), "-q", "-h", "127.0.0.1", "-p", String.valueOf(port));
        for (int i = 0; i < TRIES_MAX; i++) {
            if (asked.start().waitFor() == 0) return;
            Thread.sleep(100);
        }
        throw new IllegalStateException("the base backup does not start");
    }

    private static String program(String name) {
        return Debian.programs().orElseThrow().resolve(name).toString();
    }

    private static void run(String name, String... words) throws IOException, InterruptedException {
        var whole = new ArrayList<>(List.of(program(name)));
        whole.addAll(List.of(words));
        Debian.run(Debian.asPostgres(whole.toArray(String[]::new)));
    }

    @Override
    public void close() {
        if (server == null) return;
        server.destroy();
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) server.destroyForcibly();
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
