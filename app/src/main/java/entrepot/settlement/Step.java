package entrepot.settlement;

import entrepot.ledger.Posting;
import java.util.ArrayList;
import java.util.List;

/// What the core answers to a command.
public sealed interface Step {

    /// The command was taken: the next version, what is posted with it, what is to be done after it.
    record Taken(Payment next, List<Posting> postings, List<Wish> wishes) implements Step {
        public Taken {
            postings = List.copyOf(postings);
            wishes = List.copyOf(wishes);
        }

        Taken posting(Posting... more) {
            var all = new ArrayList<>(postings);
            all.addAll(List.of(more));
            return new Taken(next, all, wishes);
        }

        Taken wishing(Wish... more) {
            var all = new ArrayList<>(wishes);
            all.addAll(List.of(more));
            return new Taken(next, postings, all);
        }
    }

    /// Nothing changed.
    record Rejected(Code code, String detail) implements Step {}

    /// Why a command was rejected, in the order checked.
    enum Code {
        WRONG_STATE,
        MAKER_IS_CHECKER,
        QUOTE_NOT_CURRENT,
        ALREADY_DONE,
        AMOUNT_DIFFERS,
        NOT_OURS
    }

    static Taken to(Payment next) {
        return new Taken(next, List.of(), List.of());
    }

    static Rejected rejected(Code code, String detail) {
        return new Rejected(code, detail);
    }
}
