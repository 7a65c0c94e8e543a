package entrepot.screening.name;

import java.util.ArrayList;
import java.util.List;

/// The sum of what speaks for and against, with the lines that explain it.
final class Evidence {

    private final List<Double> weights;
    private final double[] amounts = new double[Feature.values().length];
    private final List<PartMatch> parts = new ArrayList<>();
    private final boolean explained;
    private double logOdds;

    /// @param explained whether its parts will be asked for: most that is compared is of no interest
    Evidence(List<Double> weights, boolean explained) {
        this.weights = weights;
        this.explained = explained;
    }

    /// Whether a feature says anything of this kind of name.
    boolean weighs(Feature feature) {
        return weights.get(feature.place()) != 0;
    }

    /// Adds a feature and returns what it cost, 0 for one that speaks for the match.
    double add(Feature feature, double amount) {
        double added = weights.get(feature.place()) * amount;
        amounts[feature.place()] += amount;
        logOdds += added;
        return Math.max(0, -added);
    }

    /// Adds one feature the first time and another each time after.
    double addFirst(Feature first, Feature more) {
        return add(amounts[first.place()] == 0 ? first : more, 1);
    }

    void explain(String query, String listed, Agreement agreement, double cost) {
        if (explained) parts.add(new PartMatch(query, listed, agreement, cost));
    }

    /// How much there is of each feature, in their order.
    double[] amounts() {
        return amounts.clone();
    }

    double logOdds() {
        return logOdds;
    }

    Likeness likeness() {
        return new Likeness(score(), parts);
    }

    /// The probability that the names are one.
    double score() {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
