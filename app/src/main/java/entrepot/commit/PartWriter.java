package entrepot.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How one kind of [Part] is checked and written. Called by the committer's single thread only.
///
/// For each group: [#prepare] once, then [#admit] part by part in commit order, then [#write] once
/// with one set-based statement, then [#committed] or [#rolledBack].
public interface PartWriter<P extends Part> {

    Class<P> type();

    /// Reads in one query what the group's checks need.
    default void prepare(Connection connection, List<P> parts) throws SQLException {}

    /// Admits a part, or says why its change cannot be committed. Parts admitted before count.
    default Optional<Refusal> admit(P part) {
        return Optional.empty();
    }

    /// Forgets a part admitted in this group: a later part of its change was refused, or its change
    /// was only rehearsed.
    default void retract(P part) {}

    /// Writes the admitted parts of the whole group.
    void write(Connection connection, List<Placed<P>> parts) throws SQLException;

    /// The group is durable.
    default void committed() {}

    /// The group was undone: memory must equal the database again.
    default void rolledBack(Connection connection) throws SQLException {}

    /// A writer that is asked about every change as a whole, before its parts are, in commit order: what
    /// earlier changes of the same group brought counts already.
    interface Overseer<P extends Part> extends PartWriter<P> {

        /// Says why a change cannot be committed, whatever it is made of.
        Optional<Refusal> oversee(Fact fact, List<Part> parts);
    }

    /// A part with its change's place in the register and time.
    record Placed<P extends Part>(long index, Instant at, P part) {}
}
