package entrepot.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One writer thread, a bounded queue, no linger: what gathers while one group commits is the next
/// group. The thread's connection holds the database's writer lock, so there is one writer in the
/// world; when the connection is lost, so is the lock, and everything in memory is read anew.
public final class GroupCommitter implements Committer, Committer.Rehearsal, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommitter.class);
    private static final Fact PROBE = new Fact("probe", "", "system", Map.of());
    private static final int QUEUE_MAX = 16_384;
    private static final Duration LOCK_WAIT = Duration.ofSeconds(15);

    private final WriterSession session;
    private final GroupWriter groups;
    private final InstantSource clock;
    private final int groupMax;
    private final BlockingQueue<Pending> queue = new ArrayBlockingQueue<>(QUEUE_MAX);
    private final Queue<Pending> urgent = new ConcurrentLinkedQueue<>();

    /// Wakes the thread for what is urgent; never written.
    private final Pending wake =
            Pending.of(Change.of(new Fact("committer.wake", "", "system", Map.of())), List.of(), true);

    private final List<Runnable> listeners = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final List<Runnable> losses = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final @Nullable Thread thread;
    private volatile boolean closed;
    private Instant last = Instant.EPOCH;
    private String away = "";

    /// @param groupMax most changes in one transaction
    public GroupCommitter(
            DataSource database, InstantSource clock, Journal journal, List<PartWriter<?>> writers, int groupMax) {
        this(new Ground(database, clock, journal, writers), LOCK_WAIT, groupMax, true);
    }

    private GroupCommitter(Ground ground, Duration lockWait, int groupMax, boolean threaded) {
        this.groups = new GroupWriter(ground.journal, new PartWriters(ground.writers));
        this.session = new WriterSession(ground.database, groups::open, lockWait);
        this.clock = ground.clock;
        this.groupMax = groupMax;
        this.thread = threaded ? Thread.ofPlatform().name("committer").daemon().start(this::run) : null;
    }

    private record Ground(DataSource database, InstantSource clock, Journal journal, List<PartWriter<?>> writers) {}

    /// Commits each change on the thread that brings it, by the same path and with no thread of its own:
    /// for whoever drives a node step by step and must see the same run twice.
    public static GroupCommitter stepwise(
            DataSource database, InstantSource clock, Journal journal, List<PartWriter<?>> writers) {
        return new GroupCommitter(new Ground(database, clock, journal, writers), Duration.ZERO, 1, false);
    }

    /// Runs after each durable group, on the committer's thread: must return at once.
    public void afterCommit(Runnable listener) {
        listeners.add(listener);
    }

    /// Runs when commits stop, on the committer's thread: other connections may lead to the same lost server.
    public void afterLoss(Runnable listener) {
        losses.add(listener);
    }

    @Override
    public CompletableFuture<Committed> submit(Change change) {
        return queued(Pending.of(change, bindings(change), false));
    }

    @Override
    public Optional<Refusal> rehearse(Change change) {
        var answer = queued(Pending.of(change, List.of(), true)).join();
        return answer instanceof Committed.Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    /// Whether a commit can be made durable within that time, found out by making one that changes nothing.
    public boolean isCommitting(Duration within) {
        try {
            queued(Pending.probe()).get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException | CommitUnavailable e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Worked out by whoever submits: the committer's one thread has enough to do.
    private static List<Journal.Binding> bindings(Change change) {
        return change.parts().stream().map(Journal.Binding::of).toList();
    }

    private CompletableFuture<Committed> queued(Pending pending) {
        if (closed) throw new CommitUnavailable("the committer is closed", null);
        if (thread == null) {
            commit(List.of(pending));
            return pending.answer();
        }
        if (pending.isUrgent()) {
            urgent.add(pending);
            queue.offer(wake); // a full queue means that nobody sleeps
            return pending.answer();
        }
        try {
            if (!queue.offer(pending, 5, TimeUnit.SECONDS))
                throw new CommitUnavailable("the committer's queue of " + QUEUE_MAX + " is full", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommitUnavailable("interrupted while waiting for the committer", e);
        }
        return pending.answer();
    }

    @Override
    public void close() {
        closed = true;
        if (thread != null) end(thread);
        session.close();
        var rest = new ArrayList<Pending>();
        rest.addAll(urgent);
        queue.drainTo(rest);
        rest.forEach(p -> p.fail(new CommitUnavailable("the committer is closed", null)));
    }

    private static void end(Thread thread) {
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try {
                var group = new ArrayList<Pending>();
                group.add(queue.take());
                queue.drainTo(group, groupMax - 1);
                // After the wakes were taken: what each of them came for is there by now.
                commitUrgent();
                group.removeIf(wake::equals);
                if (!group.isEmpty()) commit(group);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// By themselves, ahead of all that waits, so that they are durable as soon as one small group can be.
    private void commitUrgent() {
        var first = new ArrayList<Pending>();
        for (var next = urgent.poll(); next != null; next = urgent.poll()) first.add(next);
        if (!first.isEmpty()) commit(first);
    }

    private void commit(List<Pending> group) {
        try {
            write(group);
            tell("");
            listeners.forEach(Runnable::run);
        } catch (ConstraintViolated e) {
            if (group.size() == 1) group.getFirst().refuse(e.refusal());
            else halve(group);
        } catch (SQLException | CommitUnavailable e) {
            session.drop();
            tell(String.valueOf(e.getMessage()));
            group.forEach(p -> p.fail(new CommitUnavailable("the database did not take the group", e)));
        } catch (RuntimeException | Error e) {
            session.drop();
            group.forEach(p -> p.fail(e));
        }
    }

    /// Says when commits stop, why, and when they go on: once each.
    private void tell(String why) {
        if (why.equals(away)) return;
        if (why.isEmpty()) LOG.warn("commits go on");
        else LOG.warn("nothing is committed: {}", why);
        if (away.isEmpty()) losses.forEach(Runnable::run);
        away = why;
    }

    /// Finds the change that the database refuses in a few steps; the others lose a few transactions by it.
    private void halve(List<Pending> group) {
        int half = group.size() / 2;
        commit(group.subList(0, half));
        commit(group.subList(half, group.size()));
    }

    private void write(List<Pending> group) throws SQLException {
        var connection = session.connection();
        var at = now();
        var probes = group.stream().filter(Pending::isProbe).toList();
        var open =
                group.stream().filter(p -> !p.isProbe() && !p.answer().isDone()).toList();
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
            if (!probes.isEmpty()) session.confirm();
        } else {
            commitOrFindOut(connection, admitted);
        }
        groups.committed();
        admitted.forEach(a -> a.pending().done(a.index(), at));
        probes.forEach(p -> p.done(-1, at));
    }

    /// A lost acknowledgement is not a failure: the leaf's presence tells what happened. It is looked for
    /// through a new session, which shows only what is confirmed.
    private void commitOrFindOut(Connection connection, List<GroupWriter.Admitted> admitted) throws SQLException {
        try {
            WriterSession.commit(connection);
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

    /// A change and who waits for it.
    ///
    /// @param parts     what its writers are asked about
    /// @param key       what makes its request repeatable
    /// @param bindings  all its parts by hash
    /// @param rehearsal whether it is only asked about, never written
    record Pending(
            Fact fact,
            List<Part> parts,
            Optional<Idempotency> key,
            List<Journal.Binding> bindings,
            boolean rehearsal,
            CompletableFuture<Committed> answer) {

        boolean isUrgent() {
            for (var part : parts) if (part.isUrgent()) return true;
            return false;
        }

        static Pending of(Change change, List<Journal.Binding> bindings, boolean rehearsal) {
            var parts = new ArrayList<Part>(change.parts().size());
            Optional<Idempotency> key = Optional.empty();
            for (var part : change.parts()) {
                if (!(part instanceof Idempotency found)) parts.add(part);
                else if (key.isEmpty()) key = Optional.of(found);
            }
            return new Pending(change.fact(), parts, key, bindings, rehearsal, new CompletableFuture<>());
        }

        /// Brings nothing, and is answered when something was committed after it came.
        static Pending probe() {
            return new Pending(PROBE, List.of(), Optional.empty(), List.of(), true, new CompletableFuture<>());
        }

        boolean isProbe() {
            return fact.equals(PROBE);
        }

        void done(long index, Instant at) {
            answer.complete(new Committed.Done(index, at));
        }

        void refuse(Refusal refusal) {
            answer.complete(new Committed.Refused(refusal));
        }

        void fail(Throwable cause) {
            answer.completeExceptionally(cause);
        }
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
