package entrepot.register.log;

import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.GroupCommitter;
import entrepot.node.TestDatabase;
import entrepot.register.Register;
import entrepot.register.RegisterJournal;
import entrepot.register.note.NoteKey;
import entrepot.register.note.VerifierKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A register with its log, in a database of its own.
final class Log implements AutoCloseable {

    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-03T10:00:00Z"));

    final DataSource database = TestDatabase.fresh();
    final JdbcClient sql = JdbcClient.create(database);
    final NoteKey key = NoteKey.generate("example.org/log", VerifierKey.Type.LOG, new SecureRandom());
    final Register register = new Register(sql);
    final TransparencyLog log = new TransparencyLog(database, key.verifier());
    private final GroupCommitter committer = new GroupCommitter(database, CLOCK, new RegisterJournal(), List.of(), 16);

    Sealer sealer() {
        var sealer = new Sealer(database, key, CLOCK, System::nanoTime);
        committer.afterCommit(sealer::committed);
        return sealer;
    }

    void commit(int leaves) {
        for (int i = 0; i < leaves; i++)
            committer
                    .commit(Change.of(new Fact("goods.counted", "crate-" + i % 7, "tally", Map.of("crates", i))))
                    .orThrow();
    }

    /// What nobody may do, done by somebody who owns the database.
    void tamper(String statement) {
        sql.sql("set session_replication_role = replica; " + statement + "; set session_replication_role = origin")
                .update();
    }

    @Override
    public void close() {
        committer.close();
    }
}
