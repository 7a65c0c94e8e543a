package entrepot.settlement.web;

import entrepot.regime.Decision.Considered;
import entrepot.regime.Decision.PackUsed;
import entrepot.regime.Decision.ReportDue;
import entrepot.regime.Decision.State;
import entrepot.regime.Facts;
import entrepot.regime.Outcome;
import entrepot.regime.Stage;
import entrepot.settlement.PaymentState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that was ever decided about a payment, oldest first, and from what.
///
/// @param disclosure `FULL`, or `CUSTOMER` when rules and facts are left out that the customer must
///                   not be told of
record Explanation(
        String id,
        PaymentState state,
        List<String> reasons,
        Next next,
        Disclosure disclosure,
        List<Decided> decisions) {

    /// One decision.
    ///
    /// @param outcome       of the trade checks and the regime's rules together
    /// @param regimeOutcome of the rules alone
    /// @param checks        the trade checks' findings
    /// @param replays       whether deciding again now, from the same facts and packs, gave the same bytes
    /// @param replay        `SAME`, `DIFFERENT` or `PACKS_MISSING`
    /// @param hash          SHA-256 of the stored decision, hex
    record Decided(
            String decision,
            Stage stage,
            LocalDate asOf,
            Instant at,
            long registerIndex,
            Outcome outcome,
            Outcome regimeOutcome,
            List<Reason> reasons,
            List<String> cures,
            List<Check> checks,
            Rules rules,
            List<Fact> facts,
            List<PackUsed> packs,
            List<String> lists,
            List<ReportDue> reports,
            boolean replays,
            String replay,
            String hash) {}

    /// Why the outcome is not plain ALLOW.
    ///
    /// @param trueCode where it differs from the code and the viewer may know it
    record Reason(
            Outcome outcome,
            String code,
            Optional<String> trueCode,
            String message,
            String remedy,
            String pack,
            String rule,
            String citation) {}

    /// A check of the trade's papers.
    ///
    /// @param result `PASSED`, `FAILED` or `UNKNOWN`
    /// @param effect what it does to the payment; `ALLOW` when it passed
    record Check(String check, String result, String effect, String detail, String cure) {}

    /// The stage's rules by what became of them; `fired` has those set aside or satisfied, too.
    record Rules(List<Rule> fired, List<Rule> unknown, List<Rule> notFired) {}

    /// One rule as it was considered.
    record Rule(
            String pack,
            String rule,
            String title,
            State state,
            Outcome outcome,
            List<String> facts,
            List<String> missing,
            Map<String, String> parameters,
            String limit,
            String note,
            String citation) {
        static Rule of(Considered considered, String citation) {
            return new Rule(
                    considered.pack(),
                    considered.rule(),
                    considered.title(),
                    considered.state(),
                    considered.outcome(),
                    considered.facts(),
                    considered.missing(),
                    considered.parameters(),
                    considered.limit(),
                    considered.note(),
                    citation);
        }
    }

    /// A fact with who said it and when.
    record Fact(String name, Facts.Kind kind, List<String> value, String source, Instant at) {}
}
