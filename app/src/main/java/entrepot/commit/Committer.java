package entrepot.commit;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The door: makes changes durable, many in one transaction, each all or nothing.
public interface Committer {

    /// Queues a change; the future completes only after the durable commit, or with a refusal.
    CompletableFuture<Committed> submit(Change change);

    /// Submits and waits. Cheap on a virtual thread.
    default Committed commit(Change change) {
        return submit(change).join();
    }

    /// Asks what [#commit] would refuse, by the same checks in the same order, and writes nothing.
    interface Rehearsal {
        Optional<Refusal> rehearse(Change change);
    }

    /// A committer of a node's own, from its start to its end.
    interface Running extends Committer, Rehearsal, AutoCloseable {

        /// Runs after each durable group, on the committing thread: must return at once.
        void afterCommit(Runnable listener);

        @Override
        void close();
    }
}
