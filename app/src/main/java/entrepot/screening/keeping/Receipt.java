package entrepot.screening.keeping;

import entrepot.screening.ListId;
import java.util.Optional;

/// What became of an edition that was offered, or of asking for one.
public sealed interface Receipt {

    ListId list();

    /// Kept, and in use now.
    ///
    /// @param instead of this one
    record Taken(Kept edition, Optional<Kept> instead) implements Receipt {
        @Override
        public ListId list() {
            return edition.list();
        }
    }

    /// It is the one in use, so that this is known to be the newest.
    record Confirmed(Kept edition) implements Receipt {
        @Override
        public ListId list() {
            return edition.list();
        }
    }

    /// Not taken; what was in use stays.
    record Refused(ListId list, Refusal refusal) implements Receipt {}
}
