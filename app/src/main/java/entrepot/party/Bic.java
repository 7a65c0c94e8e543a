package entrepot.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// A business identifier code of ISO 9362: prefix, country, suffix and perhaps a branch; 8 or 11
/// characters. Two spellings of one head office (`…` and `…XXX`) are made one: the short.
public record Bic(String code) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final String HEAD_OFFICE = "XXX";
    private static final int HEAD_OFFICE_LENGTH = 8;

    public Bic {
        if (!SHAPE.matcher(code).matches() || !Country.isValid(code.substring(4, 6)))
            throw new IllegalArgumentException("not a BIC: " + code);
        if (code.length() > HEAD_OFFICE_LENGTH && code.endsWith(HEAD_OFFICE))
            code = code.substring(0, HEAD_OFFICE_LENGTH);
    }

    /// Reads 8 or 11 characters; throws `IllegalArgumentException` on anything else.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Bic parse(String text) {
        return new Bic(text);
    }

    public Country country() {
        return new Country(code.substring(4, 6));
    }

    @Override
    @JsonValue
    public String toString() {
        return code;
    }
}
