package entrepot.screening.ownership;

/// Somebody in the graph of owners.
///
/// @param ownersComplete whether all are named who could be blocked and hold a part; the rest, as the
///                       free float of a listed company, is said to be nobody's that matters
public record Party(String id, Listing listing, boolean ownersComplete) {

    public Party {
        if (id.isBlank()) throw new IllegalArgumentException("a party has an id");
    }

    /// A human being, whom nobody owns.
    public static Party person(String id, Listing listing) {
        return new Party(id, listing, true);
    }

    /// A firm whose owners are all named.
    public static Party firm(String id) {
        return new Party(id, Listing.NOT_LISTED, true);
    }

    /// A firm of whose owners some are not named, or none.
    public static Party opaque(String id) {
        return new Party(id, Listing.NOT_LISTED, false);
    }

    /// What the lists say of the party itself. POSSIBLE is a hit that nobody has resolved.
    public enum Listing {
        NOT_LISTED,
        POSSIBLE,
        LISTED
    }
}
