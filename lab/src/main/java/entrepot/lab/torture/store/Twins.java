package entrepot.lab.torture.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Finds the twin of a statement by its text: simple selects and set-based inserts are read, the
/// others are known by heart.
final class Twins {

    private static final Map<String, Twin> FOUND = new ConcurrentHashMap<>();

    private Twins() {}

    /// Reads a statement of one form; empty when it has another.
    interface Form {
        Optional<Twin> read(String sql);
    }

    private static final List<Form> FORMS = List.of(
            Inserts::read,
            VersionTwins::read,
            sql -> Optional.ofNullable(CommitTwins.ALL.get(sql)),
            sql -> Optional.ofNullable(CustodyTwins.ALL.get(sql)),
            sql -> Optional.ofNullable(WorldTwins.ALL.get(sql)),
            Selects::read);

    static Answer run(String sql, Source.Asked asked) throws SQLException {
        return FOUND.computeIfAbsent(sql, Twins::find).run(asked);
    }

    private static Twin find(String sql) {
        var plain = plain(sql);
        for (var form : FORMS) {
            var twin = form.read(plain);
            if (twin.isPresent()) return twin.get();
        }
        throw new IllegalStateException("the simulated database has no twin of: " + plain);
    }

    /// The statement in one line.
    static String plain(String sql) {
        return sql.strip().replaceAll("\\s+", " ");
    }
}
