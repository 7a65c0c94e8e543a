package entrepot.regime;

import entrepot.commit.Hash;
import entrepot.commit.Ids;
import entrepot.commit.Part;
import java.util.UUID;

/// A decision made durable with the fact that rests on it. The body is the decision's canonical
/// text, kept as text so that not a byte changes.
///
/// @param subject outside id of what was decided about, for example `pay_01k…`
/// @param hash    SHA-256 of the body, hex
public record DecisionStored(UUID id, String subject, Stage stage, Outcome outcome, String hash, String body)
        implements Part {

    public DecisionStored {
        if (subject.isBlank()) throw new IllegalArgumentException("a decision is about something");
    }

    /// The part for a decision; a dry run is none and cannot be stored.
    public static DecisionStored of(UUID id, String subject, Decision decision) {
        if (decision.dryRun()) throw new IllegalArgumentException("a dry run is no decision");
        var body = decision.json();
        return new DecisionStored(id, subject, decision.stage(), decision.outcome(), Hash.sha256Hex(body), body);
    }

    /// The id as it is shown outside.
    public String shownId() {
        return Ids.text("dec", id);
    }

    /// The decision as it was.
    public Decision decision() {
        return Decision.read(body);
    }

    @Override
    public String kind() {
        return "decision";
    }
}
