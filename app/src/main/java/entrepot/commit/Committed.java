package entrepot.commit;

import java.time.Instant;

/// What became of a submitted [Change].
public sealed interface Committed {

    /// Durable. `index` is the fact's place in the register, which orders everything.
    record Done(long index, Instant at) implements Committed {}

    /// The same request was committed before; this is its answer.
    record Replayed(int status, String answer) implements Committed {}

    /// Nothing of it was written.
    record Refused(Refusal refusal) implements Committed {}

    /// The index of a change that the caller knows cannot be refused; throws otherwise.
    default Done orThrow() {
        if (this instanceof Done done) return done;
        throw new IllegalStateException("commit was not done: " + this);
    }
}
