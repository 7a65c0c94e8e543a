package entrepot.commit;

import entrepot.commit.GroupCommitter.Pending;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/// Commits each change on the thread that brings it, by the same path as [GroupCommitter] and with
/// no thread of its own: for whoever drives a node step by step and must see the same run twice.
public final class StepCommitter implements Committer.Running {

    private final Groups groups;
    private boolean closed;

    public StepCommitter(DataSource database, InstantSource clock, Journal journal, List<PartWriter<?>> writers) {
        this.groups = new Groups(new Groups.Ground(database, clock, journal, writers), Duration.ZERO);
    }

    @Override
    public void afterCommit(Runnable listener) {
        groups.afterCommit(listener);
    }

    @Override
    public CompletableFuture<Committed> submit(Change change) {
        return committed(new Pending(change, false, new CompletableFuture<>()));
    }

    @Override
    public Optional<Refusal> rehearse(Change change) {
        var answer =
                committed(new Pending(change, true, new CompletableFuture<>())).join();
        return answer instanceof Committed.Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    private CompletableFuture<Committed> committed(Pending pending) {
        if (closed) throw new CommitUnavailable("the committer is closed", null);
        groups.commit(List.of(pending));
        return pending.answer();
    }

    @Override
    public void close() {
        closed = true;
        groups.close();
    }
}
