package entrepot.commit.outbox;

import entrepot.commit.Change;
import entrepot.commit.Intent;
import entrepot.commit.turn.Turnstile;
import java.time.Duration;
import java.util.function.LongFunction;

/// Carries out intents of one name. May be called again for an intent that it carried out before:
/// the effect must be the same one, known by the intent's id.
public interface IntentHandler {

    String name();

    Result handle(Intent intent);

    /// What came of it.
    sealed interface Result {

        /// Done; the change is committed together with the intent's end.
        record Commit(Change change) implements Result {}

        /// Done, by a change that the next number of a sequence is in.
        record InTurn(Turnstile turn, LongFunction<Change> change) implements Result {}

        /// Not yet: the world is away, or has not answered. Absence is never an answer.
        record Later(Duration delay, String reason) implements Result {}
    }
}
