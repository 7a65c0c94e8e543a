package entrepot.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A country or territory by its ISO 3166-1 alpha-2 code, the user-assigned ones included
/// (`AA`, `QM` to `QZ`, `XA` to `XZ`, `ZZ`), of which the model regimes live.
public record Country(String code) {

    private static final Set<String> ASSIGNED = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Pattern USER_ASSIGNED = Pattern.compile("AA|Q[M-Z]|X[A-Z]|ZZ");

    public Country {
        if (!isValid(code)) throw new IllegalArgumentException("not an ISO 3166-1 country: " + code);
    }

    /// Reads two capital letters; throws `IllegalArgumentException` on a code that is not in use.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Country parse(String text) {
        return new Country(text);
    }

    public static boolean isValid(String text) {
        return ASSIGNED.contains(text) || USER_ASSIGNED.matcher(text).matches();
    }

    @Override
    @JsonValue
    public String toString() {
        return code;
    }
}
