package entrepot.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import entrepot.commit.Change;
import entrepot.commit.Committed;
import entrepot.commit.GroupCommitter;
import entrepot.commit.Ids;
import entrepot.commit.StateWriter;
import entrepot.node.TestDatabase;
import entrepot.register.Register;
import entrepot.register.RegisterJournal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/// Users, passwords and tokens on a real database.
@Tag("integration")
class AccessTest {

    private static final Instant NOW = Instant.parse("2026-03-03T08:00:00Z");
    private static final String PASSWORD = "correct horse battery";
    private static final Duration HOUR = Duration.ofHours(1);

    private GroupCommitter committer;
    private JdbcClient sql;
    private Access access;

    @BeforeEach
    void start() {
        DataSource database = TestDatabase.fresh();
        sql = JdbcClient.create(database);
        var clock = InstantSource.fixed(NOW);
        committer = new GroupCommitter(database, clock, new RegisterJournal(), List.of(new StateWriter()), 16);
        var passwords = new Pbkdf2PasswordEncoder("", 16, 1000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
        access = new Access(sql, new Ids(clock, new Random(1)), new Random(2), passwords);
    }

    @AfterEach
    void stop() {
        committer.close();
    }

    private UserId enrol(String login, String password) {
        var enrolled = access.enrol(enrolment(login, password), "system");
        committer.commit(enrolled.change()).orThrow();
        return enrolled.user();
    }

    private static Enrolment enrolment(String login, String password) {
        var person = new PersonId(new UUID(0, 7));
        return new Enrolment(login, "Ana", person, Set.of(Role.COMPLIANCE), new Affiliation.Operator(), password);
    }

    private Access.Issued issue(UserId user) {
        var issued = access.issue(user, NOW, HOUR, "system");
        committer.commit(issued.change()).orThrow();
        return issued;
    }

    private void commit(Change change) {
        committer.commit(change).orThrow();
    }

    @Test
    void sharesSecretsAmongProcesses() {
        var random = new SecureRandom();
        var first = Secrets.shared(sql, "cursors", random);
        assertThat(first).hasSize(32).isEqualTo(Secrets.shared(sql, "cursors", random));
        assertThat(Secrets.shared(sql, "others", random)).isNotEqualTo(first);
    }

    @Test
    void signsInByPassword() {
        var ana = enrol("ana", PASSWORD);
        assertThat(access.signIn("ana", PASSWORD)).isInstanceOfSatisfying(SignIn.Granted.class, granted -> {
            commit(granted.change());
            assertThat(granted.actor().user()).isEqualTo(ana);
        });
        assertThat(new Register(sql).about(ana.toString()))
                .extracting(leaf -> leaf.kind())
                .containsExactly("access.enrolled", "access.signed-in");
    }

    @Test
    void deniesAlikeForEveryReason() {
        var gone = enrol("gone", PASSWORD);
        commit(access.suspend(gone, "system").orElseThrow());
        enrol("ana", PASSWORD);
        enrol("machine", "");
        assertThat(access.signIn("ana", "wrong password")).isEqualTo(new SignIn.Denied());
        assertThat(access.signIn("nobody", PASSWORD)).isEqualTo(new SignIn.Denied());
        assertThat(access.signIn("gone", PASSWORD)).isEqualTo(new SignIn.Denied());
        assertThat(access.signIn("machine", "")).isEqualTo(new SignIn.Denied());
        assertThat(access.signIn("ana\0", PASSWORD)).isEqualTo(new SignIn.Denied());
        assertThat(access.signIn("ana", "x".repeat(10_000))).isEqualTo(new SignIn.Denied());
    }

    @Test
    void keepsPasswordsUnreadable() {
        var ana = enrol("ana", PASSWORD);
        var stored = sql.sql("select body::text from access.user")
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(PASSWORD);
        assertThat(enrolment("ana", PASSWORD).toString()).doesNotContain(PASSWORD);
        assertThat(access.issue(ana, NOW, HOUR, "system").toString()).doesNotContain("ent_");
    }

    @Test
    void takesALoginOnce() {
        enrol("ana", PASSWORD);
        assertThat(committer.commit(
                        access.enrol(enrolment("ana", PASSWORD), "system").change()))
                .isInstanceOf(Committed.Refused.class);
    }

    @Test
    void knowsBearerUntilExpiry() {
        var ana = enrol("ana", PASSWORD);
        var issued = issue(ana);
        assertThat(access.bearer(issued.secret(), NOW).map(Actor::user)).hasValue(ana);
        assertThat(access.bearer(issued.secret(), NOW.plus(HOUR).minusNanos(1))).isPresent();
        assertThat(access.bearer(issued.secret(), NOW.plus(HOUR))).isEmpty();
        assertThat(access.bearer(issued.secret() + "x", NOW)).isEmpty();
        assertThat(access.bearer("", NOW)).isEmpty();
    }

    @Test
    void storesOnlyTheTokensHash() {
        var issued = issue(enrol("ana", PASSWORD));
        var everything = sql.sql("select string_agg(body::text, '') from access.token")
                        .query(String.class)
                        .single()
                + sql.sql("select string_agg(text, '') from register.leaf")
                        .query(String.class)
                        .single();
        assertThat(everything).doesNotContain(issued.secret());
        assertThat(issued.secret()).hasSize(47);
    }

    @Test
    void forgetsRevokedToken() {
        var issued = issue(enrol("ana", PASSWORD));
        commit(access.revoke(issued.token(), "system").orElseThrow());
        assertThat(access.bearer(issued.secret(), NOW)).isEmpty();
        assertThat(access.revoke(issued.token(), "system")).isEmpty();
    }

    @Test
    void endsTokensWithTheirUser() {
        var ana = enrol("ana", PASSWORD);
        var issued = issue(ana);
        commit(access.suspend(ana, "system").orElseThrow());
        assertThat(access.bearer(issued.secret(), NOW)).isEmpty();
        assertThat(access.find(ana)).isEmpty();
        assertThat(access.take("ana")).isEqualTo(new SignIn.Denied());
        assertThat(access.maker(ana)).isPresent();
        assertThat(access.suspend(ana, "system")).isEmpty();
    }

    @Test
    void limitsTokensAndPasswords() {
        var ana = enrol("ana", PASSWORD);
        assertThatIllegalArgumentException().isThrownBy(() -> access.issue(ana, NOW, Duration.ZERO, "system"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> access.issue(ana, NOW, Access.TOKEN_LIFE_MAX.plusSeconds(1), "system"));
        assertThatIllegalArgumentException().isThrownBy(() -> enrolment("bob", "short"));
    }
}
