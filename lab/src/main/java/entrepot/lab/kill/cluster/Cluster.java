package entrepot.lab.kill.cluster;

import entrepot.check.Place;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Three members and etcd.
public final class Cluster implements AutoCloseable {

    private static final List<String> NAMES = List.of("pg-a", "pg-b", "pg-c");
    private static final Duration WHOLE_MAX = Duration.ofMinutes(3);
    private static final String HERE = "127.0.0.1";

    private final Path home;
    private final Path folder;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final List<Member> members = new ArrayList<>();
    private final int etcdPort;
    private final int peerPort;
    private @Nullable Process etcd;

    private Cluster(Path home, Path folder, List<Integer> ports) {
        this.home = home;
        this.folder = folder;
        this.etcdPort = ports.get(0);
        this.peerPort = ports.get(1);
    }

    /// What to say to somebody whose machine lacks what this needs.
    public static Optional<String> missing() {
        return Debian.missing();
    }

    /// Returns when there is a primary with a synchronous standby, and a database for the node.
    ///
    /// @param home   the folder with `docs/operations`
    /// @param folder for everything that is kept, new
    public static Cluster start(Path home, Path folder) throws IOException, InterruptedException {
        var ports = freePorts(2 + 2 * NAMES.size());
        var cluster = new Cluster(home, Debian.folder(folder), ports);
        try {
            cluster.certificate();
            cluster.startEtcd();
            for (int i = 0; i < NAMES.size(); i++)
                cluster.members.add(cluster.member(NAMES.get(i), ports.get(2 + 2 * i), ports.get(3 + 2 * i)));
            for (var member : cluster.members) member.start();
            cluster.awaitWhole();
            cluster.makeDatabase();
            return cluster;
        } catch (IOException | RuntimeException | InterruptedException e) {
            cluster.close();
            throw e;
        }
    }

    /// How the node gets there: the address that the page gives.
    public Place.Database place() throws IOException {
        var text = Filled.of(home, "database.yaml").text();
        var url = text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("url: "))
                .findFirst()
                .orElseThrow()
                .substring(5);
        for (int i = 0; i < NAMES.size(); i++)
            url = url.replace(
                    NAMES.get(i) + ".example:5432", HERE + ":" + members.get(i).port());
        url = url.replace(
                "/etc/entrepot/database-ca.crt", folder.resolve("server.crt").toString());
        return new Place.Database(url, "entrepot", "node-password");
    }

    /// Straight to one member, whatever it is, for who is stubborn.
    public Place.Database directly(String name) {
        return at(named(name).port(), "entrepot");
    }

    static Place.Database at(int port, String database) {
        var url = "jdbc:postgresql://" + HERE + ":" + port + "/" + database + "?sslmode=require";
        return new Place.Database(url, "entrepot", "node-password");
    }

    /// Backups of it, brought back.
    public Restored restored() throws IOException, InterruptedException {
        return new Restored(this, Debian.folder(folder.resolve("backup")));
    }

    /// The primary, when anybody knows it.
    public Optional<String> primary() throws InterruptedException {
        return inRole("leader").stream().findFirst();
    }

    public Optional<String> synchronousStandby() throws InterruptedException {
        return inRole("sync_standby").stream().findFirst();
    }

    public void kill(String name) throws IOException, InterruptedException {
        named(name).kill();
    }

    public void revive(String name) throws IOException {
        named(name).start();
    }

    public void freeze(String name) throws IOException, InterruptedException {
        named(name).freeze();
    }

    public void thaw(String name) throws IOException, InterruptedException {
        named(name).thaw();
    }

    public void killEtcd() throws InterruptedException {
        if (etcd != null) etcd.destroyForcibly().waitFor();
    }

    public void startEtcd() throws IOException {
        var settings = Filled.of(home, "etcd.env")
                .with("/var/lib/etcd/entrepot", folder.resolve("etcd"))
                .with(",etcd-b=http://etcd-b.example:2380,etcd-c=http://etcd-c.example:2380", "")
                .with("etcd-a.example:2380", HERE + ":" + peerPort)
                .with("etcd-a.example:2379", HERE + ":" + etcdPort)
                .with("0.0.0.0:2380", HERE + ":" + peerPort)
                .with("0.0.0.0:2379", HERE + ":" + etcdPort);
        var builder = new ProcessBuilder(Debian.asPostgres("/usr/bin/etcd"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("etcd.log").toFile()));
        settings.text()
                .lines()
                .filter(line -> line.startsWith("ETCD_"))
                .map(line -> line.split("=", 2))
                .forEach(pair -> builder.environment().put(pair[0], pair[1]));
        etcd = builder.start();
    }

    /// Waits until all members run and one of them is the synchronous standby.
    public void awaitWhole() throws InterruptedException {
        long end = System.nanoTime() + WHOLE_MAX.toNanos();
        while (System.nanoTime() < end) {
            if (isWhole()) return;
            Thread.sleep(200);
        }
        throw new IllegalStateException("the database's members do not come together, see " + folder);
    }

    private boolean isWhole() throws InterruptedException {
        var roles = roles();
        return roles.size() == NAMES.size()
                && roles.stream().allMatch(Role::runs)
                && roles.stream().map(Role::timeline).distinct().count() == 1
                && roles.stream().filter(r -> r.is("leader")).count() == 1
                && roles.stream().anyMatch(r -> r.is("sync_standby"));
    }

    /// @param timeline the line of primaries that it follows: a former one is on another
    private record Role(String name, String role, String state, int timeline) {
        boolean runs() {
            return List.of("running", "streaming").contains(state);
        }

        boolean is(String wanted) {
            return role.equals(wanted);
        }
    }

    private List<String> inRole(String wanted) throws InterruptedException {
        return roles().stream()
                .filter(r -> r.is(wanted) && r.runs())
                .map(Role::name)
                .toList();
    }

    private List<Role> roles() throws InterruptedException {
        for (var member : members) {
            var seen = member.cluster();
            if (seen.isEmpty()) continue;
            var roles = new ArrayList<Role>();
            seen.get()
                    .path("members")
                    .forEach(m -> roles.add(new Role(
                            m.path("name").asString(""),
                            m.path("role").asString(""),
                            m.path("state").asString(""),
                            m.path("timeline").asInt(0))));
            return roles;
        }
        return List.of();
    }

    Member named(String name) {
        return members.stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no member " + name));
    }

    private Member member(String name, int port, int door) throws IOException, InterruptedException {
        var own = Debian.folder(folder.resolve(name));
        var filled = Filled.of(home, "patroni.yml")
                .with("name: pg-a", "name: " + name)
                .with("0.0.0.0:8008", HERE + ":" + door)
                .with("pg-a.example:8008", HERE + ":" + door)
                .with("etcd-a.example:2379,etcd-b.example:2379,etcd-c.example:2379", HERE + ":" + etcdPort)
                .with("0.0.0.0:5432", HERE + ":" + port)
                .with("pg-a.example:5432", HERE + ":" + port)
                .with("/usr/lib/postgresql/15/bin", Debian.programs().orElseThrow())
                .with("/var/lib/postgresql/15/entrepot", own.resolve("data"))
                .with("/var/lib/postgresql/.pgpass-patroni", own.resolve("pgpass"))
                .with("/etc/postgresql/entrepot", folder.resolve("server"))
                .with("/var/run/postgresql", own);
        var file = filled.into(own.resolve("patroni.yml"));
        Debian.folder(own);
        return new Member(name, own, file, new Member.Ports(port, door), http);
    }

    /// One for all, which proves itself.
    private void certificate() throws IOException, InterruptedException {
        Debian.run(Debian.asPostgres(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "3650",
                "-subj",
                "/CN=database",
                "-addext",
                "subjectAltName=IP:" + HERE,
                "-keyout",
                folder.resolve("server.key").toString(),
                "-out",
                folder.resolve("server.crt").toString()));
    }

    private void makeDatabase() throws IOException, InterruptedException {
        var primary = named(primary().orElseThrow());
        var psql = Debian.programs().orElseThrow().resolve("psql").toString();
        var file = Filled.of(home, "database.sql").into(folder.resolve("database.sql"));
        Debian.folder(folder);
        Debian.run(Debian.asPostgres(
                psql, "-v", "ON_ERROR_STOP=1", "-q", "-f", file.toString(), primary.socket("postgres")));
    }

    static List<Integer> freePorts(int count) throws IOException {
        var open = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) open.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            return open.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : open) socket.close();
        }
    }

    @Override
    public void close() {
        try {
            for (var member : members.reversed()) member.stop();
            if (etcd != null) {
                etcd.destroy();
                if (!etcd.waitFor(10, TimeUnit.SECONDS)) etcd.destroyForcibly();
            }
        } catch (IOException e) {
            throw new IllegalStateException("the database's members do not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            http.close();
        }
    }
}
