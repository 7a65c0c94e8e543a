package entrepot.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.commit.PartWriter;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("integration")
class DecisionsTest {

    private static final Instant AT = Instant.parse("2026-03-03T10:00:00.123456Z");
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void migrate() throws IOException {
        postgres = EmbeddedPostgres.start();
        for (var module : List.of("commit", "regime"))
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .schemas(module)
                    .locations("classpath:db/" + module)
                    .load()
                    .migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    private static Decision decision(Stage stage) {
        return new Decider(Packs.set("global", "xa-elr", "hk", "cn"))
                .decide(new Decider.Question(stage, Packs.baseline("import-advance"), Packs.DAY));
    }

    @Test
    void keepsDecisionsByteForByte() throws SQLException {
        var quote = DecisionStored.of(
                UUID.fromString("01890000-0000-7000-8000-000000000001"), "pay_1", decision(Stage.QUOTE));
        var sign = DecisionStored.of(
                UUID.fromString("01890000-0000-7000-8000-000000000002"), "pay_1", decision(Stage.PRE_BROADCAST));
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            Decisions.writer()
                    .write(
                            connection,
                            List.of(new PartWriter.Placed<>(7, AT, quote), new PartWriter.Placed<>(9, AT, sign)));
        }
        var decisions = new Decisions(JdbcClient.create(postgres.getPostgresDatabase()));

        assertThat(decisions.about("pay_1"))
                .containsExactly(new Decisions.Filed(quote, 7, AT), new Decisions.Filed(sign, 9, AT));
        assertThat(decisions.about("pay_2")).isEmpty();
        assertThat(decisions.find(sign.id()).orElseThrow().stored().decision())
                .isEqualTo(decision(Stage.PRE_BROADCAST));
        assertThat(sign.shownId()).startsWith("dec_");
    }

    @Test
    void isNeverEdited() {
        var jdbc = JdbcClient.create(postgres.getPostgresDatabase());

        assertThatThrownBy(() -> jdbc.sql("delete from regime.decision").update())
                .hasMessageContaining("never changed");
    }

    @Test
    void doesNotStoreADryRun() {
        var dry = new Decider(Packs.set("global"))
                .dryRun(new Decider.Question(Stage.QUOTE, Packs.baseline("import-advance"), Packs.DAY));

        assertThatIllegalArgumentException().isThrownBy(() -> DecisionStored.of(new UUID(0, 1), "pay_1", dry));
    }
}
