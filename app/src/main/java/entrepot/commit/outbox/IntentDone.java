package entrepot.commit.outbox;

import entrepot.commit.Part;
import java.util.UUID;

/// Closes an intent in the same commit as what came of it.
public record IntentDone(UUID intent) implements Part {
    @Override
    public String kind() {
        return "intent-done";
    }
}
