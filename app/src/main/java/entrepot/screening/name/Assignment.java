package entrepot.screening.name;

import java.util.Arrays;

/// The cheapest way to give each row a column of its own (the Hungarian method with potentials): exact,
/// and cubic in words of which there are few.
final class Assignment {

    private final double[][] costs;
    private final double[] rowPotential;
    private final double[] columnPotential;
    private final int[] rowOf;
    private final int[] comesFrom;

    private Assignment(double[][] costs) {
        this.costs = costs;
        int columns = costs[0].length;
        rowPotential = new double[costs.length + 1];
        columnPotential = new double[columns + 1];
        rowOf = new int[columns + 1];
        comesFrom = new int[columns + 1];
    }

    /// For each column its row, or -1. There are at least as many columns as rows, and at least one.
    static int[] of(double[][] costs) {
        var assignment = new Assignment(costs);
        for (int row = 1; row <= costs.length; row++) assignment.place(row);
        var rows = new int[costs[0].length];
        for (int column = 0; column < rows.length; column++) rows[column] = assignment.rowOf[column + 1] - 1;
        return rows;
    }

    private void place(int row) {
        var slack = new double[rowOf.length];
        var seen = new boolean[rowOf.length];
        Arrays.fill(slack, Double.POSITIVE_INFINITY);
        rowOf[0] = row;
        int column = 0;
        do column = next(column, slack, seen);
        while (rowOf[column] != 0);
        while (column != 0) {
            rowOf[column] = rowOf[comesFrom[column]];
            column = comesFrom[column];
        }
    }

    /// Grows the tree of cheapest ways by one column and returns it.
    private int next(int column, double[] slack, boolean[] seen) {
        seen[column] = true;
        int row = rowOf[column];
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 1; j < rowOf.length; j++) {
            if (seen[j]) continue;
            double reduced = costs[row - 1][j - 1] - rowPotential[row] - columnPotential[j];
            if (reduced < slack[j]) {
                slack[j] = reduced;
                comesFrom[j] = column;
            }
            if (slack[j] < least) {
                least = slack[j];
                nearest = j;
            }
        }
        shift(least, slack, seen);
        return nearest;
    }

    private void shift(double by, double[] slack, boolean[] seen) {
        for (int j = 0; j < rowOf.length; j++) {
            if (seen[j]) {
                rowPotential[rowOf[j]] += by;
                columnPotential[j] -= by;
            } else slack[j] -= by;
        }
    }
}
