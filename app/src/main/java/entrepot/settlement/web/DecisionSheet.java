package entrepot.settlement.web;

import entrepot.console.Badge;
import entrepot.console.Cell;
import entrepot.console.DataTable;
import entrepot.console.DecisionCard;
import entrepot.console.FactList;
import entrepot.console.Print;
import entrepot.console.Tone;
import entrepot.regime.Facts;
import entrepot.settlement.web.Explanation.Check;
import entrepot.settlement.web.Explanation.Decided;
import entrepot.settlement.web.Explanation.Rule;
import java.util.ArrayList;
import java.util.List;

/// Draws one explained decision: what spoke first, what was silent behind it, and the facts.
final class DecisionSheet {

    private DecisionSheet() {}

    static PaymentPage.Decision of(Decided decided) {
        var outcome = new Badge(decided.outcome().name(), Words.tone(decided.outcome()));
        var title = Words.of(decided.stage()) + " · " + Print.moment(decided.at());
        var card =
                new DecisionCard(title, outcome, reasons(decided), spoke(decided), silent(decided), evidence(decided));
        return new PaymentPage.Decision(card, facts(decided));
    }

    private static List<DecisionCard.Reason> reasons(Decided decided) {
        var all = new ArrayList<DecisionCard.Reason>();
        decided.checks().stream()
                .filter(check -> !check.result().equals("PASSED"))
                .forEach(check -> all.add(new DecisionCard.Reason(check.check(), sentence(check))));
        for (var reason : decided.reasons()) {
            var code =
                    reason.trueCode().map(t -> reason.code() + " (" + t + ")").orElse(reason.code());
            var cited = reason.citation().isEmpty() ? "" : " [" + reason.citation() + "]";
            all.add(new DecisionCard.Reason(code, reason.message() + cited));
        }
        return all;
    }

    private static List<DecisionCard.Rule> spoke(Decided decided) {
        var rules = new ArrayList<DecisionCard.Rule>();
        for (var check : decided.checks()) if (!check.result().equals("PASSED")) rules.add(rule(check, Tone.BAD));
        decided.rules().fired().forEach(r -> rules.add(rule(r, Words.tone(r.outcome()))));
        decided.rules().unknown().forEach(r -> rules.add(rule(r, Tone.BAD)));
        return rules;
    }

    private static List<DecisionCard.Rule> silent(Decided decided) {
        var rules = new ArrayList<DecisionCard.Rule>();
        for (var check : decided.checks()) if (check.result().equals("PASSED")) rules.add(rule(check, Tone.GOOD));
        decided.rules().notFired().forEach(r -> rules.add(rule(r, Tone.PLAIN)));
        return rules;
    }

    private static DecisionCard.Rule rule(Check check, Tone tone) {
        return new DecisionCard.Rule(check.check(), sentence(check), new Badge(check.result(), tone), "trade check");
    }

    private static DecisionCard.Rule rule(Rule rule, Tone tone) {
        var said = switch (rule.state()) {
            case FIRED -> rule.outcome().name();
            case NOT_FIRED, SATISFIED, UNKNOWN, NOT_EFFECTIVE, WAIVED -> Words.of(rule.state());
        };
        var source = new StringBuilder(rule.pack());
        if (!rule.citation().isEmpty()) source.append(" · ").append(rule.citation());
        rule.parameters()
                .forEach((name, value) ->
                        source.append(" · ").append(name).append(" = ").append(value));
        if (!rule.missing().isEmpty()) source.append(" · unknown: ").append(String.join(", ", rule.missing()));
        return new DecisionCard.Rule(rule.rule(), rule.title(), new Badge(said, tone), source.toString());
    }

    private static String sentence(Check check) {
        if (check.detail().isEmpty()) return "Nothing stands in the way.";
        return check.cure().isEmpty() ? check.detail() : check.detail() + ". " + check.cure();
    }

    private static FactList evidence(Decided decided) {
        var replays = decided.replays()
                ? Cell.status("replays to the same bytes", Tone.GOOD)
                : Cell.status(decided.replay(), Tone.BAD);
        var list = FactList.empty()
                .with("Decision", Cell.code(decided.decision()))
                .with("Rules as of", Cell.day(decided.asOf()))
                .with("Hash", Cell.code(decided.hash()))
                .with("Decided again just now", replays);
        for (var pack : decided.packs())
            if (pack.used()) list = list.with("Pack " + pack.id() + " v" + pack.version(), Cell.code(pack.hash()));
        for (var snapshot : decided.lists()) list = list.with("List", Cell.code(snapshot));
        return list;
    }

    private static DataTable facts(Decided decided) {
        var columns = List.of(
                DataTable.Column.text("Fact"),
                DataTable.Column.text("Value"),
                DataTable.Column.text("Source"),
                DataTable.Column.text("Established"));
        var rows = decided.facts().stream()
                .map(fact ->
                        List.of(Cell.code(fact.name()), value(fact), Cell.text(fact.source()), Cell.moment(fact.at())))
                .toList();
        return new DataTable("Facts that the rules asked about", columns, rows, "None that you may see.");
    }

    private static Cell value(Explanation.Fact fact) {
        var words = fact.value().isEmpty() ? "none" : String.join(", ", fact.value());
        return fact.kind() == Facts.Kind.UNKNOWN ? Cell.status("unknown: " + words, Tone.BAD) : Cell.text(words);
    }
}
