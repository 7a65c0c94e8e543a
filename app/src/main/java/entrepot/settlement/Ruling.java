package entrepot.settlement;

import entrepot.regime.Outcome;
import entrepot.trade.check.Finding;
import java.util.List;

/// A regime decision as the payment keeps it; the decision itself is stored whole by its owner.
///
/// @param decision id of the stored decision
/// @param hash     SHA-256 of its canonical text
/// @param reasons  codes that may be shown
/// @param cures    what would lift a hold, in words
/// @param findings of the trade checks, which count as much as the regime's rules
public record Ruling(
        String decision,
        String hash,
        Outcome outcome,
        List<String> reasons,
        List<String> cures,
        List<Finding> findings) {

    public Ruling {
        findings = List.copyOf(findings);
        reasons = List.copyOf(reasons);
        cures = List.copyOf(cures);
    }

    /// For the timeline: `HOLD: LIST_STALE, UNKNOWN_FACT`. The customer reads it, and is not told that
    /// something of his is frozen.
    String inWords() {
        var told = told(outcome);
        return reasons.isEmpty() ? told.name() : told + ": " + String.join(", ", reasons);
    }

    /// What a customer is told in place of an outcome: freezing is told as the refusal that it is too.
    public static Outcome told(Outcome outcome) {
        return outcome == Outcome.FREEZE ? Outcome.REFUSE : outcome;
    }
}
