package entrepot.regime;

import entrepot.regime.Decision.Considered;
import entrepot.regime.Decision.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Runs the tests that rules carry. They start from named sets of facts, the baselines.
final class RuleTests {

    private static final Facts NOTHING = Facts.of(Map.of());

    private final Vocabulary vocabulary;
    private final Map<String, Facts> baselines = new LinkedHashMap<>();

    /// One test as it came out. `problem` is where to complain when it failed.
    record Result(String pack, String rule, Rule.Case test, String got) {
        boolean passed() {
            return got.equals(test.expect());
        }

        @Override
        public String toString() {
            return pack + "/" + rule + "/" + test.name();
        }
    }

    private RuleTests(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static RuleTests read(Path file, Vocabulary vocabulary, List<Loading.Problem> problems) {
        var tests = new RuleTests(vocabulary);
        if (!Files.isRegularFile(file)) return tests;
        var fields = Yaml.read(file, file.getFileName().toString(), problems).fields(Set.of("baselines"), Set.of());
        if (fields.containsKey("baselines")) fields.get("baselines").entries().forEach(tests::baseline);
        return tests;
    }

    private void baseline(String name, Yaml yaml) {
        var fields = yaml.fields(Set.of("facts"), Set.of("from", "every"));
        var all = new TreeMap<String, Facts.Stated>();
        if (fields.containsKey("from")) {
            var from = baselines.get(fields.get("from").text());
            if (from == null) fields.get("from").problem("no such baseline above", "correct the name");
            else all.putAll(from.stated());
        }
        if (fields.containsKey("every")) {
            for (var each : fields.get("every").items()) {
                var parts = each.fields(Set.of("family", "value"), Set.of());
                for (var member : vocabulary.members(PackReader.text(parts, "family")))
                    state(all, member, PackReader.part(parts, "value"));
            }
        }
        fields.getOrDefault("facts", Yaml.nothing()).entries().forEach((fact, value) -> state(all, fact, value));
        baselines.put(name, Facts.of(all));
    }

    Map<String, Facts> baselines() {
        return baselines;
    }

    /// Runs all tests of a pack and notes those that fail.
    List<Result> run(Pack pack, List<Loading.Problem> problems) {
        var results = new ArrayList<Result>();
        for (var rule : pack.rules()) {
            for (var test : rule.cases()) {
                var considered = run(pack, rule, test);
                var result = new Result(pack.id(), rule.id(), test, shown(considered));
                results.add(result);
                if (!result.passed())
                    test.place()
                            .problem(
                                    "test '" + test.name() + "' of " + rule.id() + " expects " + test.expect()
                                            + ", the rule gives "
                                            + result.got()
                                            + (considered.missing().isEmpty()
                                                    ? ""
                                                    : ", missing " + considered.missing())
                                            + (considered.note().isEmpty() ? "" : ": " + considered.note()),
                                    "correct the rule or the test");
            }
        }
        return results;
    }

    private Considered run(Pack pack, Rule rule, Rule.Case test) {
        boolean dated = !test.asOf().equals(LocalDate.MIN);
        if (dated && !rule.effective(test.asOf(), false)) return Judge.notEffective(pack, rule);
        var day = dated ? test.asOf() : rule.from();
        return new Judge(facts(test), day).ask(pack, rule);
    }

    private Facts facts(Rule.Case test) {
        var base = test.base().isEmpty() ? NOTHING : baselines.get(test.base());
        if (base == null) test.place().problem("no baseline '" + test.base() + "'", "see baselines.yaml");
        return changed(base == null ? NOTHING : base, test.facts());
    }

    /// The facts with those of a YAML mapping stated anew; `null` makes one unknown.
    Facts changed(Facts base, Yaml changes) {
        var all = new TreeMap<>(base.stated());
        changes.entries().forEach((fact, value) -> state(all, fact, value));
        return Facts.of(all);
    }

    private void state(Map<String, Facts.Stated> all, String name, Yaml value) {
        var term = vocabulary.term(name);
        if (term.isEmpty()) {
            value.problem("unknown fact '" + name + "'" + vocabulary.suggestion(name), "use a fact of facts.yaml");
        } else if (value.isNothing()) {
            all.remove(name);
        } else {
            var texts = texts(term.get().kind(), value);
            var wrong = vocabulary.objection(name, term.get().kind(), texts);
            if (!wrong.isEmpty()) value.problem(wrong, "correct the value");
            else all.put(name, new Facts.Stated(term.get().kind(), texts, "test", Instant.EPOCH));
        }
    }

    private static List<String> texts(Facts.Kind kind, Yaml value) {
        return switch (kind) {
            case TEXT, UNKNOWN -> List.of(value.text());
            case WHOLE -> List.of(Long.toString(value.whole()));
            case TRUTH -> List.of(Boolean.toString(value.truth()));
            case DAY -> List.of(value.day().toString());
            case TEXTS -> value.texts();
        };
    }

    private static String shown(Considered considered) {
        return considered.state() == State.FIRED
                ? considered.outcome().name()
                : considered.state().name();
    }
}
