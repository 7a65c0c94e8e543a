package entrepot.screening.lookback;

import entrepot.commit.Part;
import entrepot.screening.ListId;
import entrepot.screening.ScreeningResult.Outcome;
import java.util.List;

/// What a new edition of a list says of those who are known, or a part of them.
///
/// @param before  id of the edition before; empty for the first
/// @param model   which weights and word frequencies names were compared with
/// @param known   how many subjects were known
/// @param touched how many of them the change can concern; those were screened again
/// @param hits    what was found about them, in the order of their hashes; those of this part of the work
/// @param isLast  whether the work is done
public record LookedBack(
        ListId list,
        String before,
        String snapshot,
        String model,
        int known,
        int touched,
        List<Affected> hits,
        boolean isLast)
        implements Part {

    public LookedBack {
        hits = List.copyOf(hits);
    }

    /// A subject that the list may name.
    ///
    /// @param subject  its key
    /// @param entries  of the list, the strictest first
    /// @param payments in which it took part, oldest first
    public record Affected(String subject, Outcome outcome, List<String> entries, List<String> payments) {

        public Affected {
            entries = List.copyOf(entries);
            payments = List.copyOf(payments);
        }
    }

    @Override
    public String kind() {
        return "look-back";
    }
}
