package entrepot.regime;

import entrepot.commit.Hash;
import entrepot.commit.Json;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was decided about one payment, and everything it was decided from. Its canonical JSON is
/// the evidence: the same facts under the same packs give the same bytes again.
///
/// @param asOf   business date that the rules were applied as of
/// @param dryRun proposals and bills spoke too; such a decision permits nothing
/// @param facts  everything that was stated, unknown facts included
/// @param packs  every pack in force that day, whether it took part or not
/// @param lists  ids of the sanctions list snapshots behind the screening facts
/// @param rules  every rule of the stage in the packs that took part
/// @param cures  evidence that would satisfy or cure what fired
public record Decision(
        Stage stage,
        LocalDate asOf,
        boolean dryRun,
        SortedMap<String, Facts.Stated> facts,
        List<PackUsed> packs,
        List<String> lists,
        List<Considered> rules,
        List<WaiverAnswer> waivers,
        Outcome outcome,
        List<Reason> reasons,
        List<ReportDue> reports,
        List<Cure> cures) {

    public Decision {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        packs = List.copyOf(packs);
        lists = List.copyOf(lists);
        rules = List.copyOf(rules);
        waivers = List.copyOf(waivers);
        reasons = List.copyOf(reasons);
        reports = List.copyOf(reports);
        cures = List.copyOf(cures);
    }

    /// A pack in force.
    ///
    /// @param because the facts that called it; empty when it did not take part
    public record PackUsed(String id, int version, String hash, Pack.Role role, boolean used, List<String> because) {
        public PackUsed {
            because = List.copyOf(because);
        }
    }

    /// What became of a rule.
    public enum State {
        FIRED,
        /// The condition is false.
        NOT_FIRED,
        /// It fired and the evidence that it requires is held.
        SATISFIED,
        /// A fact that it needs is unknown, or its condition could not be computed: HOLD.
        UNKNOWN,
        /// Not its day, or not law.
        NOT_EFFECTIVE,
        /// It fired and was set aside by those who may.
        WAIVED
    }

    /// One rule as it was considered.
    ///
    /// @param outcome    what it says; ALLOW when it says nothing
    /// @param facts      names of the facts that it asks about
    /// @param missing    those of them that it needed and nobody knew
    /// @param parameters the parameters that it used, with units
    /// @param limit      with LIMIT, how much would be allowed in minor units; else empty
    /// @param note       why it could not be computed; else empty
    public record Considered(
            String pack,
            String rule,
            String title,
            State state,
            Outcome outcome,
            List<String> facts,
            List<String> missing,
            Map<String, String> parameters,
            String limit,
            String note) {}

    /// Why the outcome is not plain ALLOW.
    ///
    /// @param pack   empty when no rule but the engine says it: `UNKNOWN_FACT`, `MISSING_PACK` …
    /// @param code   what the customer may see
    /// @param masked the true code where the customer must not see it; else empty
    public record Reason(
            Outcome outcome,
            String pack,
            String rule,
            String code,
            String masked,
            String message,
            String remedy,
            String citation) {

        /// What the customer is told: nothing but the neutral code where the reason is masked.
        public String publicMessage() {
            return masked.isEmpty() ? message : "This payment cannot go on at the moment.";
        }

        /// The code for those who may know.
        public String trueCode() {
            return masked.isEmpty() ? code : masked;
        }
    }

    /// A report to an authority that a fired rule makes due.
    public record ReportDue(String pack, String rule, String report, String to, String within, String format) {}

    /// Evidence that a fired rule asks for and that is not held.
    public record Cure(String pack, String rule, String evidence, String what) {}

    /// Who sets a fired rule aside.
    public enum Authority {
        FOUR_EYES,
        REGULATOR
    }

    /// The wish of people to set one fired rule aside.
    ///
    /// @param basis the legal basis of a regulator's instruction, or why two people agree
    public record Waiver(String pack, String rule, Authority authority, List<String> approvers, String basis) {
        public Waiver {
            approvers = List.copyOf(approvers);
        }
    }

    /// What became of a waiver, in the order checked.
    public enum WaiverVerdict {
        RULE_DID_NOT_FIRE,
        RULE_CANNOT_BE_WAIVED,
        NEEDS_REGULATOR,
        NEEDS_BASIS,
        NEEDS_TWO_PEOPLE,
        ACCEPTED
    }

    public record WaiverAnswer(Waiver waiver, WaiverVerdict verdict) {}

    /// Whether the payment may go on as it was asked for.
    public boolean permits() {
        return !dryRun && outcome.permits();
    }

    /// The canonical text.
    public String json() {
        return Json.write(this);
    }

    /// SHA-256 of the canonical text, hex.
    public String hash() {
        return Hash.sha256Hex(json());
    }

    static Decision read(String json) {
        return Json.read(json, Decision.class);
    }
}
