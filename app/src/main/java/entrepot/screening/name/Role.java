package entrepot.screening.name;

/// What a word does in a name, and so how much it tells.
public enum Role {
    /// A given or family name, or the telling word of a firm or ship.
    GIVEN_OR_FAMILY,
    /// One letter that stands for a name.
    INITIAL,
    /// Dr, Haji, General; M/V before a ship.
    TITLE,
    /// al, bin, van, de: words between names that writers drop, join and spell at will.
    PARTICLE,
    /// What a firm legally is: LLC, OOO.
    LEGAL_FORM,
    /// A word of the trade that many names share: bank, shipping.
    GENERIC,
    /// A number: of a hull, a fund, a house.
    NUMERAL;

    /// Whether a name can be told from another by this word.
    public boolean tells() {
        return this == GIVEN_OR_FAMILY || this == INITIAL || this == GENERIC;
    }
}
