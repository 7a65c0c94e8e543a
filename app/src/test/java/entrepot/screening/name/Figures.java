package entrepot.screening.name;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Precision and recall of scores against labels.
record Figures(List<LabelledPair> pairs, List<Double> scores) {

    record Counts(long right, long wrong, long missed) {
        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        double f1() {
            return 2.0 * right / Math.max(1, 2 * right + wrong + missed);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "P %.3f R %.3f F1 %.3f (%d right, %d wrong, %d missed)",
                    precision(),
                    recall(),
                    f1(),
                    right,
                    wrong,
                    missed);
        }
    }

    Counts at(double threshold) {
        return new Counts(
                count(i -> scores.get(i) >= threshold && pairs.get(i).match()),
                count(i -> scores.get(i) >= threshold && !pairs.get(i).match()),
                count(i -> scores.get(i) < threshold && pairs.get(i).match()));
    }

    Figures of(Predicate<LabelledPair> which) {
        var kept = IntStream.range(0, pairs.size())
                .filter(i -> which.test(pairs.get(i)))
                .boxed()
                .toList();
        return new Figures(
                kept.stream().map(pairs::get).toList(),
                kept.stream().map(scores::get).toList());
    }

    /// The threshold of the best F1.
    double best() {
        return DoubleStream.iterate(0.05, t -> t < 0.96, t -> t + 0.01)
                .boxed()
                .max((one, other) -> Double.compare(at(one).f1(), at(other).f1()))
                .orElseThrow();
    }

    double brier() {
        return IntStream.range(0, pairs.size())
                .mapToDouble(i -> Math.pow(scores.get(i) - (pairs.get(i).match() ? 1 : 0), 2))
                .average()
                .orElse(0);
    }

    private long count(java.util.function.IntPredicate which) {
        return IntStream.range(0, pairs.size()).filter(which).count();
    }
}
