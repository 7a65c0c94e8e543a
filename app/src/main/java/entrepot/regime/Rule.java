package entrepot.regime;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// One rule of a pack, checked and compiled. Components are those of the rule record in the packs'
/// README; `from` and `to` are its first and last day.
record Rule(
        String id,
        String title,
        Status status,
        LocalDate from,
        LocalDate to,
        String citation,
        String confidence,
        Set<Stage> stages,
        Subject subject,
        Condition condition,
        Escalation escalation,
        Condition limit,
        Outcome outcome,
        Reason reason,
        String message,
        String remedy,
        List<String> evidence,
        List<String> reports,
        Overrider override,
        List<Case> cases) {

    Rule {
        stages = Set.copyOf(stages);
        evidence = List.copyOf(evidence);
        reports = List.copyOf(reports);
        cases = List.copyOf(cases);
    }

    /// How far the law behind a pack or rule has come.
    enum Status {
        MODEL,
        PROPOSAL,
        BILL,
        ENACTED,
        IN_FORCE,
        GUIDANCE,
        REPEALED;

        /// Whether a rule of this status may ever decide about a real payment.
        boolean binds() {
            return this != PROPOSAL && this != BILL && this != REPEALED;
        }
    }

    /// What a rule is about.
    enum Subject {
        PARTY,
        OWNER,
        BANK,
        RAIL,
        PROVIDER,
        ASSET,
        ISSUER,
        ADDRESS,
        GOODS,
        CONTRACT,
        INVOICE,
        PAYMENT,
        BATCH
    }

    /// Who may set a fired rule aside. Nobody, where it says so.
    enum Overrider {
        NONE,
        FOUR_EYES,
        REGULATOR
    }

    /// A stricter outcome where a second condition holds too.
    record Escalation(Condition when, Outcome outcome) {
        static final Escalation NEVER = new Escalation(Condition.NEVER, Outcome.ALLOW);
    }

    /// The code that the customer sees, and the true one where that must not be told.
    record Reason(String publicCode, String maskedCode) {}

    /// A test of the rule, as written in the pack.
    ///
    /// @param base name of a baseline; empty for none
    /// @param asOf the day to ask as of; [LocalDate#MIN] leaves the rule's dates aside
    record Case(String name, String base, Yaml facts, LocalDate asOf, String expect, Yaml place) {}

    /// Whether the rule decides on that day. In a dry run proposals and bills speak too, and enacted
    /// rules before their day.
    boolean effective(LocalDate day, boolean dryRun) {
        if (status == Status.REPEALED) return false;
        if (dryRun && (!status.binds() || status == Status.ENACTED)) return true;
        return status.binds() && !day.isBefore(from) && !day.isAfter(to);
    }
}
