package entrepot.lab.kill.cluster;

import entrepot.commit.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One machine of the database: Patroni, and the PostgreSQL that it starts and stops.
final class Member {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String name;
    private final Path folder;
    private final Path configuration;
    private final Ports ports;
    private final HttpClient http;
    private @Nullable Process patroni;

    /// Where it is reached.
    record Ports(int database, int patroni) {}

    Member(String name, Path folder, Path configuration, Ports ports, HttpClient http) {
        this.name = name;
        this.folder = folder;
        this.configuration = configuration;
        this.ports = ports;
        this.http = http;
    }

    String name() {
        return name;
    }

    int port() {
        return ports.database;
    }

    /// For programs of PostgreSQL, as its administrator.
    String socket(String database) {
        return "host=" + folder + " port=" + ports.database + " dbname=" + database + " user=postgres";
    }

    void start() throws IOException {
        patroni = new ProcessBuilder(Debian.asPostgres("/usr/bin/patroni", configuration.toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolveSibling(name + ".log").toFile()))
                .start();
    }

    /// What the members are, as this one sees it; empty when it does not answer.
    Optional<JsonNode> cluster() throws InterruptedException {
        var asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.patroni + "/cluster"))
                .timeout(PATIENCE)
                .build();
        try {
            return Optional.of(Json.tree(
                    http.send(asked, HttpResponse.BodyHandlers.ofString()).body()));
        } catch (IOException away) {
            return Optional.empty();
        }
    }

    /// The machine is gone, from one moment to the next.
    void kill() throws IOException, InterruptedException {
        var all = processes();
        signal("KILL", all);
        for (var one : all) for (int i = 0; one.isAlive() && i < 1_000; i++) Thread.sleep(5);
    }

    void freeze() throws IOException, InterruptedException {
        signal("STOP", processes());
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT", processes());
    }

    private static void signal(String name, List<ProcessHandle> processes) throws IOException, InterruptedException {
        if (processes.isEmpty()) return;
        var words = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(p -> words.add(String.valueOf(p.pid())));
        // One that ended meanwhile is no mistake.
        new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /// Patroni first, so that it does not mend what is not meant to be mended.
    private List<ProcessHandle> processes() throws IOException {
        var all = new ArrayList<ProcessHandle>();
        var first = patroni;
        if (first != null)
            Stream.concat(Stream.of(first.toHandle()), first.descendants()).forEach(all::add);
        var file = folder.resolve("data/postmaster.pid");
        if (Files.exists(file)) {
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            ProcessHandle.of(pid)
                    .ifPresent(p -> Stream.concat(Stream.of(p), p.descendants()).forEach(all::add));
        }
        return all.stream().distinct().filter(ProcessHandle::isAlive).toList();
    }

    /// In order: Patroni stops its PostgreSQL.
    void stop() throws IOException, InterruptedException {
        thaw();
        var first = patroni;
        if (first == null) return;
        first.destroy();
        if (!first.waitFor(20, TimeUnit.SECONDS)) kill();
    }
}
