package entrepot.commit;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a key was used for before. Asked before any work, so that a repeated request is answered as
/// it was the first time, whatever the state of things has become.
public interface IdempotencyLookup {

    Optional<Idempotency> find(String client, String key);

    /// Reads the table that the committer writes.
    static IdempotencyLookup in(JdbcClient sql) {
        return (client, key) -> sql.sql("""
            select client, key, request_hash, status, answer
              from commit.idempotency
             where client = ?
               and key = ?
            """)
                .params(client, key)
                .query((row, _) -> new Idempotency(
                        row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getString(5)))
                .optional();
    }
}
