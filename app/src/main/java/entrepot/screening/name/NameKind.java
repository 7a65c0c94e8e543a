package entrepot.screening.name;

/// What carries the name; each kind is read and weighed by its own rules.
public enum NameKind {
    PERSON,
    ORGANISATION,
    VESSEL,
    AIRCRAFT,
    ADDRESS,
    UNKNOWN;

    /// Whether single letters are initials of a person's names; elsewhere they are an abbreviation.
    boolean hasInitials() {
        return this == PERSON || this == UNKNOWN;
    }
}
