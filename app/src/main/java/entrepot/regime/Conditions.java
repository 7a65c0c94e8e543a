package entrepot.regime;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Checks and compiles the expressions of one pack. An expression sees the facts of the vocabulary,
/// the pack's own parameters as `p.name`, and nothing else: no clock, no other pack.
final class Conditions {

    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern PATH = Pattern.compile("(?<![\\w.])[a-z_]\\w*(?:\\.\\w+)+(?<call>\\s*\\()?");
    private static final int LENGTH_MAX = 4_000;

    private final Vocabulary vocabulary;
    private final Map<String, Pack.Parameter> parameters;
    private final CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();

    Conditions(Vocabulary vocabulary, Map<String, Pack.Parameter> parameters) {
        this.vocabulary = vocabulary;
        this.parameters = parameters;
    }

    Condition truth(Yaml yaml) {
        return compile(yaml, SimpleType.BOOL);
    }

    Condition number(Yaml yaml) {
        return compile(yaml, SimpleType.INT);
    }

    private Condition compile(Yaml yaml, CelType type) {
        var source = yaml.words();
        if (source.isEmpty()) return Condition.NEVER;
        if (source.length() > LENGTH_MAX) {
            yaml.problem("expression is longer than " + LENGTH_MAX + " characters", "split the rule");
            return Condition.NEVER;
        }
        var types = new LinkedHashMap<String, CelType>();
        var facts = new TreeSet<String>();
        var used = new TreeSet<String>();
        if (!resolve(source, yaml, types, facts, used)) return Condition.NEVER;
        return check(yaml, source, type, new Mentions(types, List.copyOf(facts), List.copyOf(used)));
    }

    /// Finds what the expression mentions; notes names that nobody declared.
    private boolean resolve(String source, Yaml yaml, Map<String, CelType> types, Set<String> facts, Set<String> used) {
        boolean clean = true;
        var matcher = PATH.matcher(TEXT.matcher(source)
                .replaceAll(text -> "'" + " ".repeat(text.group().length() - 2) + "'"));
        while (matcher.find()) {
            var path = matcher.group().replaceAll("[\\s(]", "");
            var name = matcher.group("call") == null ? path : path.substring(0, path.lastIndexOf('.'));
            if (!name.contains(".")) continue;
            if (name.startsWith("p.")) {
                var parameter = parameters.get(name.substring(2));
                if (parameter != null) {
                    types.put(name, new Vocabulary.Term(name, parameter.kind(), List.of(), "").celType());
                    used.add(name.substring(2));
                    continue;
                }
                place(yaml, source, matcher.start(), "unknown parameter '" + name + "'", "add it to pack.yaml");
            } else {
                var term = vocabulary.term(name);
                if (term.isPresent()) {
                    types.put(name, term.get().celType());
                    facts.add(name);
                    continue;
                }
                var what = "unknown fact '" + name + "'" + vocabulary.suggestion(name);
                place(yaml, source, matcher.start(), what, "use a fact of facts.yaml or add it there");
            }
            clean = false;
        }
        return clean;
    }

    private static void place(Yaml yaml, String source, int offset, String what, String remedy) {
        var before = source.substring(0, offset);
        int line = (int) before.lines().count();
        int column = offset - (before.lastIndexOf('\n') + 1);
        yaml.problemInside(Math.max(1, before.endsWith("\n") ? line + 1 : line), column, what, remedy);
    }

    /// What an expression mentions: names with their types, and of these the facts and parameters.
    private record Mentions(Map<String, CelType> types, List<String> facts, List<String> parameters) {}

    private Condition check(Yaml yaml, String source, CelType type, Mentions mentions) {
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(type);
        mentions.types().forEach(builder::addVar);
        var result = builder.build().compile(source, "condition");
        if (result.hasError()) {
            for (var issue : result.getErrors()) {
                var at = issue.getSourceLocation();
                var what = "ill-typed expression: "
                        + issue.getMessage().lines().findFirst().orElse("");
                yaml.problemInside(Math.max(1, at.getLine()), Math.max(0, at.getColumn()), what, "correct the CEL");
            }
            return Condition.NEVER;
        }
        try {
            return new Condition(
                    source, runtime.createProgram(result.getAst()), mentions.facts(), mentions.parameters());
        } catch (CelEvaluationException | CelValidationException e) {
            yaml.problem("expression cannot be planned: " + e.getMessage(), "simplify it");
            return Condition.NEVER;
        }
    }
}
