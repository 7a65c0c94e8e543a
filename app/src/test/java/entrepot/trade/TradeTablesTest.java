package entrepot.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import entrepot.commit.Json;
import entrepot.party.Parties;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The tables of `party` and `trade` take every aggregate and give it back, and keep what is unique.
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TradeTablesTest {

    private final EmbeddedPostgres postgres;

    TradeTablesTest() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        run("create schema party");
        run("create schema trade");
        run(script("/db/party/V1__party.sql"));
        run(script("/db/trade/V1__trade.sql"));
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }

    @Test
    void givesBackWhatItTook() throws SQLException {
        assertThat(stored("party.party", Parties.importer())).isEqualTo(Parties.importer());
        assertThat(stored("trade.contract", Dossiers.contract())).isEqualTo(Dossiers.contract());
        assertThat(stored("trade.invoice", Dossiers.invoice())).isEqualTo(Dossiers.invoice());
        assertThat(stored("trade.transport", Dossiers.transport())).isEqualTo(Dossiers.transport());
        assertThat(stored("trade.declaration", Dossiers.declaration())).isEqualTo(Dossiers.declaration());
        assertThat(stored("trade.advance", Dossiers.advance())).isEqualTo(Dossiers.advance());
        assertThat(stored("trade.payee", Dossiers.payee())).isEqualTo(Dossiers.payee());
    }

    @Test
    void keepsOneVersionOfANumber() throws SQLException {
        var id = new UUID(1, 1);
        insert("trade.payee", id, 1, "{}");
        insert("trade.payee", id, 2, "{}");
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> insert("trade.payee", id, 2, "{}"));
    }

    @Test
    void takesACustomsDeclarationOnce() throws SQLException {
        var declaration = "{\"source\":\"CUSTOMS\",\"content\":{\"number\":\"1\"}}";
        insert("trade.declaration", new UUID(1, 2), 1, declaration);
        insert("trade.declaration", new UUID(1, 2), 2, declaration);
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> insert("trade.declaration", new UUID(1, 3), 1, declaration));
    }

    private Record stored(String table, Record record) throws SQLException {
        insert(table, new UUID(1, 7), 7, Json.write(record));
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select body from " + table + " where version = 7")) {
            rows.next();
            return Json.read(rows.getString(1), record.getClass());
        }
    }

    private void insert(String table, UUID id, long version, String body) throws SQLException {
        var sql = "insert into " + table + " values (?, ?, 'STATE', 'irina', 1, now(), ?::jsonb)";
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.setLong(2, version);
            statement.setString(3, body);
            statement.executeUpdate();
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    private static String script(String path) throws IOException {
        try (var in = TradeTablesTest.class.getResourceAsStream(path)) {
            if (in == null) throw new IllegalStateException("no script " + path);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
