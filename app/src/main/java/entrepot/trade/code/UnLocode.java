package entrepot.trade.code;

import entrepot.party.Country;
import java.util.regex.Pattern;

/// A port or place by its UN/LOCODE (UN/ECE Recommendation 16): country and three letters or digits
/// 2 to 9. Checked for shape; whether the place exists is a question for a table.
public record UnLocode(String code) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");

    public UnLocode {
        if (!isValid(code)) throw new IllegalArgumentException("not a UN/LOCODE: " + code);
    }

    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches() && Country.isValid(text.substring(0, 2));
    }

    public Country country() {
        return new Country(code.substring(0, 2));
    }

    @Override
    public String toString() {
        return code;
    }
}
