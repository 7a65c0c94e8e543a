package entrepot.command;

import static java.util.stream.Collectors.joining;

import entrepot.screening.goods.Finding;
import entrepot.screening.goods.GoodsAnswer;
import entrepot.screening.goods.HsTable;
import entrepot.screening.goods.Verdict;
import entrepot.screening.goods.Verdict.Clear;
import entrepot.screening.goods.Verdict.Listed;
import entrepot.screening.goods.Verdict.Possible;
import entrepot.screening.goods.Verdict.Unknown;
import entrepot.trade.code.HsCode;
import entrepot.trade.code.Nomenclature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the lists say about goods, in words: one line for each kind of list, and under a doubt the
/// paragraphs that a person has to read.
record GoodsText(HsTable table) {

    private static final int TEXT_MAX = 160;

    /// The answer, line by line; the first says what comes of it.
    List<String> lines(GoodsAnswer answer) {
        var item = answer.item();
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "%-8s %s  HS %s, from %s, on %s",
                word(answer.outcome()),
                item.description(),
                item.hs().isEmpty() ? "not given" : item.hs(),
                item.origin().isEmpty() ? "nobody says where" : item.origin(),
                item.day()));
        lines.add(line("code", code(answer)));
        lines.add(line("priority", why(answer.priority())));
        lines.add(line("control", why(answer.control())));
        if (answer.control() instanceof Possible possible) {
            for (int i = 0; i < possible.findings().size(); i++)
                lines.addAll(lines(i + 1, possible.findings().get(i)));
        }
        lines.add(line("origin", why(answer.origin())));
        return lines;
    }

    /// Whether the code exists, and what it says.
    String code(GoodsAnswer answer) {
        var hs = answer.item().hs();
        if (hs.isBlank()) return "unknown: no commodity code is given";
        return switch (answer.code()) {
            case VALID -> "valid: " + says(answer);
            case NOT_IN_TABLE -> "wrong: there is no " + hs + " in the nomenclature of that day";
            case NOT_KNOWN -> "unknown: the table that is loaded cannot tell whether " + hs + " exists";
        };
    }

    /// A verdict as one word, for tables.
    static String word(Verdict verdict) {
        return verdict.rank().name().toLowerCase(Locale.ROOT);
    }

    /// A verdict and its reason.
    static String why(Verdict verdict) {
        return switch (verdict) {
            case Clear ignored -> "clear";
            case Listed listed -> "listed: " + listed.where() + ", " + cut(listed.why());
            case Possible possible -> "possible: " + possible.why();
            case Unknown unknown -> "unknown: " + unknown.why();
        };
    }

    /// The paragraphs that a verdict names, best first.
    static String paragraphs(Verdict verdict) {
        return switch (verdict) {
            case Listed listed -> listed.where();
            case Possible possible ->
                possible.findings().stream().map(one -> one.paragraph().code()).collect(joining(" "));
            case Clear ignored -> "";
            case Unknown ignored -> "";
        };
    }

    private String says(GoodsAnswer answer) {
        var item = answer.item();
        var code = HsCode.parse(item.hs().strip().replace(" ", ""), Nomenclature.editionOn(item.day()));
        return code + table.text(code).map(text -> " " + text).orElse("");
    }

    private static List<String> lines(int rank, Finding finding) {
        var paragraph = finding.paragraph();
        return List.of(
                String.format(
                        Locale.ROOT,
                        "           %d  %s (%s), by: %s; %.0f %% of what is said",
                        rank,
                        paragraph.code(),
                        paragraph.list(),
                        String.join(" ", finding.matched()),
                        100 * finding.coverage()),
                "              " + cut(paragraph.text()));
    }

    private static String line(String list, String text) {
        return String.format(Locale.ROOT, "        %-9s %s", list, text);
    }

    private static String cut(String text) {
        return text.length() <= TEXT_MAX ? text : text.substring(0, TEXT_MAX) + " ...";
    }
}
