package entrepot.bank;

import entrepot.commit.Ids;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/// An identifier inside a bank message: at most 35 characters of the set that every bank's system
/// carries, so no underscore, and no slash at either end or twice in a row.
///
/// As an end-to-end reference it is what the payer must quote and what we match by.
public record Reference(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9/\\-?:().,'+ ]{1,35}");

    public Reference {
        if (!SHAPE.matcher(value).matches() || value.isBlank() || !value.equals(value.strip()))
            throw new IllegalArgumentException("not a bank reference: " + value);
        if (value.startsWith("/") || value.endsWith("/") || value.contains("//"))
            throw new IllegalArgumentException("a bank reference has no slash at an end or twice: " + value);
    }

    /// The reference that belongs to an id: `PAY` and 26 letters for prefix `pay`.
    public static Reference of(String prefix, UUID id) {
        return new Reference(Ids.text(prefix, id).replace("_", "").toUpperCase(Locale.ROOT));
    }

    /// A reference as people retype it: any case, any blanks.
    static String normal(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
