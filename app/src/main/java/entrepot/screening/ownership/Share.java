package entrepot.screening.ownership;

/// A share of a firm in basis points, as exactly as it is known: 5,000 is one half.
///
/// @param least it is certainly this much
/// @param most  it is certainly not more than this
public record Share(int least, int most) {

    /// The whole of a firm.
    public static final int WHOLE = 10_000;

    public Share {
        if (least < 0 || most > WHOLE || least > most)
            throw new IllegalArgumentException("not a share in basis points: " + least + " to " + most);
    }

    public static Share of(int basisPoints) {
        return new Share(basisPoints, basisPoints);
    }

    /// Somebody holds something; nobody says how much.
    public static Share unknown() {
        return new Share(0, WHOLE);
    }

    public boolean isExact() {
        return least == most;
    }

    @Override
    public String toString() {
        if (isExact()) return percent(least);
        return least == 0 && most == WHOLE ? "an unknown share" : percent(least) + " to " + percent(most);
    }

    static String percent(int basisPoints) {
        int cents = basisPoints % 100;
        var fraction = cents == 0 ? "" : "." + cents / 10 + (cents % 10 == 0 ? "" : "" + cents % 10);
        return basisPoints / 100 + fraction + " %";
    }
}
