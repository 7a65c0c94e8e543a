package entrepot.regime;

import entrepot.regime.Decision.Considered;
import entrepot.regime.Decision.State;
import java.time.LocalDate;
import java.util.List;

/// Asks one rule about one set of facts. Dates and statuses of the rule are the caller's matter.
record Judge(Facts facts, LocalDate asOf) {

    static final String EVIDENCE = "evidence.held";

    Considered ask(Pack pack, Rule rule) {
        var values = new Condition.Values(facts, pack, asOf);
        return switch (rule.condition().ask(values)) {
            case Condition.Answer.Truth(var fires) when !fires -> answer(pack, rule, State.NOT_FIRED, Outcome.ALLOW);
            case Condition.Answer.Truth _ -> fired(pack, rule, values);
            case Condition.Answer.Missing(var names) -> unknown(pack, rule, Outcome.HOLD, names, "");
            case Condition.Answer.Failed(var why) -> unknown(pack, rule, Outcome.HOLD, List.of(), why);
            case Condition.Answer.Whole _ -> throw new IllegalStateException("a condition is checked to be bool");
        };
    }

    private Considered fired(Pack pack, Rule rule, Condition.Values values) {
        if (rule.outcome() == Outcome.REQUIRE) {
            if (!facts.known(EVIDENCE)) return unknown(pack, rule, rule.outcome(), List.of(EVIDENCE), "");
            if (facts.texts(EVIDENCE).containsAll(rule.evidence()))
                return answer(pack, rule, State.SATISFIED, Outcome.ALLOW);
        }
        if (!rule.escalation().when().isThere()) return limited(pack, rule, values);
        return switch (rule.escalation().when().ask(values)) {
            case Condition.Answer.Truth(var more)
            when more -> answer(pack, rule, State.FIRED, rule.escalation().outcome());
            case Condition.Answer.Truth _ -> limited(pack, rule, values);
            case Condition.Answer.Missing(var names) -> unknown(pack, rule, rule.outcome(), names, "");
            case Condition.Answer.Failed(var why) -> unknown(pack, rule, rule.outcome(), List.of(), why);
            case Condition.Answer.Whole _ -> throw new IllegalStateException("an escalation is checked to be bool");
        };
    }

    private static Considered limited(Pack pack, Rule rule, Condition.Values values) {
        if (!rule.limit().isThere()) return answer(pack, rule, State.FIRED, rule.outcome());
        return switch (rule.limit().ask(values)) {
            case Condition.Answer.Whole(var most) -> considered(pack, rule, Said.limit(rule.outcome(), most));
            case Condition.Answer.Missing(var names) -> unknown(pack, rule, rule.outcome(), names, "");
            case Condition.Answer.Failed(var why) -> unknown(pack, rule, rule.outcome(), List.of(), why);
            case Condition.Answer.Truth _ -> throw new IllegalStateException("a limit is checked to be int");
        };
    }

    /// Never milder than HOLD, nor than what is certain already.
    private static Considered unknown(Pack pack, Rule rule, Outcome atLeast, List<String> missing, String note) {
        return considered(pack, rule, new Said(State.UNKNOWN, atLeast.strictest(Outcome.HOLD), missing, "", note));
    }

    static Considered notEffective(Pack pack, Rule rule) {
        return answer(pack, rule, State.NOT_EFFECTIVE, Outcome.ALLOW);
    }

    private static Considered answer(Pack pack, Rule rule, State state, Outcome outcome) {
        return considered(pack, rule, new Said(state, outcome, List.of(), "", ""));
    }

    /// What one rule said of the facts, apart from which rule it is.
    private record Said(State state, Outcome outcome, List<String> missing, String limit, String note) {

        /// @param most in minor units; below zero counts as zero
        static Said limit(Outcome outcome, long most) {
            return new Said(State.FIRED, outcome, List.of(), Long.toString(Math.max(0, most)), "");
        }
    }

    private static Considered considered(Pack pack, Rule rule, Said said) {
        return new Considered(
                pack.id(),
                rule.id(),
                rule.title(),
                said.state(),
                said.outcome(),
                pack.factsOf(rule),
                said.missing(),
                pack.parametersOf(rule),
                said.limit(),
                said.note());
    }
}
