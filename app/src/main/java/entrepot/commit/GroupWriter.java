package entrepot.commit;

import entrepot.commit.GroupCommitter.Pending;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes one group: asks each change's parts for admission in order, refuses single changes, then
/// writes what is left with one statement for each kind of part.
final class GroupWriter {

    private final Journal journal;
    private final PartWriters writers;
    private final IdempotencyTable idempotency = new IdempotencyTable();

    GroupWriter(Journal journal, PartWriters writers) {
        this.journal = journal;
        this.writers = writers;
    }

    void open(Connection connection) throws SQLException {
        idempotency.clear();
        writers.open(connection);
        journal.open(connection);
    }

    /// Nothing is committed yet when this returns. The answer is empty when nothing was admitted.
    List<Admitted> write(Connection connection, List<Pending> group, Instant at) throws SQLException {
        prepare(connection, group);
        var admitted = admit(group, at);
        if (admitted.isEmpty()) return admitted;
        for (var one : admitted)
            for (var part : one.pending().parts()) writers.place(new PartWriter.Placed<>(one.index(), at, part));
        writers.write(connection);
        idempotency.write(connection);
        journal.append(connection, admitted.stream().map(Admitted::entry).toList());
        return admitted;
    }

    void committed() {
        idempotency.clear();
        writers.committed();
    }

    boolean holds(Connection connection, Admitted last) throws SQLException {
        return journal.holds(connection, last.entry());
    }

    private void prepare(Connection connection, List<Pending> group) throws SQLException {
        var parts = new ArrayList<Part>();
        var keys = new ArrayList<Idempotency>();
        for (var pending : group) {
            parts.addAll(pending.parts());
            pending.key().ifPresent(keys::add);
        }
        idempotency.prepare(connection, keys);
        writers.prepare(connection, parts);
    }

    private List<Admitted> admit(List<Pending> group, Instant at) {
        var admitted = new ArrayList<Admitted>();
        for (var pending : group) {
            var earlier = pending.key().flatMap(idempotency::answered);
            if (earlier.isPresent()) {
                pending.answer().complete(earlier.get());
                continue;
            }
            var refusal = admit(pending);
            var index = journal.nextIndex() + admitted.size();
            if (refusal.isPresent()) {
                pending.refuse(refusal.get());
                continue;
            }
            if (pending.rehearsal()) {
                pending.done(index, at);
                continue;
            }
            pending.key().ifPresent(k -> idempotency.admit(k, index));
            admitted.add(new Admitted(pending, new Journal.Entry(index, at, pending.fact(), pending.bindings())));
        }
        return admitted;
    }

    /// A rehearsed change is admitted as the others are, and forgotten again.
    private Optional<Refusal> admit(Pending pending) {
        var stopped = writers.oversee(pending.fact(), pending.parts());
        if (stopped.isPresent()) return stopped;
        var done = new ArrayList<Part>(pending.parts().size());
        for (var part : pending.parts()) {
            var refusal = writers.admit(part);
            if (refusal.isPresent()) {
                done.reversed().forEach(writers::retract);
                return refusal;
            }
            done.add(part);
        }
        if (pending.rehearsal()) done.reversed().forEach(writers::retract);
        return Optional.empty();
    }

    /// A change that the group will write, with its place.
    record Admitted(Pending pending, Journal.Entry entry) {
        long index() {
            return entry.index();
        }
    }
}
