package entrepot.command;

import static entrepot.command.PaymentText.text;
import static entrepot.command.PaymentText.texts;
import static entrepot.command.PaymentText.time;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The decisions on a payment as text: what spoke, what was silent, and from which facts.
final class DecisionText {

    private DecisionText() {}

    static void write(Page page, JsonNode explanation) {
        boolean full = text(explanation, "disclosure").equals("FULL");
        int number = 0;
        for (var decision : explanation.path("decisions")) decision(page, decision, ++number);
        if (!full) page.line(2, "Rules and facts that the customer may not see are left out.");
    }

    private static void decision(Page page, JsonNode decision, int number) {
        page.head("Decision " + number + ": " + text(decision, "outcome") + " at " + text(decision, "stage"));
        page.field(2, "decided", time(decision, "at") + ", rules as of " + text(decision, "as_of"));
        page.field(2, "id", text(decision, "decision") + ", leaf " + text(decision, "register_index"));
        page.field(2, "hash", text(decision, "hash"));
        boolean replays = decision.path("replays").asBoolean(false);
        page.field(2, "replays", replays ? "yes, to the same bytes" : "NO: " + text(decision, "replay"));
        for (var pack : decision.path("packs"))
            page.field(2, pack.path("used").asBoolean(false) ? "pack" : "pack, silent", pack(pack));
        page.list(2, "lists", texts(decision.path("lists")));
        reasons(page, decision);
        checks(page, decision.path("checks"));
        var rules = decision.path("rules");
        rules(page, "Rules that spoke", rules.path("fired"));
        rules(page, "Rules that cannot tell", rules.path("unknown"));
        silent(page, rules.path("not_fired"));
        facts(page, decision.path("facts"));
    }

    private static String pack(JsonNode pack) {
        return text(pack, "id") + " v" + text(pack, "version") + " " + text(pack, "hash");
    }

    private static void reasons(Page page, JsonNode decision) {
        if (!decision.path("reasons").isEmpty()) page.line(2, "Reasons");
        for (var reason : decision.path("reasons")) {
            var code = reason.has("true_code")
                    ? text(reason, "code") + " (" + text(reason, "true_code") + ")"
                    : text(reason, "code");
            page.line(4, text(reason, "outcome") + " " + code + ": " + text(reason, "message"));
            page.field(6, "rule", text(reason, "rule"));
            page.field(6, "source", text(reason, "citation"));
            page.field(6, "remedy", text(reason, "remedy"));
        }
        for (var report : decision.path("reports"))
            page.line(
                    4,
                    "Report due: %s to %s, %s"
                            .formatted(text(report, "report"), text(report, "to"), text(report, "within")));
    }

    private static void checks(Page page, JsonNode checks) {
        var passed = new ArrayList<String>();
        if (!checks.isEmpty()) page.line(2, "Trade checks");
        for (var check : checks) {
            if (text(check, "result").equals("PASSED")) {
                passed.add(text(check, "check"));
                continue;
            }
            page.line(4, "%s %s: %s".formatted(text(check, "check"), text(check, "effect"), text(check, "detail")));
            page.field(6, "cure", text(check, "cure"));
        }
        page.list(4, "passed", passed);
    }

    private static void rules(Page page, String title, JsonNode rules) {
        if (!rules.isEmpty()) page.line(2, title);
        for (var rule : rules) {
            page.line(
                    4,
                    "%s %s %s: %s"
                            .formatted(
                                    text(rule, "rule"),
                                    text(rule, "state"),
                                    text(rule, "outcome"),
                                    text(rule, "title")));
            page.field(6, "source", text(rule, "citation"));
            page.list(6, "parameters", parameters(rule));
            page.list(6, "unknown", texts(rule.path("missing")));
            page.field(6, "limit", text(rule, "limit"));
            page.field(6, "note", text(rule, "note"));
        }
    }

    private static List<String> parameters(JsonNode rule) {
        return rule.path("parameters")
                .propertyStream()
                .map(p -> p.getKey() + " = " + p.getValue().asString(""))
                .toList();
    }

    private static void silent(Page page, JsonNode rules) {
        var names = PaymentText.items(rules).map(rule -> text(rule, "rule")).collect(Collectors.joining(", "));
        if (!names.isEmpty()) page.line(2, "Rules that had nothing to say: " + names);
    }

    private static void facts(Page page, JsonNode facts) {
        if (!facts.isEmpty()) page.line(2, "Facts");
        for (var fact : facts) {
            var value = String.join(", ", texts(fact.path("value")));
            var known = text(fact, "kind").equals("UNKNOWN") ? "unknown: " + value : value.isEmpty() ? "none" : value;
            page.line(
                    4, "%s = %s (%s, %s)".formatted(text(fact, "name"), known, text(fact, "source"), time(fact, "at")));
        }
    }
}
