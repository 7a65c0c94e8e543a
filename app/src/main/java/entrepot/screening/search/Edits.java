package entrepot.screening.search;

/// Edits between two words: insertions, deletions, substitutions, and swaps of neighbours.
final class Edits {

    private Edits() {}

    /// The number of edits, or `max + 1` when there are more than `max`. Only cells no further than that
    /// from the diagonal are looked at: what lies beyond takes more edits than asked for.
    static int between(String one, String two, int max) {
        if (Math.abs(one.length() - two.length()) > max) return max + 1;
        var before = new int[two.length() + 1];
        var row = new int[two.length() + 1];
        var next = new int[two.length() + 1];
        for (int j = 0; j <= two.length(); j++) row[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int least = fill(one, two, i, max, before, row, next);
            if (least > max) return max + 1;
            var free = before;
            before = row;
            row = next;
            next = free;
        }
        return Math.min(row[two.length()], max + 1);
    }

    /// The row of the first `i` letters; answers its least cell.
    private static int fill(String one, String two, int i, int max, int[] before, int[] row, int[] next) {
        int from = Math.max(1, i - max);
        int to = Math.min(two.length(), i + max);
        next[from - 1] = from == 1 ? i : max + 1;
        int least = next[from - 1];
        for (int j = from; j <= to; j++) {
            int change = row[j - 1] + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
            int above = j == i + max ? max : row[j];
            next[j] = Math.min(change, Math.min(above, next[j - 1]) + 1);
            if (swapped(one, two, i, j)) next[j] = Math.min(next[j], before[j - 2] + 1);
            least = Math.min(least, next[j]);
        }
        return least;
    }

    private static boolean swapped(String one, String two, int i, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == two.charAt(j - 2) && one.charAt(i - 2) == two.charAt(j - 1);
    }
}
