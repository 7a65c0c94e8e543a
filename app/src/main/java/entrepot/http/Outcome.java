package entrepot.http;

import entrepot.commit.Change;
import entrepot.commit.turn.Turnstile;
import java.util.function.LongFunction;

/// What a feature decided about a command.
public sealed interface Outcome {

    /// To be committed, and then answered.
    ///
    /// @param view     what the caller gets; kept for ever with the key, so no secret may be in it
    /// @param location address of the thing made; empty when nothing new has an address
    record Prepared(Change change, int status, Object view, String location) implements Outcome {
        public Prepared {
            if (status < 200 || status > 299) throw new IllegalArgumentException("not a success: " + status);
        }
    }

    /// The same, with the next number of a sequence in it.
    record InTurn(Turnstile turn, LongFunction<Prepared> prepared) implements Outcome {}

    /// Refused. Nothing is stored, and the key may be used again.
    record Rejected(Problem problem) implements Outcome {}

    static Prepared done(Change change, Object view) {
        return new Prepared(change, 200, view, "");
    }

    static Prepared created(Change change, Object view, String location) {
        return new Prepared(change, 201, view, location);
    }

    static Outcome rejected(Problem problem) {
        return new Rejected(problem);
    }
}
