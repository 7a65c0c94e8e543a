package entrepot.lab.kill.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What Debian's packages bring, and how it is run: PostgreSQL refuses to run as root.
final class Debian {

    private static final Path POSTGRESQL = Path.of("/usr/lib/postgresql");

    private static final Map<String, String> PACKAGES = Map.of(
            "/usr/bin/patroni", "patroni",
            "/usr/bin/etcd", "etcd-server",
            "/usr/lib/python3/dist-packages/etcd/__init__.py", "python3-etcd",
            "/usr/bin/openssl", "openssl",
            "/usr/bin/setpriv", "util-linux");

    private static final List<String> AS_POSTGRES = List.of(
            "setpriv",
            "--reuid=postgres",
            "--regid=postgres",
            "--init-groups",
            "--",
            "env",
            "HOME=/var/lib/postgresql");

    private Debian() {}

    /// What to say where something is not installed.
    static Optional<String> missing() {
        var packages = new ArrayList<>(PACKAGES.entrySet().stream()
                .filter(p -> !Files.exists(Path.of(p.getKey())))
                .map(Map.Entry::getValue)
                .sorted()
                .toList());
        if (programs().isEmpty()) packages.add("postgresql");
        if (packages.isEmpty()) return Optional.empty();
        var names = String.join(" ", packages);
        return Optional.of("a standby needs Debian packages that are not here: " + names
                + "; install them with: apt-get install -y " + names);
    }

    /// The newest PostgreSQL's programs.
    static Optional<Path> programs() {
        try (var versions = Files.list(POSTGRESQL)) {
            return versions.filter(v -> Files.isExecutable(v.resolve("bin/postgres")))
                    .max(Comparator.comparingInt(
                            v -> Integer.parseInt(POSTGRESQL.relativize(v).toString())))
                    .map(v -> v.resolve("bin"));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /// The same words, run by postgres where we are root.
    static List<String> asPostgres(String... words) {
        var whole = new ArrayList<String>();
        if (isRoot()) whole.addAll(AS_POSTGRES);
        whole.addAll(List.of(words));
        return whole;
    }

    /// A folder that is postgres's, below one that everybody may pass.
    static Path folder(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (isRoot()) {
            run(List.of("chmod", "o+x", folder.resolve("..").normalize().toString()));
            run(List.of("chown", "-R", "postgres:postgres", folder.toString()));
        }
        run(List.of("chmod", "700", folder.toString()));
        return folder;
    }

    /// What it said; throws with that when it failed.
    static String run(List<String> words) throws IOException, InterruptedException {
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0)
            throw new IllegalStateException(String.join(" ", words) + " failed: " + said.strip());
        return said;
    }
}
