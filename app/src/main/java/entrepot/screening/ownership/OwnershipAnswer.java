package entrepot.screening.ownership;

import java.util.List;

/// What the owners of a party mean for it.
public sealed interface OwnershipAnswer {

    /// Listed itself, or owned or controlled by those who are.
    ///
    /// @param share basis points that blocked parties certainly hold; 0 when it is control or a listing
    /// @param chain from the listed party down, each tie that counts; empty when it is listed itself
    record Blocked(OwnershipRule rule, int share, List<Tie> chain) implements OwnershipAnswer {

        public Blocked {
            chain = List.copyOf(chain);
        }
    }

    /// What is not known could block it: not to be paid before it is.
    ///
    /// @param most   basis points that blocked parties hold at worst
    /// @param doubts what to find out, a sentence each; at least one
    record Hold(OwnershipRule rule, int most, List<String> doubts) implements OwnershipAnswer {

        public Hold {
            doubts = List.copyOf(doubts);
            if (doubts.isEmpty()) throw new IllegalArgumentException("a hold has a reason");
        }
    }

    /// Not blocked, whatever is not known.
    ///
    /// @param most basis points that blocked parties hold at worst
    record Clear(OwnershipRule rule, int most) implements OwnershipAnswer {}
}
