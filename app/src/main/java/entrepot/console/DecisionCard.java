package entrepot.console;

import java.util.List;

/// A decision explained, drawn by `piece/decision.jte`: what came out, why, and which rules spoke.
///
/// @param title    what was decided, for example `Instruct · 3 Mar 2026`
/// @param evidence packs, list snapshots, hash of the decision
public record DecisionCard(
        String title, Badge outcome, List<Reason> reasons, List<Rule> fired, List<Rule> silent, FactList evidence) {

    public DecisionCard {
        reasons = List.copyOf(reasons);
        fired = List.copyOf(fired);
        silent = List.copyOf(silent);
    }

    /// Why the outcome is what it is.
    public record Reason(String code, String sentence) {}

    /// One rule and what became of it.
    ///
    /// @param source the law or pack it cites; may be empty
    public record Rule(String id, String sentence, Badge state, String source) {}
}
