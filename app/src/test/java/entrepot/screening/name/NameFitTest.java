package entrepot.screening.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Fits the weights to the labelled pairs and writes what they reach, cross-validated, to
/// `target/name-figures.txt`, with the weights to put into `weights.txt`; fails when those of firms that
/// ship are others.
@Tag("slow")
class NameFitTest {

    /// Other firms than [FirmFalseAlarmTest] counts.
    private static final long FIRMS_SEED = 11;

    private static final int FIRMS = 300;
    private static final int FIRMS_UNTOLD = 60;

    @Test
    void fitsAndReports() throws IOException {
        var pairs = LabelledPair.dev();
        var list = ListedNames.ofac();
        var others = listPairs(pairs, list);
        var figures = new Figures(pairs, NameFit.crossValidated(pairs, others, list.rarity()));
        var shipped = new Figures(
                pairs,
                pairs.stream()
                        .map(pair -> NameFit.score(NameMatcher.standard(), pair))
                        .toList());
        var fitted = NameFit.printed(NameFit.over(joined(pairs, others), list.rarity()));
        var text = "CROSS-VALIDATED\n" + report(figures) + "\nSHIPPED WEIGHTS\n" + report(shipped) + "\nFITTED TO ALL\n"
                + fitted + "\nWRONG\n" + wrong(figures);
        Files.writeString(Path.of("target", "name-figures.txt"), text);
        assertThat(figures.at(Likeness.ALERT).f1()).isGreaterThan(0.94);
        assertThat(ofFirms(fitted))
                .isEqualTo(ofFirms(NameFit.printed(NameMatcher.standard().weights())));
    }

    /// Pairs out of a whole list: changed names, siblings, and strangers with what is nearest to them.
    private static List<LabelledPair> listPairs(List<LabelledPair> pairs, ListedNames list) {
        var known =
                joined(joined(ListQueries.changed(list, NameMatcher.standard()), list.siblings()), nearPeople(list));
        return joined(known, nearFirms(joined(pairs, known), list));
    }

    /// People meet their nearest by the shipped weights and by the prior, so that what one fit lets
    /// through the next one sees.
    private static List<LabelledPair> nearPeople(ListedNames list) {
        var people = everyOther(ListQueries.strangers(), 1);
        return Stream.of(NameMatcher.standard(), new NameMatcher(NameFit.prior(), Rarity.UNKNOWN))
                .flatMap(matcher -> ListQueries.nearStrangers(people, list.of(NameKind.PERSON), matcher).stream())
                .toList();
    }

    /// Firms meet their nearest by the prior and by a first fit that has seen those: nothing depends on
    /// the weights that ship.
    private static List<LabelledPair> nearFirms(List<LabelledPair> others, ListedNames list) {
        var firms = joined(Firms.of(FIRMS_SEED, FIRMS), Firms.untold(FIRMS_SEED, FIRMS_UNTOLD));
        var listed = list.of(NameKind.ORGANISATION);
        var first = ListQueries.nearStrangers(firms, listed, new NameMatcher(NameFit.prior(), list.rarity()));
        var fitted = NameFit.over(joined(others, first), list.rarity());
        var second = ListQueries.nearStrangers(firms, listed, new NameMatcher(fitted, list.rarity()));
        return joined(first, second).stream().distinct().toList();
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /// The strangers that [FalseAlarmTest] does not count.
    private static List<Name> everyOther(List<Name> names, int from) {
        return IntStream.range(0, names.size())
                .filter(i -> i % 5 != 0)
                .filter(i -> i % 2 == from)
                .mapToObj(names::get)
                .toList();
    }

    private static List<String> ofFirms(String printed) {
        return printed.lines().map(line -> line.split("\\s+")[2]).toList();
    }

    static String report(Figures all) {
        var text = new StringBuilder();
        line(text, "all at best " + round(all.best()), all.at(all.best()));
        line(text, "all at alert", all.at(Likeness.ALERT));
        line(text, "all at block", all.at(Likeness.BLOCK));
        text.append("brier ").append(round(all.brier())).append('\n');
        for (var source :
                new TreeSet<>(all.pairs().stream().map(LabelledPair::source).toList()))
            line(text, source, all.of(pair -> pair.source().equals(source)).at(Likeness.ALERT));
        for (var script : List.of(
                "script=CYRILLIC",
                "script=russian",
                "script=ARABIC",
                "script=HANGUL",
                "native Korean",
                "script=hebrew",
                "script=CJK",
                "script=chinese",
                "quality=STRONG",
                "quality=MEDIUM",
                "quality=WEAK",
                "logicv2="))
            line(text, script, all.of(pair -> pair.noteHas(script)).at(Likeness.ALERT));
        line(
                text,
                "ARABIC 2+",
                all.of(pair -> pair.noteHas("script=ARABIC")
                                && pair.query().text().strip().contains(" "))
                        .at(Likeness.ALERT));
        return text.toString();
    }

    private static void line(StringBuilder text, String label, Figures.Counts counts) {
        text.append("%-42s %s%n".formatted(label, counts));
    }

    static String wrong(Figures figures) {
        var text = new StringBuilder();
        for (int i = 0; i < figures.pairs().size(); i++) {
            var pair = figures.pairs().get(i);
            double score = figures.scores().get(i);
            if (score >= Likeness.ALERT == pair.match()) continue;
            text.append(pair.match() ? "missed " : "wrong  ")
                    .append(round(score))
                    .append(' ')
                    .append(pair.source(), 0, 12)
                    .append(" | ")
                    .append(pair.query().text())
                    .append(" | ")
                    .append(pair.candidate().text())
                    .append(" | ")
                    .append(pair.query().words().stream()
                            .map(word -> word.readings().toString())
                            .toList())
                    .append('\n');
        }
        return text.toString();
    }

    private static String round(double figure) {
        return String.format(Locale.ROOT, "%.3f", figure);
    }
}
