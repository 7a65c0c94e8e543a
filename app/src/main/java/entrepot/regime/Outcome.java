package entrepot.regime;

/// What a rule, and all rules together, say; from the mildest to the strictest.
public enum Outcome {
    ALLOW,
    FLAG,
    LIMIT,
    REQUIRE,
    HOLD,
    REFUSE,
    FREEZE;

    /// Whether the payment may go on as it was asked for.
    public boolean permits() {
        return this == ALLOW || this == FLAG;
    }

    /// The stricter of the two.
    public Outcome strictest(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
