package entrepot.screening.name;

import java.util.List;

/// Logistic regression held near a prior, in which no cost may become a merit: Newton's steps, cut back
/// to the signs of the prior, so that the same rows give the same weights.
final class Regression {

    /// How hard a weight is pulled to its prior, in rows.
    private static final double PULL = 1.0;

    private static final int STEPS = 40;
    private static final double ENOUGH = 1e-6;

    /// One observation: amounts of the features, what it was, and how many rows it counts for.
    static final class Row {
        private final double[] amounts;
        private final boolean match;
        private final double count;

        Row(double[] amounts, boolean match, double count) {
            this.amounts = amounts.clone();
            this.match = match;
            this.count = count;
        }
    }

    private final List<Row> rows;
    private final double[] prior;
    private double[] weights;

    private Regression(List<Row> rows, double[] prior) {
        this.rows = rows;
        this.prior = prior;
        weights = prior.clone();
    }

    static double[] fit(List<Row> rows, double[] prior) {
        var regression = new Regression(rows, prior);
        for (int i = 0; i < STEPS && regression.step(); i++) {}
        return regression.weights;
    }

    static double score(double[] weights, double[] amounts) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) sum += weights[i] * amounts[i];
        return 1 / (1 + Math.exp(-sum));
    }

    /// One step, halved until it helps; false when none does.
    private boolean step() {
        var gradient = new double[weights.length];
        var curvature = new double[weights.length][weights.length];
        for (var row : rows) add(row, gradient, curvature);
        for (int i = 0; i < weights.length; i++) {
            gradient[i] += PULL * (weights[i] - prior[i]);
            curvature[i][i] += PULL;
            if (isHeld(i, gradient[i])) hold(i, gradient, curvature);
        }
        var direction = solved(curvature, gradient);
        double loss = loss(weights);
        for (double size = 1; size > 1e-4; size /= 2) {
            var next = moved(direction, size);
            if (loss - loss(next) < ENOUGH) continue;
            weights = next;
            return true;
        }
        return false;
    }

    private void add(Row row, double[] gradient, double[][] curvature) {
        var amounts = row.amounts;
        double score = score(weights, amounts);
        double error = row.count * (score - (row.match ? 1 : 0));
        double bend = row.count * score * (1 - score);
        for (int i = 0; i < amounts.length; i++) {
            if (amounts[i] == 0) continue;
            gradient[i] += error * amounts[i];
            for (int j = 0; j < amounts.length; j++) curvature[i][j] += bend * amounts[i] * amounts[j];
        }
    }

    private boolean isHeld(int i, double slope) {
        return weights[i] == 0 && (prior[i] < 0 ? slope < 0 : slope > 0);
    }

    private static void hold(int i, double[] gradient, double[][] curvature) {
        gradient[i] = 0;
        for (int j = 0; j < gradient.length; j++) {
            curvature[i][j] = i == j ? 1 : 0;
            curvature[j][i] = i == j ? 1 : 0;
        }
    }

    private double[] moved(double[] direction, double size) {
        var next = weights.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] -= size * direction[i];
            next[i] = prior[i] < 0 ? Math.min(next[i], 0) : Math.max(next[i], 0);
        }
        return next;
    }

    private double loss(double[] at) {
        double loss = 0;
        for (var row : rows) {
            double score = score(at, row.amounts);
            loss -= row.count * Math.log(Math.max(1e-12, row.match ? score : 1 - score));
        }
        for (int i = 0; i < at.length; i++) loss += PULL / 2 * (at[i] - prior[i]) * (at[i] - prior[i]);
        return loss;
    }

    /// Solves a symmetric positive system by elimination.
    private static double[] solved(double[][] left, double[] right) {
        var solution = right.clone();
        int size = solution.length;
        for (int i = 0; i < size; i++)
            for (int row = i + 1; row < size; row++) {
                double factor = left[row][i] / left[i][i];
                if (factor == 0) continue;
                for (int j = i; j < size; j++) left[row][j] -= factor * left[i][j];
                solution[row] -= factor * solution[i];
            }
        for (int i = size - 1; i >= 0; i--) {
            for (int j = i + 1; j < size; j++) solution[i] -= left[i][j] * solution[j];
            solution[i] /= left[i][i];
        }
        return solution;
    }
}
