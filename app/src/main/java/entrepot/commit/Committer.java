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
}
