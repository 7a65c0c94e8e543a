package entrepot.screening.name;

import entrepot.screening.report.Rows;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the shipped weights reach on the labelled pairs, as tables.
public final class PairTables {

    private static final List<String> TIERS = List.of("STRONG", "MEDIUM", "WEAK");

    private PairTables() {}

    /// By the slots of the report's template.
    public static Map<String, String> measure() {
        var pairs = LabelledPair.dev();
        var all = new Figures(
                pairs,
                pairs.stream()
                        .map(pair -> NameFit.score(NameMatcher.standard(), pair))
                        .toList());
        return Map.of(
                "pairs.all", overall(all),
                "pairs.scripts", slices("script", all, PairTables::script),
                "pairs.sources", slices("source", all, LabelledPair::source),
                "pairs.tiers", tiers(all));
    }

    private static String overall(Figures all) {
        var rows = Rows.of("threshold", "pairs", "precision", "recall", "F1", "right", "wrong", "missed");
        for (var threshold : Stream.of(Likeness.ALERT, Likeness.BLOCK, all.best())
                .distinct()
                .sorted()
                .toList()) {
            var at = all.at(threshold);
            var pairs = all.pairs().size();
            rows.row(
                    meaning(threshold),
                    pairs,
                    at.precision(),
                    at.recall(),
                    at.f1(),
                    at.right(),
                    at.wrong(),
                    at.missed());
        }
        return rows + "\n\nBrier score " + String.format(Locale.ROOT, "%.3f", all.brier()) + "; of " + matches(all)
                + " pairs that match, " + certain(all) + " score 0.9999 or more.";
    }

    private static String meaning(double threshold) {
        var name = threshold == Likeness.ALERT ? " (alert)" : threshold == Likeness.BLOCK ? " (block)" : " (best F1)";
        return String.format(Locale.ROOT, "%.2f", threshold) + name;
    }

    private static String slices(String what, Figures all, Function<LabelledPair, String> slice) {
        var rows = Rows.of(what, "pairs", "match", "precision", "recall", "F1", "block precision", "block recall");
        for (var name : new TreeSet<>(all.pairs().stream().map(slice).toList()))
            add(rows, name, all.of(pair -> slice.apply(pair).equals(name)));
        return rows.toString();
    }

    private static String tiers(Figures all) {
        var rows = Rows.of("tier", "pairs", "match", "precision", "recall", "F1", "block precision", "block recall");
        for (var tier : TIERS) add(rows, tier, all.of(pair -> pair.noteHas("quality=" + tier)));
        add(rows, "all with a `logicv2=` score", all.of(pair -> pair.noteHas("logicv2=")));
        return rows.toString();
    }

    private static void add(Rows rows, String name, Figures slice) {
        var alert = slice.at(Likeness.ALERT);
        var block = slice.at(Likeness.BLOCK);
        long matches = matches(slice);
        if (matches == 0)
            rows.row(name, slice.pairs().size(), 0, alert.wrong() + " wrong", "–", "–", block.wrong() + " wrong", "–");
        else
            rows.row(
                    name,
                    slice.pairs().size(),
                    matches,
                    alert.precision(),
                    alert.recall(),
                    alert.f1(),
                    block.precision(),
                    block.recall());
    }

    private static long matches(Figures figures) {
        return figures.pairs().stream().filter(LabelledPair::match).count();
    }

    private static long certain(Figures all) {
        return IntStream.range(0, all.pairs().size())
                .filter(i -> all.pairs().get(i).match() && all.scores().get(i) >= 0.9999)
                .count();
    }

    /// The script of the side that is not in Latin letters; Latin when both are.
    private static String script(LabelledPair pair) {
        return (pair.query().text() + pair.candidate().text())
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.LATIN && script != UnicodeScript.COMMON)
                .map(UnicodeScript::name)
                .findFirst()
                .orElse("LATIN");
    }
}
