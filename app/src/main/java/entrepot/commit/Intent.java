package entrepot.commit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// An effect on the world that a commit decided on. It is carried out after the commit, at least
/// once, by the handler of its kind; its id is the effect's own idempotency key.
///
/// @param name    names the handler: `bank.release`, `chain.broadcast` …
/// @param subject intents of one subject run one after the other
/// @param body    what the handler needs
/// @param due     not before this time
public record Intent(UUID id, String name, String subject, Map<String, String> body, Instant due) implements Part {

    public Intent {
        body = Map.copyOf(body);
    }

    @Override
    public String kind() {
        return "intent";
    }

    /// A field of the body that its writer always sets.
    public String text(String field) {
        var value = body.get(field);
        if (value == null) throw new IllegalStateException("intent " + name + " has no " + field);
        return value;
    }
}
