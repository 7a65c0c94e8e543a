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

    /// For the timeline: `HOLD: LIST_STALE, UNKNOWN_FACT`.
    String inWords() {
        return reasons.isEmpty() ? outcome.name() : outcome + ": " + String.join(", ", reasons);
    }
}
