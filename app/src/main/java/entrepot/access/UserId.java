package entrepot.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import entrepot.commit.Ids;
import java.util.UUID;

/// One user, person or machine. Shown outside as `usr_…`; the actor of facts and states.
public record UserId(UUID value) {

    private static final String PREFIX = "usr";

    /// Reads `usr_…`; throws `IllegalArgumentException` on anything else.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UserId parse(String text) {
        return new UserId(Ids.parse(PREFIX, text));
    }

    @Override
    @JsonValue
    public String toString() {
        return Ids.text(PREFIX, value);
    }
}
