package entrepot.screening.name;

/// What a likeness is enough for.
public enum Verdict {
    NO,
    ALERT,
    BLOCK
}
