package entrepot.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// The register as the committer sees it: one leaf for each change, in order, in the same transaction.
public interface Journal {

    /// Reads the head from the database; called before the first group and after every failure.
    void open(Connection connection) throws SQLException;

    /// The index that the next leaf will have; the first is 1.
    long nextIndex();

    /// Writes the leaves of a group. Their indexes run on from [#nextIndex].
    void append(Connection connection, List<Entry> entries) throws SQLException;

    /// True when the leaf with this index is stored and holds exactly this fact: resolves a commit
    /// whose acknowledgement was lost.
    boolean holds(Connection connection, Entry entry) throws SQLException;

    /// @param parts what else the change wrote, bound by hash
    record Entry(long index, Instant at, Fact fact, List<Binding> parts) {
        public Entry {
            parts = List.copyOf(parts);
        }
    }

    /// @param sha256 hex of the part's canonical JSON
    record Binding(String kind, String sha256) {
        static Binding of(Part part) {
            return new Binding(part.kind(), Hash.sha256Hex(part.canonical()));
        }
    }
}
