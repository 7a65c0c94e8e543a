package entrepot.screening.goods;

import java.util.List;

/// What one kind of list says about goods.
public sealed interface Verdict {

    /// On the list, for sure.
    ///
    /// @param where tier, paragraph or reference of the measure
    record Listed(String list, String where, String why) implements Verdict {}

    /// The words of the description fit these entries: a person has to read them.
    ///
    /// @param findings best first, at least one
    record Possible(List<Finding> findings, String why) implements Verdict {

        public Possible {
            findings = List.copyOf(findings);
        }
    }

    /// On none of the lists loaded.
    record Clear() implements Verdict {}

    /// It cannot be said, and is not clear.
    record Unknown(String why) implements Verdict {}

    /// From mildest to strictest.
    enum Rank {
        CLEAR,
        POSSIBLE,
        UNKNOWN,
        LISTED
    }

    default Rank rank() {
        return switch (this) {
            case Clear ignored -> Rank.CLEAR;
            case Possible ignored -> Rank.POSSIBLE;
            case Unknown ignored -> Rank.UNKNOWN;
            case Listed ignored -> Rank.LISTED;
        };
    }
}
