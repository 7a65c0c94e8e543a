package entrepot.screening.keeping;

import entrepot.screening.ListId;
import java.util.Collection;
import java.util.Set;

/// Our list for a name that people and packs give it: `un`, `ofac`, `eu`, `military_end_user` …
public final class ListNames {

    private static final Set<ListId> OFFICIAL = Set.of(
            ListId.OFAC_SDN,
            ListId.OFAC_CONSOLIDATED,
            ListId.OFAC_WALLETS,
            ListId.BIS_DENIED,
            ListId.EU,
            ListId.UK,
            ListId.CANADA,
            ListId.AUSTRALIA,
            ListId.UN);

    private ListNames() {}

    /// The list for the packs' name of it.
    ///
    /// @throws IllegalArgumentException no list can be called so
    public static ListId ofPacks(String name) {
        return switch (name) {
            case "un" -> ListId.UN;
            case "ofac" -> ListId.OFAC_SDN;
            default -> new ListId(name.replace('_', '-') + "-list");
        };
    }

    /// The list that a person means: one that is known by this very name, else as the packs name it.
    ///
    /// @throws IllegalArgumentException no list can be called so
    public static ListId meant(String word, Collection<ListId> known) {
        boolean exact = word.endsWith("-list") || OFFICIAL.contains(named(word)) || known.contains(named(word));
        return exact ? named(word) : ofPacks(word);
    }

    private static ListId named(String word) {
        return new ListId(word.replace('_', '-'));
    }
}
