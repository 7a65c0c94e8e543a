package entrepot.screening.name;

import entrepot.screening.name.Regression.Row;
import entrepot.screening.name.text.Phrases;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Fits the weights of each kind of name to labelled pairs.
final class NameFit {

    private static final List<NameKind> KINDS =
            List.of(NameKind.PERSON, NameKind.ORGANISATION, NameKind.VESSEL, NameKind.ADDRESS);

    private NameFit() {}

    static Weights prior() {
        return Weights.read(Phrases.lines("weights-prior.txt"));
    }

    /// How much a pair counts: as much as its label is sure, and less when it was made by a machine.
    private static double count(LabelledPair pair) {
        if (pair.note().equals(SIBLING)) return RELATED;
        if (isOfList(pair) && pair.match()) return CHANGED;
        if (isOfList(pair)) return pair.candidate().kind() == NameKind.ORGANISATION ? HONEST_FIRM : STRANGER;
        if (pair.noteHas("quality=STRONG")) return SURE;
        return pair.noteHas("quality=WEAK") ? UNSURE : 1;
    }

    /// The note of pairs whose names differ in a number.
    static final String SIBLING = "sibling";

    private static final double SURE = 4;
    private static final double UNSURE = 0.3;

    private static boolean isOfList(LabelledPair pair) {
        return pair.source().equals("list");
    }

    private static final int FOLDS = 10;
    private static final double CHANGED = 0.3;
    private static final double STRANGER = 1.0;

    /// Firms are looked for that share words with listed ones: they stand for fewer than they are.
    private static final double HONEST_FIRM = 0.4;

    /// Another number in a firm's name: the labels themselves are in doubt.
    private static final double RELATED = 0.15;

    static Weights over(List<LabelledPair> pairs, Rarity rarity) {
        var prior = prior();
        var alone = new NameMatcher(prior, Rarity.UNKNOWN);
        var inList = new NameMatcher(prior, rarity);
        var weights = new EnumMap<NameKind, List<Double>>(NameKind.class);
        for (var kind : KINDS) {
            var rows = pairs.stream()
                    .filter(pair -> Weights.column(pair.candidate().kind()) == kind)
                    .filter(pair -> !pair.query().words().isEmpty()
                            && !pair.candidate().words().isEmpty())
                    .map(pair -> new Row(
                            (isOfList(pair) ? inList : alone)
                                    .evidence(pair.query(), pair.candidate())
                                    .amounts(),
                            pair.match(),
                            count(pair)))
                    .toList();
            var start = prior.of(kind).stream().mapToDouble(Double::doubleValue).toArray();
            weights.put(
                    kind, DoubleStream.of(Regression.fit(rows, start)).boxed().toList());
        }
        return new Weights(Map.copyOf(weights));
    }

    /// The scores of all pairs, each by weights that were fitted without its tenth.
    static List<Double> crossValidated(List<LabelledPair> pairs, List<LabelledPair> always, Rarity rarity) {
        var scores = new Double[pairs.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            var in = IntStream.range(0, pairs.size())
                    .filter(i -> fold(pairs.get(i), FOLDS) != out)
                    .mapToObj(pairs::get);
            var fitted = over(Stream.concat(in, always.stream()).toList(), rarity);
            var matcher = new NameMatcher(fitted, Rarity.UNKNOWN);
            for (int i = 0; i < scores.length; i++)
                if (fold(pairs.get(i), FOLDS) == out) scores[i] = score(matcher, pairs.get(i));
        }
        return List.of(scores);
    }

    static double score(NameMatcher matcher, LabelledPair pair) {
        return matcher.compare(pair.query(), pair.candidate()).score();
    }

    /// By the candidate, so that variants of one listed name are never on both sides.
    private static int fold(LabelledPair pair, int folds) {
        return Math.floorMod(pair.candidate().text().toLowerCase(Locale.ROOT).hashCode(), folds);
    }

    static String printed(Weights weights) {
        var text = new StringBuilder();
        for (var feature : Feature.values()) {
            text.append("%-20s".formatted(feature));
            for (var kind : KINDS)
                text.append("%7s"
                        .formatted(String.format(
                                Locale.ROOT, "%.2f", weights.of(kind).get(feature.place()))));
            text.append('\n');
        }
        return text.toString();
    }
}
