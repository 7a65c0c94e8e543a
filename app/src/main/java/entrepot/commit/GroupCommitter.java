package entrepot.commit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/// One writer thread, a bounded queue, no linger: what gathers while one group commits is the next
/// group. The thread's connection holds the database's writer lock, so there is one writer in the
/// world.
public final class GroupCommitter implements Committer.Running {

    private static final int QUEUE_MAX = 16_384;
    private static final Duration LOCK_WAIT = Duration.ofSeconds(15);

    private final Groups groups;
    private final int groupMax;
    private final BlockingQueue<Pending> queue = new ArrayBlockingQueue<>(QUEUE_MAX);
    private final Thread thread;
    private volatile boolean closed;

    /// @param groupMax most changes in one transaction
    public GroupCommitter(
            DataSource database, InstantSource clock, Journal journal, List<PartWriter<?>> writers, int groupMax) {
        this.groups = new Groups(new Groups.Ground(database, clock, journal, writers), LOCK_WAIT);
        this.groupMax = groupMax;
        this.thread = Thread.ofPlatform().name("committer").daemon().start(this::run);
    }

    @Override
    public void afterCommit(Runnable listener) {
        groups.afterCommit(listener);
    }

    @Override
    public CompletableFuture<Committed> submit(Change change) {
        return queued(new Pending(change, false, new CompletableFuture<>()));
    }

    @Override
    public Optional<Refusal> rehearse(Change change) {
        var answer =
                queued(new Pending(change, true, new CompletableFuture<>())).join();
        return answer instanceof Committed.Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    private CompletableFuture<Committed> queued(Pending pending) {
        try {
            if (closed) throw new CommitUnavailable("the committer is closed", null);
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
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        groups.close();
        var rest = new ArrayList<Pending>();
        queue.drainTo(rest);
        rest.forEach(p -> p.fail(new CommitUnavailable("the committer is closed", null)));
    }

    private void run() {
        while (!closed) {
            try {
                var group = new ArrayList<Pending>();
                group.add(queue.take());
                queue.drainTo(group, groupMax - 1);
                groups.commit(group);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// A change and who waits for it.
    ///
    /// @param rehearsal whether it is only asked about, never written
    record Pending(Change change, boolean rehearsal, CompletableFuture<Committed> answer) {
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
}
