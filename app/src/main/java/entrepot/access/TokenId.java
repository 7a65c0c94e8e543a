package entrepot.access;

import entrepot.commit.Ids;
import java.util.UUID;

/// One bearer token, without its secret. Shown outside as `tok_…`.
public record TokenId(UUID value) {

    private static final String PREFIX = "tok";

    /// Reads `tok_…`; throws `IllegalArgumentException` on anything else.
    public static TokenId parse(String text) {
        return new TokenId(Ids.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.text(PREFIX, value);
    }
}
