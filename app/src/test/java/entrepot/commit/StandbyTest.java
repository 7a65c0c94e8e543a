package entrepot.commit;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.node.DatabasePool;
import entrepot.node.Migrations;
import entrepot.register.Register;
import entrepot.register.RegisterJournal;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A primary whose synchronous standby is gone: what it commits is on one machine, and whoever is told
/// of it may be told of something that a failover loses.
@Tag("integration")
class StandbyTest {

    private static final Change CHANGE = Change.of(new Fact("test", "standby", "tester", Map.of()));

    private static EmbeddedPostgres server;
    private static JdbcClient admin;
    private GroupCommitter committer;

    @BeforeAll
    static void starts() throws IOException {
        server = EmbeddedPostgres.builder().start();
        admin = JdbcClient.create(server.getPostgresDatabase());
        Migrations.run(server.getPostgresDatabase());
    }

    @AfterAll
    static void stops() throws IOException {
        server.close();
    }

    @BeforeEach
    void opens() {
        committer = new GroupCommitter(
                server.getPostgresDatabase(), InstantSource.system(), new RegisterJournal(), List.of(), 512);
        assertThat(committer.commit(CHANGE)).isInstanceOf(Committed.Done.class);
    }

    @AfterEach
    void closes() {
        standby("");
        committer.close();
        admin.sql("alter role postgres reset synchronous_commit").update();
    }

    /// The wait ends, the commit is there for everybody to see, and the standby never had it.
    @ParameterizedTest
    @ValueSource(strings = {"pg_cancel_backend", "pg_terminate_backend"})
    void acknowledgesNothingOnOneMachine(String ends) throws InterruptedException {
        standby("away");
        var waiting = submitted(committer);
        long before = leaves();

        admin.sql("select " + ends + "(?)").param(waiting.process).query().listOfRows();
        awaitWaiting(Set.of(waiting.process));

        assertThat(leaves()).as("it is there to be seen").isEqualTo(before + 1);
        assertThat(waiting.answer).isNotDone();
        standby("");
        assertThat(waiting.answer.join()).isInstanceOf(Committed.Done.class);
        assertThat(leaves()).isEqualTo(before + 1);
    }

    @Test
    void waitsWhateverItsRoleIsSetTo() throws InterruptedException {
        admin.sql("alter role postgres set synchronous_commit = off").update();
        try (var other = new GroupCommitter(
                server.getPostgresDatabase(), InstantSource.system(), new RegisterJournal(), List.of(), 512)) {
            committer.close();
            assertThat(other.commit(CHANGE)).isInstanceOf(Committed.Done.class);
            standby("away");

            var waiting = submitted(other);

            assertThat(waiting.answer).isNotDone();
            standby("");
            assertThat(waiting.answer.join()).isInstanceOf(Committed.Done.class);
        }
    }

    @Test
    void saysWhetherItCommits() throws InterruptedException {
        assertThat(committer.isCommitting(Duration.ofSeconds(30))).isTrue();
        standby("away");
        submitted(committer);
        assertThat(committer.isCommitting(Duration.ofMillis(500))).isFalse();
        standby("");
        assertThat(committer.isCommitting(Duration.ofSeconds(30))).isTrue();
    }

    /// What a server shows after a crash may be on no standby.
    @Test
    void readsNothingThatIsOnOneMachine() throws InterruptedException, SQLException {
        standby("away");
        var first = submitted(committer);
        var opened = CompletableFuture.supplyAsync(() ->
                DatabasePool.open("jdbc:postgresql://localhost:" + server.getPort() + "/postgres", "postgres", "", 1));

        awaitWaiting(Set.of(first.process));
        assertThat(opened).isNotDone();
        standby("");

        try (var pool = opened.join();
                var connection = pool.getConnection()) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    private static void standby(String name) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter system set synchronous_standby_names = '" + name + "'");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param process of the server, that waits for the standby
    private record Waiting(CompletableFuture<Committed> answer, int process) {}

    /// The server takes a moment to read its configuration again, so some are committed before.
    private static Waiting submitted(GroupCommitter committer) throws InterruptedException {
        for (int i = 0; i < 3_000; i++) {
            var answer = committer.submit(CHANGE);
            while (!answer.isDone()) {
                var waiting = waiting(Set.of());
                if (waiting.isPresent()) return new Waiting(answer, waiting.get());
            }
            Thread.sleep(10);
        }
        throw new IllegalStateException("no commit waits for the standby");
    }

    private static void awaitWaiting(Set<Integer> others) throws InterruptedException {
        for (int i = 0; i < 3_000; i++) {
            if (waiting(others).isPresent()) return;
            Thread.sleep(10);
        }
        throw new IllegalStateException("nobody waits for the standby");
    }

    /// The server process that waits for a standby, other than those.
    private static Optional<Integer> waiting(Set<Integer> others) {
        return admin
                .sql("select pid from pg_stat_activity where wait_event = 'SyncRep'")
                .query((row, _) -> row.getInt(1))
                .list()
                .stream()
                .filter(pid -> !others.contains(pid))
                .findFirst();
    }

    private static long leaves() {
        return new Register(admin).head().index();
    }
}
