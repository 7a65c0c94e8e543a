package entrepot.screening.wallet;

import java.util.List;

/// What the lists say about an address.
///
/// @param address    as it was read
/// @param lookAlikes other addresses that a person may take it for; a warning beside any outcome
public record WalletAnswer(WalletAddress address, Outcome outcome, List<LookAlike> lookAlikes) {

    public WalletAnswer {
        lookAlikes = List.copyOf(lookAlikes);
    }

    /// The answer itself.
    public sealed interface Outcome {

        /// The address is on these lists.
        record Listed(List<ListedWallet> as) implements Outcome {

            public Listed {
                as = List.copyOf(as);
            }
        }

        /// It may be: the texts are equal but for the case, which one of them has lost.
        record Possible(List<ListedWallet> as, String why) implements Outcome {

            public Possible {
                as = List.copyOf(as);
            }
        }

        /// A good address, on none of the lists loaded.
        record Clear() implements Outcome {}

        /// It cannot be said, and is not clear: no list, or no address.
        record Unknown(String why) implements Outcome {}
    }

    /// Another address with the same beginning and end: people compare only these, and thieves make
    /// addresses that share them (address poisoning).
    ///
    /// @param other the address that it looks like
    /// @param payee whether that is one the payer knows; else it is a listed one
    public record LookAlike(String other, boolean payee, String why) {}
}
