package entrepot.settlement.suspense;

import entrepot.ledger.Posting;
import entrepot.settlement.Wish;
import java.util.ArrayList;
import java.util.List;

/// What the core answers to a command on a receipt in suspense.
public sealed interface SuspenseStep {

    /// The command was taken: the next version, what is posted with it, what is to be done after it.
    record Taken(SuspenseItem next, List<Posting> postings, List<Wish> wishes) implements SuspenseStep {
        public Taken {
            postings = List.copyOf(postings);
            wishes = List.copyOf(wishes);
        }

        Taken posting(Posting... more) {
            return new Taken(next, joined(postings, List.of(more)), wishes);
        }

        Taken wishing(Wish... more) {
            return new Taken(next, postings, joined(wishes, List.of(more)));
        }

        private static <T> List<T> joined(List<T> list, List<T> more) {
            var all = new ArrayList<>(list);
            all.addAll(more);
            return all;
        }
    }

    /// Nothing changed.
    record Rejected(Code code, String detail) implements SuspenseStep {}

    /// Why a command was rejected, in the order checked.
    enum Code {
        WRONG_STATE,
        MAKER_IS_CHECKER,
        TRANSFER_OPEN,
        NOT_MATCHABLE,
        NOT_RETURNABLE,
        HOLD_TOO_LONG,
        NOT_OURS
    }
}
