package entrepot.market;

/// The name that a provider gave to its offer, 1 to 64 characters; what a deal refers to.
public record OfferId(String value) {

    private static final int LENGTH_MAX = 64;

    public OfferId {
        if (value.isBlank() || value.length() > LENGTH_MAX)
            throw new IllegalArgumentException("not an offer id: " + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
