package entrepot.regime;

import static entrepot.regime.PackReader.get;
import static entrepot.regime.PackReader.part;
import static entrepot.regime.PackReader.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads and compiles the rules of one pack.
final class RuleReader {

    private static final Set<String> REQUIRED = Set.of(
            "id",
            "title",
            "status",
            "citation",
            "confidence",
            "stages",
            "subject",
            "condition",
            "outcome",
            "reason",
            "message",
            "remedy",
            "override",
            "tests");
    private static final Set<String> OPTIONAL =
            Set.of("effectiveFrom", "effectiveTo", "escalate", "limit", "evidenceRequired", "report");
    private static final int RULES_MAX = 500;

    private final Vocabulary vocabulary;
    private final Conditions conditions;
    private final Pack.Head head;
    private final Set<String> ids = new HashSet<>();
    private final List<Rule> rules = new ArrayList<>();

    RuleReader(Vocabulary vocabulary, Conditions conditions, Pack.Head head) {
        this.vocabulary = vocabulary;
        this.conditions = conditions;
        this.head = head;
    }

    List<Rule> rules() {
        return rules;
    }

    void read(Yaml file) {
        var fields = file.fields(Set.of("rules"), Set.of());
        if (!fields.containsKey("rules")) return;
        for (var yaml : fields.get("rules").items()) {
            if (rules.size() == RULES_MAX) {
                yaml.problem("a pack has at most " + RULES_MAX + " rules", "split it");
                return;
            }
            rules.add(rule(yaml));
        }
    }

    private Rule rule(Yaml yaml) {
        var fields = yaml.fields(REQUIRED, OPTIONAL);
        var id = text(fields, "id");
        if (!ids.add(id))
            part(fields, "id").problem("rule id '" + id + "' stands here twice", "give each rule its own");
        var status = get(fields, "status", value -> value.choice(Rule.Status.class), Rule.Status.REPEALED);
        if (status == Rule.Status.ENACTED && !fields.containsKey("effectiveFrom"))
            yaml.problem("an ENACTED rule says from when it applies", "add effectiveFrom");
        var outcome = get(fields, "outcome", value -> value.choice(Outcome.class), Outcome.HOLD);
        var rule = new Rule(
                id,
                text(fields, "title"),
                status,
                get(fields, "effectiveFrom", Yaml::day, head.validFrom()),
                get(fields, "effectiveTo", Yaml::day, LocalDate.MAX),
                text(fields, "citation"),
                text(fields, "confidence"),
                get(fields, "stages", value -> value.choices(Stage.class), Set.of()),
                get(fields, "subject", value -> value.choice(Rule.Subject.class), Rule.Subject.PAYMENT),
                get(fields, "condition", conditions::truth, Condition.NEVER),
                escalation(fields, outcome),
                get(fields, "limit", conditions::number, Condition.NEVER),
                outcome,
                reason(fields),
                text(fields, "message"),
                text(fields, "remedy"),
                evidence(fields),
                reports(fields),
                get(fields, "override", value -> value.choice(Rule.Overrider.class), Rule.Overrider.NONE),
                cases(fields));
        check(rule, yaml);
        return rule;
    }

    private static void check(Rule rule, Yaml yaml) {
        if (!Set.of("H", "M", "L").contains(rule.confidence())) yaml.problem("confidence is H, M or L", "choose one");
        if (rule.outcome() == Outcome.REQUIRE && rule.evidence().isEmpty())
            yaml.problem("REQUIRE names the evidence that satisfies it", "add evidenceRequired");
        if (rule.outcome() == Outcome.LIMIT != rule.limit().isThere())
            yaml.problem("LIMIT and 'limit' belong together", "add or delete 'limit'");
        boolean fires = rule.cases().stream().anyMatch(RuleReader::fires);
        boolean rests = rule.cases().stream()
                .anyMatch(c -> c.expect().equals("NOT_FIRED") || c.expect().equals("SATISFIED"));
        if (!fires) yaml.problem("rule " + rule.id() + " has no test in which it fires", "add one");
        if (!rests) yaml.problem("rule " + rule.id() + " has no test in which it does not fire", "add one");
    }

    private static boolean fires(Rule.Case test) {
        for (var outcome : Outcome.values()) if (outcome.name().equals(test.expect())) return true;
        return false;
    }

    private Rule.Escalation escalation(Map<String, Yaml> fields, Outcome base) {
        if (!fields.containsKey("escalate")) return Rule.Escalation.NEVER;
        var yaml = fields.get("escalate");
        var parts = yaml.fields(Set.of("when", "outcome"), Set.of());
        var outcome = get(parts, "outcome", value -> value.choice(Outcome.class), Outcome.FREEZE);
        if (outcome.compareTo(base) <= 0) yaml.problem(outcome + " is not stricter than " + base, "only raise");
        return new Rule.Escalation(get(parts, "when", conditions::truth, Condition.NEVER), outcome);
    }

    private static Rule.Reason reason(Map<String, Yaml> fields) {
        if (!fields.containsKey("reason")) return new Rule.Reason("", "");
        var parts = fields.get("reason").fields(Set.of("public"), Set.of("masked"));
        return new Rule.Reason(text(parts, "public"), text(parts, "masked"));
    }

    private List<String> evidence(Map<String, Yaml> fields) {
        if (!fields.containsKey("evidenceRequired")) return List.of();
        var kinds = new ArrayList<String>();
        for (var item : fields.get("evidenceRequired").items()) {
            if (!vocabulary.evidence().containsKey(item.text()))
                item.problem("unknown kind of evidence '" + item.text() + "'", "use one of facts.yaml or add it there");
            kinds.add(item.text());
        }
        return kinds;
    }

    private List<String> reports(Map<String, Yaml> fields) {
        if (!fields.containsKey("report")) return List.of();
        var ids = new ArrayList<String>();
        for (var item : fields.get("report").items()) {
            if (!head.reports().containsKey(item.text()))
                item.problem("unknown report '" + item.text() + "'", "add it to 'reports' of pack.yaml");
            ids.add(item.text());
        }
        return ids;
    }

    private static List<Rule.Case> cases(Map<String, Yaml> fields) {
        if (!fields.containsKey("tests")) return List.of();
        var cases = new ArrayList<Rule.Case>();
        for (var yaml : fields.get("tests").items()) {
            var parts = yaml.fields(Set.of("name", "expect"), Set.of("base", "facts", "asOf"));
            cases.add(new Rule.Case(
                    text(parts, "name"),
                    text(parts, "base"),
                    parts.getOrDefault("facts", Yaml.nothing()),
                    get(parts, "asOf", Yaml::day, LocalDate.MIN),
                    expectation(parts),
                    yaml));
        }
        return cases;
    }

    private static String expectation(Map<String, Yaml> parts) {
        var expect = text(parts, "expect");
        var states = Set.of("NOT_FIRED", "SATISFIED", "UNKNOWN", "NOT_EFFECTIVE");
        if (parts.containsKey("expect") && !states.contains(expect))
            parts.get("expect").choice(Outcome.class);
        return expect;
    }
}
