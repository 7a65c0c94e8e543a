package entrepot;

import entrepot.SourceTree.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Rules about any text: sizes of documents and templates, unfinished work, paths of one machine.
final class TextRules {

    private static final int DOCUMENT_WIDTH_MAX = 100;

    /// The whole path or its end, and the lines it may have.
    private static final Map<String, Integer> LINES_MAX = Map.of(
            "entrepot", 99,
            "README.md", 80,
            "ARCHITECTURE.md", 400,
            "STYLE.md", 200);

    private static final Map<String, Integer> LINES_MAX_BY_KIND =
            Map.of(".jte", 60, ".css", 400, ".js", 400, ".mjs", 400, ".sql", 400);

    private static final int DECISION_LINES_MAX = 30;

    private static final Pattern UNFINISHED = Pattern.compile(
            "\\bT[O]DO\\b|\\bF[I]XME\\b|\\bX[X]X:|not\\simplemented\\b|\\bstub\\sfor\\snow\\b|[l]orem ipsum");
    private static final Pattern HOLLOW = Pattern.compile("place[h]older", Pattern.CASE_INSENSITIVE);
    private static final Pattern MACHINE = Pattern.compile(
            "/wor[k]/|/tmp/(?:en[t]|bas[h])|/hom[e]/[a-z]|/User[s]/[A-Za-z]|/roo[t]/|[A-Z]:\\\\User[s]");

    private TextRules() {}

    static List<Finding> check(Source file) {
        var findings = new ArrayList<Finding>();
        sizes(file, findings);
        var lines = file.lines();
        for (int i = 0; i < lines.size(); i++) line(file, lines.get(i), i + 1, findings);
        if (file.is("md")) width(file, findings);
        return findings;
    }

    private static void sizes(Source file, List<Finding> findings) {
        int lines = file.lines().size();
        int max = LINES_MAX.getOrDefault(file.path(), Integer.MAX_VALUE);
        for (var kind : LINES_MAX_BY_KIND.entrySet())
            if (file.path().endsWith(kind.getKey())) max = Math.min(max, kind.getValue());
        if (file.path().startsWith("docs/decisions/") && !file.path().endsWith("README.md")) max = DECISION_LINES_MAX;
        if (lines > max)
            findings.add(file.finding(0, "size", lines + " lines; " + max + " is the limit: cut it or part it in two"));
    }

    private static void line(Source file, String line, int number, List<Finding> findings) {
        var unfinished = UNFINISHED.matcher(line);
        if (unfinished.find())
            findings.add(file.finding(
                    number,
                    "unfinished",
                    "says \"" + unfinished.group() + "\": finish it; what stays open is an issue"));
        if (file.is("java") && HOLLOW.matcher(line).find())
            findings.add(file.finding(number, "unfinished", "a word for what is not there yet: name what it is"));
        if (MACHINE.matcher(line).find())
            findings.add(file.finding(
                    number, "machine", "names a folder of one machine: use a path relative to the project"));
        if (!file.is("md")
                && !line.isEmpty()
                && Character.isWhitespace(line.charAt(line.length() - 1))
                && !file.is("txt")) findings.add(file.finding(number, "blank", "ends in white space: remove it"));
    }

    private static void width(Source file, List<Finding> findings) {
        boolean code = false;
        var lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.startsWith("```")) code = !code;
            boolean free = code || line.startsWith("|") || line.contains("](") || line.contains("http");
            if (!free && line.codePointCount(0, line.length()) > DOCUMENT_WIDTH_MAX)
                findings.add(file.finding(i + 1, "width", "wrap documents at " + DOCUMENT_WIDTH_MAX));
        }
    }
}
