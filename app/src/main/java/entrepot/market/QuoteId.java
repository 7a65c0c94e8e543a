package entrepot.market;

import entrepot.commit.Ids;
import java.util.UUID;

/// One quote to one client. Accepting is idempotent by it. Shown outside as `quo_…`.
public record QuoteId(UUID value) {

    private static final String PREFIX = "quo";

    /// Reads `quo_…`; throws `IllegalArgumentException` on anything else.
    public static QuoteId parse(String text) {
        return new QuoteId(Ids.parse(PREFIX, text));
    }

    @Override
    public String toString() {
        return Ids.text(PREFIX, value);
    }
}
