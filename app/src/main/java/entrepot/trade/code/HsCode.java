package entrepot.trade.code;

import java.util.regex.Pattern;

/// A commodity code of the Harmonized System with the edition it is written in: six digits of the
/// HS, up to four more of a national tariff.
///
/// @param digits  6 to 10 digits, without points
/// @param edition year of the nomenclature, for example 2022
public record HsCode(String digits, int edition) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{6,10}");
    private static final int FIRST_EDITION = 1988;

    public HsCode {
        if (!SHAPE.matcher(digits).matches()) throw new IllegalArgumentException("not an HS code: " + digits);
        if (edition < FIRST_EDITION) throw new IllegalArgumentException("no edition of the HS: " + edition);
    }

    /// Reads digits with or without points: `8433.90` and `843390` are one.
    public static HsCode parse(String text, int edition) {
        return new HsCode(text.replace(".", ""), edition);
    }

    public String chapter() {
        return digits.substring(0, 2);
    }

    public String heading() {
        return digits.substring(0, 4);
    }

    /// The six digits that all countries share.
    public String subheading() {
        return digits.substring(0, 6);
    }

    @Override
    public String toString() {
        return heading() + "." + digits.substring(4) + " (HS " + edition + ")";
    }
}
