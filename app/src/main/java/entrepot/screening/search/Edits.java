package entrepot.screening.search;

/// Edits between two words: insertions, deletions, substitutions, and swaps of neighbours. Only cells
/// no further from the diagonal than the most edits asked for are looked at: what lies beyond takes
/// more.
final class Edits {

    private final String one;
    private final String two;
    private final int max;
    private int[] before;
    private int[] row;
    private int[] next;

    private Edits(String one, String two, int max) {
        this.one = one;
        this.two = two;
        this.max = max;
        before = new int[two.length() + 1];
        row = new int[two.length() + 1];
        next = new int[two.length() + 1];
    }

    /// The number of edits, or `max + 1` when there are more than `max`.
    static int between(String one, String two, int max) {
        return Math.abs(one.length() - two.length()) > max ? max + 1 : new Edits(one, two, max).count();
    }

    private int count() {
        for (int j = 0; j <= two.length(); j++) row[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            if (fill(i) > max) return max + 1;
            var free = before;
            before = row;
            row = next;
            next = free;
        }
        return Math.min(row[two.length()], max + 1);
    }

    /// The row of the first `i` letters; answers its least cell.
    private int fill(int i) {
        int from = Math.max(1, i - max);
        int to = Math.min(two.length(), i + max);
        next[from - 1] = from == 1 ? i : max + 1;
        int least = next[from - 1];
        for (int j = from; j <= to; j++) {
            int change = row[j - 1] + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
            int above = j == i + max ? max : row[j];
            next[j] = Math.min(change, Math.min(above, next[j - 1]) + 1);
            if (isSwap(i, j)) next[j] = Math.min(next[j], before[j - 2] + 1);
            least = Math.min(least, next[j]);
        }
        return least;
    }

    private boolean isSwap(int i, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == two.charAt(j - 2) && one.charAt(i - 2) == two.charAt(j - 1);
    }
}
