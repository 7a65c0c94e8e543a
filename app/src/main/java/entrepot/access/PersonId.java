package entrepot.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import entrepot.commit.Ids;
import java.util.UUID;

/// The human being behind a user: two users of one person are one pair of eyes. An API client
/// carries the person who answers for it. Shown outside as `psn_…`.
public record PersonId(UUID value) {

    private static final String PREFIX = "psn";

    /// Reads `psn_…`; throws `IllegalArgumentException` on anything else.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PersonId parse(String text) {
        return new PersonId(Ids.parse(PREFIX, text));
    }

    @Override
    @JsonValue
    public String toString() {
        return Ids.text(PREFIX, value);
    }
}
