package entrepot.settlement;

import java.time.Instant;
import java.util.Map;

/// An effect that the core wants after the commit; the desk gives it an id and makes it an intent.
public record Wish(String name, String lane, Map<String, String> body, Instant due) {

    /// Intents of one subject run one after the other: a lane of its own, or a lane of all.
    ///
    /// @param of outside id of whoever wishes it
    public String subject(String of) {
        return lane.startsWith("@") ? lane : of + "/" + lane;
    }

    /// @param lane effects of one lane of a payment run one after the other
    public static Wish now(String name, String lane, Instant now) {
        return new Wish(name, lane, Map.of(), now);
    }
}
