package entrepot.commit.outbox;

import entrepot.commit.Arrays;
import entrepot.commit.PartWriter;
import entrepot.commit.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Closes intents; one that is closed already, or was never written, refuses its change.
public final class IntentDoneWriter implements PartWriter<IntentDone> {

    private final Set<UUID> open = new HashSet<>();

    @Override
    public Class<IntentDone> type() {
        return IntentDone.class;
    }

    @Override
    public void prepare(Connection connection, List<IntentDone> parts) throws SQLException {
        open.clear();
        var sql = "select id from commit.outbox where id = any (?) and done_index is null";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Arrays.of(connection, "uuid", parts, IntentDone::intent));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) open.add(rows.getObject(1, UUID.class));
            }
        }
    }

    @Override
    public Optional<Refusal> admit(IntentDone part) {
        if (open.remove(part.intent())) return Optional.empty();
        return Optional.of(new Refusal(Refusal.Code.INTENT_ALREADY_DONE, "intent " + part.intent() + " is not open"));
    }

    @Override
    public void retract(IntentDone part) {
        open.add(part.intent());
    }

    @Override
    public void write(Connection connection, List<Placed<IntentDone>> parts) throws SQLException {
        var sql = """
                update commit.outbox
                   set done_index = u.x
                  from unnest(?::uuid[], ?::bigint[]) as u (i, x)
                 where id = u.i
                """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1, Arrays.of(connection, "uuid", parts, p -> p.part().intent()));
            statement.setArray(2, Arrays.of(connection, "int8", parts, Placed::index));
            statement.executeUpdate();
        }
    }
}
