package entrepot.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every key that was ever used, with the request's hash and the answer that it got.
final class IdempotencyTable {

    private final Map<Key, Idempotency> known = new HashMap<>();
    private final List<Placed> admitted = new ArrayList<>();

    void clear() {
        known.clear();
        admitted.clear();
    }

    void prepare(Connection connection, List<Idempotency> asked) throws SQLException {
        if (asked.isEmpty()) return;
        var sql = """
                select client, key, request_hash, status, answer
                  from commit.idempotency
                  join unnest(?::text[], ?::text[]) as asked (client, key) using (client, key)
                """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Arrays.text(connection, asked, Idempotency::client));
            statement.setArray(2, Arrays.text(connection, asked, Idempotency::key));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var record = new Idempotency(
                            rows.getString(1), rows.getString(2), rows.getString(3), rows.getInt(4), rows.getString(5));
                    known.put(Key.of(record), record);
                }
            }
        }
    }

    /// The answer that this key got before, or the refusal of a key used for something else.
    Optional<Committed> answered(Idempotency asked) {
        var earlier = known.get(Key.of(asked));
        if (earlier == null) return Optional.empty();
        if (earlier.requestHash().equals(asked.requestHash()))
            return Optional.of(new Committed.Replayed(earlier.status(), earlier.answer()));
        return Optional.of(new Committed.Refused(new Refusal(
                Refusal.Code.IDEMPOTENCY_KEY_REUSED, "the key was used for another request: " + asked.key())));
    }

    void admit(Idempotency record, long index) {
        known.put(Key.of(record), record);
        admitted.add(new Placed(index, record));
    }

    void write(Connection connection) throws SQLException {
        if (admitted.isEmpty()) return;
        var sql = """
                insert into commit.idempotency (client, key, request_hash, status, answer, register_index)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::bigint[])
                """;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1, Arrays.text(connection, admitted, p -> p.record().client()));
            statement.setArray(
                    2, Arrays.text(connection, admitted, p -> p.record().key()));
            statement.setArray(
                    3, Arrays.text(connection, admitted, p -> p.record().requestHash()));
            statement.setArray(
                    4, Arrays.of(connection, "int4", admitted, p -> p.record().status()));
            statement.setArray(
                    5, Arrays.text(connection, admitted, p -> p.record().answer()));
            statement.setArray(6, Arrays.of(connection, "int8", admitted, Placed::index));
            statement.executeUpdate();
        }
    }

    private record Key(String client, String key) {
        static Key of(Idempotency record) {
            return new Key(record.client(), record.key());
        }
    }

    private record Placed(long index, Idempotency record) {}
}
