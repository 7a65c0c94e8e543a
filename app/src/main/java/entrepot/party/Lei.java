package entrepot.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// A legal entity identifier of ISO 17442: 18 letters or digits and two check digits that make the
/// whole, read as ISO 7064 MOD 97-10, leave the remainder 1.
public record Lei(String code) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z]{18}[0-9]{2}");

    public Lei {
        if (!isValid(code)) throw new IllegalArgumentException("not an LEI with right check digits: " + code);
    }

    /// Reads the 20 characters; throws `IllegalArgumentException` on a wrong shape or check digit.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Lei parse(String text) {
        return new Lei(text);
    }

    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches() && remainder(text) == 1;
    }

    private static int remainder(String text) {
        int rest = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 36);
            rest = (digit < 10 ? rest * 10 + digit : rest * 100 + digit) % 97;
        }
        return rest;
    }

    @Override
    @JsonValue
    public String toString() {
        return code;
    }
}
