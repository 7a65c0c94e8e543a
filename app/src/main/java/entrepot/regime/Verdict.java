package entrepot.regime;

import entrepot.regime.Decision.Considered;
import entrepot.regime.Decision.Cure;
import entrepot.regime.Decision.PackUsed;
import entrepot.regime.Decision.Reason;
import entrepot.regime.Decision.ReportDue;
import entrepot.regime.Decision.State;
import entrepot.regime.Decision.Waiver;
import entrepot.regime.Decision.WaiverAnswer;
import entrepot.regime.Decision.WaiverVerdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Adds up what the rules say: the strictest outcome, its reasons, reports and cures.
final class Verdict {

    private static final String UNKNOWN_FACT = "UNKNOWN_FACT";
    private static final String CANNOT_BE_COMPUTED = "CANNOT_BE_COMPUTED";
    private static final String NEUTRAL = "UNDER_REVIEW";

    private final Vocabulary vocabulary;
    private final Facts facts;
    private final Set<String> held;
    private final List<Considered> rules = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();
    private final List<ReportDue> reports = new ArrayList<>();
    private final List<Cure> cures = new ArrayList<>();
    private final Map<String, Set<String>> missing = new TreeMap<>();
    private final Map<Waiver, WaiverVerdict> waivers = new HashMap<>();
    private Outcome outcome = Outcome.ALLOW;

    Verdict(Vocabulary vocabulary, Facts facts) {
        this.vocabulary = vocabulary;
        this.facts = facts;
        this.held = new HashSet<>(facts.texts(Judge.EVIDENCE));
    }

    void stop(Reason reason) {
        reasons.add(reason);
        outcome = outcome.strictest(reason.outcome());
    }

    void unknown(String fact, String who) {
        missing.computeIfAbsent(fact, name -> new TreeSet<>()).add(who);
    }

    void add(Pack pack, Rule rule, Considered asked, List<Waiver> wishes) {
        var considered = asked;
        for (var wish : wishes) {
            if (!wish.pack().equals(pack.id()) || !wish.rule().equals(rule.id())) continue;
            var verdict = verdict(wish, rule, asked);
            waivers.put(wish, verdict);
            if (verdict == WaiverVerdict.ACCEPTED) considered = waived(asked);
        }
        rules.add(considered);
        if (asked.state() == State.FIRED && reportable(rule, asked)) report(pack, rule);
        if (considered.state() == State.FIRED) fired(pack, rule, considered);
        if (considered.state() == State.UNKNOWN) {
            if (considered.outcome() != Outcome.HOLD) fired(pack, rule, considered);
            unknown(rule, considered);
        }
    }

    private static WaiverVerdict verdict(Waiver wish, Rule rule, Considered asked) {
        if (asked.state() != State.FIRED) return WaiverVerdict.RULE_DID_NOT_FIRE;
        if (rule.override() == Rule.Overrider.NONE) return WaiverVerdict.RULE_CANNOT_BE_WAIVED;
        boolean regulator = wish.authority() == Decision.Authority.REGULATOR;
        if (rule.override() == Rule.Overrider.REGULATOR && !regulator) return WaiverVerdict.NEEDS_REGULATOR;
        if (wish.basis().isBlank()) return WaiverVerdict.NEEDS_BASIS;
        if (!regulator && Set.copyOf(wish.approvers()).size() < 2) return WaiverVerdict.NEEDS_TWO_PEOPLE;
        return WaiverVerdict.ACCEPTED;
    }

    private static Considered waived(Considered c) {
        return new Considered(
                c.pack(),
                c.rule(),
                c.title(),
                State.WAIVED,
                Outcome.ALLOW,
                c.facts(),
                c.missing(),
                c.parameters(),
                c.limit(),
                c.note());
    }

    /// A rule in two steps is reported at the second: a hit under review is not a hit yet.
    private static boolean reportable(Rule rule, Considered asked) {
        return !rule.escalation().when().isThere() || asked.outcome() != rule.outcome();
    }

    private void report(Pack pack, Rule rule) {
        for (var id : rule.reports()) {
            var report = pack.head().reports().get(id);
            if (report == null) throw new IllegalStateException(pack + " was read with report " + id);
            var to = pack.head().authorities().getOrDefault(report.to(), report.to());
            reports.add(new ReportDue(pack.id(), rule.id(), id, to, report.within(), report.format()));
        }
    }

    private void fired(Pack pack, Rule rule, Considered considered) {
        outcome = outcome.strictest(considered.outcome());
        if (considered.outcome() == Outcome.ALLOW) return;
        reasons.add(new Reason(
                considered.outcome(),
                pack.id(),
                rule.id(),
                rule.reason().publicCode(),
                rule.reason().maskedCode(),
                rule.message(),
                rule.remedy(),
                rule.citation()));
        for (var kind : rule.evidence()) {
            if (!held.contains(kind))
                cures.add(new Cure(
                        pack.id(), rule.id(), kind, vocabulary.evidence().getOrDefault(kind, kind)));
        }
    }

    private void unknown(Rule rule, Considered considered) {
        outcome = outcome.strictest(Outcome.HOLD);
        considered.missing().forEach(fact -> unknown(fact, considered.rule()));
        if (!considered.missing().isEmpty()) return;
        boolean masked = !rule.reason().maskedCode().isEmpty();
        stop(new Reason(
                Outcome.HOLD,
                considered.pack(),
                considered.rule(),
                masked ? rule.reason().publicCode() : CANNOT_BE_COMPUTED,
                masked ? CANNOT_BE_COMPUTED : "",
                "Rule " + considered.rule() + " cannot be computed from these facts: " + considered.note(),
                "Correct the facts that the rule asks about.",
                ""));
    }

    /// That a fact of screening is missing is masked like a finding: the customer could read from it
    /// what is being looked into (FATF R.21).
    private void stopFor(String fact, Set<String> who) {
        boolean masked = vocabulary.confidential(fact);
        stop(new Reason(
                Outcome.HOLD,
                "",
                "",
                masked ? NEUTRAL : UNKNOWN_FACT,
                masked ? UNKNOWN_FACT : "",
                "%s is unknown (%s); needed by %s.".formatted(fact, facts.whyUnknown(fact), String.join(", ", who)),
                "Establish " + fact + " and decide again.",
                ""));
    }

    Decision decision(Decider.Question question, boolean dryRun, List<PackUsed> packs) {
        missing.forEach(this::stopFor);
        reasons.sort(Comparator.comparing(Reason::outcome).reversed());
        var answers = question.waivers().stream()
                .map(wish -> new WaiverAnswer(wish, waivers.getOrDefault(wish, WaiverVerdict.RULE_DID_NOT_FIRE)))
                .toList();
        return new Decision(
                question.stage(),
                question.asOf(),
                dryRun,
                question.facts().stated(),
                packs,
                question.lists(),
                rules,
                answers,
                outcome,
                reasons,
                reports,
                cures);
    }
}
