package entrepot.commit.outbox;

import entrepot.commit.Arrays;
import entrepot.commit.Intent;
import entrepot.commit.Json;
import entrepot.commit.PartWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

/// Writes intents into the outbox.
public final class IntentWriter implements PartWriter<Intent> {

    @Override
    public Class<Intent> type() {
        return Intent.class;
    }

    @Override
    public void write(Connection connection, List<Placed<Intent>> parts) throws SQLException {
        var sql = """
                insert into commit.outbox (id, name, subject, body, due, created_index)
                select i, n, s, b::jsonb, d, x
                  from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::bigint[])
                    as u (i, n, s, b, d, x)
                """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1, Arrays.of(connection, "uuid", parts, p -> p.part().id()));
            statement.setArray(2, Arrays.text(connection, parts, p -> p.part().name()));
            statement.setArray(3, Arrays.text(connection, parts, p -> p.part().subject()));
            statement.setArray(
                    4, Arrays.text(connection, parts, p -> Json.write(p.part().body())));
            statement.setArray(
                    5,
                    Arrays.of(
                            connection,
                            "timestamptz",
                            parts,
                            p -> Timestamp.from(p.part().due())));
            statement.setArray(6, Arrays.of(connection, "int8", parts, Placed::index));
            statement.executeUpdate();
        }
    }
}
