package entrepot.commit;

import entrepot.commit.GroupCommitter.Pending;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/// Commits one group after the other on whatever thread calls it, one at a time: one database
/// transaction a group, each change answered only after the durable commit. When the connection is
/// lost, so is the writer's lock, and everything in memory is read anew.
final class Groups {

    private final WriterSession session;
    private final GroupWriter groups;
    private final InstantSource clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Instant last = Instant.EPOCH;

    /// @param lockWait how long to wait for another node to give up the writer's lock
    Groups(Ground ground, Duration lockWait) {
        this.groups = new GroupWriter(ground.journal(), new PartWriters(ground.writers()));
        this.session = new WriterSession(ground.database(), groups::open, lockWait);
        this.clock = ground.clock();
    }

    /// What is written to, by whom, and when.
    record Ground(DataSource database, InstantSource clock, Journal journal, List<PartWriter<?>> writers) {}

    void afterCommit(Runnable listener) {
        listeners.add(listener);
    }

    void close() {
        session.close();
    }

    void commit(List<Pending> group) {
        try {
            write(group);
            listeners.forEach(Runnable::run);
        } catch (ConstraintViolated e) {
            if (group.size() == 1) group.getFirst().refuse(e.refusal());
            else for (var one : group) commit(List.of(one));
        } catch (SQLException | CommitUnavailable e) {
            session.drop();
            group.forEach(p -> p.fail(new CommitUnavailable("the database did not take the group", e)));
        } catch (RuntimeException | Error e) {
            session.drop();
            group.forEach(p -> p.fail(e));
        }
    }

    private void write(List<Pending> group) throws SQLException {
        var connection = session.connection();
        var at = now();
        var open = group.stream().filter(p -> !p.answer().isDone()).toList();
        List<GroupWriter.Admitted> admitted;
        try {
            admitted = groups.write(connection, open, at);
        } catch (SQLException e) {
            session.rollback();
            if (e.getSQLState() != null && e.getSQLState().startsWith("23")) throw new ConstraintViolated(e);
            throw e;
        }
        if (admitted.isEmpty()) {
            connection.rollback();
        } else {
            commitOrFindOut(connection, admitted);
        }
        groups.committed();
        admitted.forEach(a -> a.pending().done(a.index(), at));
    }

    /// A lost acknowledgement is not a failure: the leaf's presence tells what happened.
    private void commitOrFindOut(Connection connection, List<GroupWriter.Admitted> admitted) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException lost) {
            session.drop();
            if (!groups.holds(session.connection(), admitted.getLast())) throw lost;
        }
    }

    private Instant now() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (now.isAfter(last)) last = now;
        return last;
    }

    /// A constraint of the database said no: something in memory was wrong, or one change is.
    private static final class ConstraintViolated extends RuntimeException {
        private final String said;

        ConstraintViolated(SQLException cause) {
            super(cause);
            said = String.valueOf(cause.getMessage());
        }

        Refusal refusal() {
            return new Refusal(Refusal.Code.CONSTRAINT, said);
        }
    }
}
