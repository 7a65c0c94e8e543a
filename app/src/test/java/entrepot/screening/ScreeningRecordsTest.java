package entrepot.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.commit.Json;
import entrepot.commit.Part;
import entrepot.commit.PartWriter;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ScreeningRecords.ScreeningStored;
import entrepot.screening.ScreeningRecords.SnapshotActivated;
import entrepot.screening.Subject.Named;
import entrepot.screening.Subject.Role;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
class ScreeningRecordsTest {

    private static final Instant AT = Instant.parse("2026-02-12T06:00:01Z");
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void migrate() throws IOException {
        postgres = EmbeddedPostgres.start();
        for (var module : List.of("commit", "screening"))
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

    @Test
    void keepsSnapshotsAndResults() throws SQLException {
        var snapshot = Editions.parsed(Editions.demoUn().parseUn(Editions.origin(ListId.UN)));
        var result = Editions.over(snapshot).screen(Named.of(Role.PARTY, Kind.PERSON, "Tariq al-Khayali"));
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            write(connection, 7, SnapshotActivated.of(snapshot));
            write(connection, 8, ScreeningStored.of(result));
            write(connection, 9, SnapshotActivated.of(snapshot));

            assertThat(texts(connection, """
                select concat_ws(' ', list, id, published_on, counts ->> 'entries', register_index)
                from screening.snapshot
                order by activation
                """))
                    .containsExactly(
                            "un-consolidated " + snapshot.id() + " 2026-02-12 30 7",
                            "un-consolidated " + snapshot.id() + " 2026-02-12 30 9");
            assertThat(texts(connection, "select subject || ' ' || outcome || ' ' || snapshots from screening.result"))
                    .containsExactly("name:TARIQ AL-KHAYALI CONFIRMED [\"" + snapshot.id() + "\"]");
            assertThat(texts(connection, "select result from screening.result")).containsExactly(Json.write(result));
        }
    }

    @Test
    void refusesEdits() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("delete from screening.result"))
                    .hasMessageContaining("never changed or removed");
        }
    }

    private static void write(Connection connection, long index, Part part) throws SQLException {
        for (var writer : ScreeningRecords.writers())
            if (writer.type().isInstance(part)) give(writer, connection, index, part);
    }

    private static <P extends Part> void give(PartWriter<P> writer, Connection connection, long index, Part part)
            throws SQLException {
        writer.write(
                connection,
                List.of(new PartWriter.Placed<>(index, AT, writer.type().cast(part))));
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        }
    }
}
