package entrepot;

import entrepot.SourceTree.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The table of failure scenarios, read from what tests say above themselves: one of a scenario's tests
/// tells it, `Scenario 12, stuck nonce: what Entrepot does. Operator: what people see.`, the others name
/// its number, `Scenario 12.`
final class ScenarioTable {

    static final String DOCUMENT = "docs/reliability.md";
    private static final String BEGIN = "<!-- scenarios: written by ScenarioTest -->\n";
    private static final String END = "<!-- end of scenarios -->\n";

    private static final Pattern TEST = Pattern.compile("^ +(?:public )?void ([a-z][A-Za-z0-9]*)\\(");
    private static final Pattern SAID =
            Pattern.compile("Scenario (\\d+)(?:\\.|, (.+?): (.+?) Operator: (.+?\\.)(?= Scenario \\d|$))");

    private final Map<Integer, Row> rows = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    /// One scenario.
    ///
    /// @param told  its name, what Entrepot does, what the operator sees; empty until a test has told it
    /// @param tests class and method, in the order of their files
    private record Row(List<String> told, List<String> tests) {}

    static ScenarioTable of(SourceTree tree) {
        var table = new ScenarioTable();
        tree.files().stream()
                .filter(file -> file.path().endsWith("Test.java"))
                .sorted((one, other) -> one.path().compareTo(other.path()))
                .forEach(table::read);
        return table;
    }

    /// Scenarios that a test tells, and others that none does.
    List<Integer> told() {
        return rows.entrySet().stream()
                .filter(row -> !row.getValue().told.isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// What is wrong with what tests say.
    List<String> faults() {
        return List.copyOf(faults);
    }

    private void read(Source file) {
        var name = file.path().substring(file.path().lastIndexOf('/') + 1).replace(".java", "");
        var said = new StringBuilder();
        for (var line : file.lines()) {
            var text = line.strip();
            var test = TEST.matcher(line);
            if (text.startsWith("///"))
                said.append(' ').append(text.substring(3).strip());
            else if (test.find()) {
                take(said.toString().strip(), name + "." + test.group(1));
                said.setLength(0);
            } else if (text.isEmpty()) said.setLength(0);
        }
    }

    private void take(String said, String test) {
        var found = SAID.matcher(said);
        while (found.find()) {
            var row = rows.computeIfAbsent(
                    Integer.valueOf(found.group(1)), _ -> new Row(new ArrayList<>(), new ArrayList<>()));
            row.tests.add(test);
            if (found.group(2) == null) continue;
            if (!row.told.isEmpty()) faults.add(test + ": scenario " + found.group(1) + " is told twice");
            row.told.addAll(List.of(found.group(2), found.group(3), found.group(4)));
        }
    }

    /// The table as the document has it.
    String markdown() {
        var text = new StringBuilder(BEGIN)
                .append("| # | scenario | what Entrepot does | what the operator sees | tests |\n")
                .append("|---|---|---|---|---|\n");
        rows.forEach((number, row) -> text.append("| ")
                .append(number)
                .append(" | ")
                .append(String.join(" | ", row.told))
                .append(" | ")
                .append(String.join(", ", grouped(row.tests)))
                .append(" |\n"));
        return text.append(END).toString();
    }

    /// `OneTest: a, b` for tests of one class.
    private static List<String> grouped(List<String> tests) {
        var classes = new LinkedHashMap<String, List<String>>();
        for (var test : tests)
            classes.computeIfAbsent(test.substring(0, test.indexOf('.')), _ -> new ArrayList<>())
                    .add(test.substring(test.indexOf('.') + 1));
        return classes.entrySet().stream()
                .map(of -> "`" + of.getKey() + "`: " + String.join(", ", of.getValue()))
                .toList();
    }

    /// The document with this table in its place.
    String in(String document) {
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END) + END.length();
        if (begin < 0 || end < begin) throw new IllegalStateException(DOCUMENT + " has no place for the scenarios");
        return document.substring(0, begin) + markdown() + document.substring(end);
    }
}
