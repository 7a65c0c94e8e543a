package entrepot.settlement.web;

import entrepot.access.Actor;
import entrepot.regime.Decider;
import entrepot.regime.Decision;
import entrepot.regime.Decision.Considered;
import entrepot.regime.Decision.State;
import entrepot.regime.Decisions;
import entrepot.regime.Outcome;
import entrepot.settlement.Payment;
import entrepot.settlement.Ruling;
import entrepot.settlement.web.Explanation.Check;
import entrepot.settlement.web.Explanation.Decided;
import entrepot.trade.check.Finding;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Reads the stored decisions on a payment and tells them as far as the viewer may know.
final class Explainer {

    private final Decisions decisions;
    private final Decider decider;

    Explainer(Decisions decisions, Decider decider) {
        this.decisions = decisions;
        this.decider = decider;
    }

    Explanation explain(Payment payment, Actor viewer, Instant now) {
        var disclosure = Disclosure.to(viewer, payment);
        var decided = decisions.about(payment.id().toString()).stream()
                .map(filed -> decided(filed, ruling(payment, filed.stored().shownId()), disclosure))
                .toList();
        return new Explanation(
                payment.id().toString(),
                payment.state(),
                payment.ruling().map(Ruling::reasons).orElse(List.of()),
                Next.of(payment, now),
                disclosure,
                decided);
    }

    private static Optional<Ruling> ruling(Payment payment, String decision) {
        return payment.rulings().stream()
                .filter(ruling -> ruling.decision().equals(decision))
                .findFirst();
    }

    private Decided decided(Decisions.Filed filed, Optional<Ruling> ruling, Disclosure disclosure) {
        var stored = filed.stored();
        var decision = stored.decision();
        var shown = new Shown(decision, disclosure, decider::confidential);
        var replay = replay(stored.body());
        return new Decided(
                stored.shownId(),
                decision.stage(),
                decision.asOf(),
                filed.at(),
                filed.registerIndex(),
                shown.outcome(ruling.map(Ruling::outcome).orElse(decision.outcome())),
                shown.outcome(decision.outcome()),
                decision.reasons().stream().map(shown::reason).toList(),
                ruling.map(Ruling::cures).orElse(List.of()),
                ruling.map(r -> r.findings().stream().map(Explainer::check).toList())
                        .orElse(List.of()),
                new Explanation.Rules(
                        shown.rules(State.FIRED, State.SATISFIED, State.WAIVED),
                        shown.rules(State.UNKNOWN),
                        shown.rules(State.NOT_FIRED, State.NOT_EFFECTIVE)),
                shown.facts(),
                decision.packs(),
                disclosure == Disclosure.FULL ? decision.lists() : List.of(),
                disclosure == Disclosure.FULL ? decision.reports() : List.of(),
                replay.equals("SAME"),
                replay,
                stored.hash());
    }

    private String replay(String body) {
        return switch (decider.replay(body)) {
            case Decider.Replay.Same _ -> "SAME";
            case Decider.Replay.Different _ -> "DIFFERENT";
            case Decider.Replay.PacksMissing _ -> "PACKS_MISSING";
        };
    }

    private static Check check(Finding finding) {
        var effect = finding.effect().map(Enum::name).orElse("ALLOW");
        return switch (finding) {
            case Finding.Passed passed -> new Check(passed.id(), "PASSED", effect, "", "");
            case Finding.Failed failed -> new Check(failed.id(), "FAILED", effect, failed.detail(), failed.cure());
            case Finding.Unknown unknown ->
                new Check(unknown.id(), "UNKNOWN", effect, "not known: " + unknown.missing(), "");
        };
    }

    /// The part of one decision that a viewer may know. The customer is shown the rules that gave an
    /// open reason and the facts that these ask about, and no list of silent rules: what is missing
    /// from such a list would tell what spoke.
    private static final class Shown {
        private final Decision decision;
        private final boolean full;
        private final Predicate<String> confidential;
        private final Set<String> open = new HashSet<>();
        private final Set<String> masked = new HashSet<>();

        Shown(Decision decision, Disclosure disclosure, Predicate<String> confidential) {
            this.decision = decision;
            this.confidential = confidential;
            this.full = disclosure == Disclosure.FULL;
            decision.reasons().forEach(r -> (r.masked().isEmpty() ? open : masked).add(r.rule()));
        }

        Outcome outcome(Outcome decided) {
            return full ? decided : Ruling.told(decided);
        }

        Explanation.Reason reason(Decision.Reason reason) {
            boolean whole = full || reason.masked().isEmpty();
            return new Explanation.Reason(
                    outcome(reason.outcome()),
                    reason.code(),
                    full && !reason.masked().isEmpty() ? Optional.of(reason.masked()) : Optional.empty(),
                    full ? reason.message() : reason.publicMessage(),
                    whole ? reason.remedy() : "",
                    whole ? reason.pack() : "",
                    whole ? reason.rule() : "",
                    whole ? reason.citation() : "");
        }

        List<Explanation.Rule> rules(State... states) {
            var wanted = Set.of(states);
            return decision.rules().stream()
                    .filter(rule -> wanted.contains(rule.state()) && shows(rule))
                    .map(rule -> Explanation.Rule.of(rule, citation(rule)))
                    .toList();
        }

        List<Explanation.Fact> facts() {
            var names = new TreeSet<String>();
            decision.rules().stream().filter(this::shows).forEach(rule -> names.addAll(rule.facts()));
            return decision.facts().entrySet().stream()
                    .filter(e -> full || (names.contains(e.getKey()) && !confidential.test(e.getKey())))
                    .map(e -> new Explanation.Fact(
                            e.getKey(),
                            e.getValue().kind(),
                            e.getValue().value(),
                            e.getValue().source(),
                            e.getValue().at()))
                    .toList();
        }

        private boolean shows(Considered rule) {
            if (full) return true;
            if (masked.contains(rule.rule())) return false;
            if (rule.state() == State.UNKNOWN) return rule.missing().stream().noneMatch(confidential);
            return rule.state() == State.FIRED && open.contains(rule.rule());
        }

        private String citation(Considered rule) {
            return decision.reasons().stream()
                    .filter(reason ->
                            reason.rule().equals(rule.rule()) && reason.pack().equals(rule.pack()))
                    .map(Decision.Reason::citation)
                    .findFirst()
                    .orElse("");
        }
    }
}
