package entrepot.screening.name.text;

/// How far two spellings are from each other, in hundredths of a letter: Damerau's edit distance with
/// less for what ears and romanisations confuse (vowels, a doubled letter, h, c and k).
public final class Distance {

    public static final int LETTER = Letters.LETTER;
    private static final int DOUBLED = 30;
    private static final int SILENT_H = 50;
    private static final int VOWEL = 65;
    private static final int SWAP = 90;

    private final String one;
    private final char[] other;
    private final int[] alone;
    private int[] before;
    private int[] last;
    private int[] row;

    private Distance(String one, String other) {
        this.one = one;
        this.other = other.toCharArray();
        alone = new int[this.other.length];
        for (int j = 0; j < alone.length; j++) alone[j] = alone(j == 0 ? 0 : this.other[j - 1], this.other[j]);
        before = new int[alone.length + 1];
        last = new int[alone.length + 1];
        row = new int[alone.length + 1];
    }

    /// The distance, or anything above the limit when it is above.
    public static int of(String one, String other, int limit) {
        int lengths = Math.abs(one.length() - other.length());
        if (lengths * DOUBLED > limit || Letters.leastCost(Letters.of(one), Letters.of(other)) > limit)
            return limit + 1;
        return new Distance(one, other).compute(limit);
    }

    private int compute(int limit) {
        for (int j = 1; j <= alone.length; j++) last[j] = last[j - 1] + alone[j - 1];
        char previous = 0;
        int leastBefore = 0;
        for (int i = 0; i < one.length(); i++) {
            char letter = one.charAt(i);
            int least = fill(previous, letter);
            // What follows comes from this row, or with a swap from the one before.
            if (least > limit && leastBefore + SWAP > limit) return limit + 1;
            leastBefore = least;
            previous = letter;
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[alone.length];
    }

    /// Fills the row of the first spelling's letter and returns the least of it.
    private int fill(char previous, char letter) {
        int without = alone(previous, letter);
        row[0] = last[0] + without;
        int least = row[0];
        for (int j = 1; j < row.length; j++) {
            char seen = other[j - 1];
            int cost = Math.min(last[j] + without, row[j - 1] + alone[j - 1]);
            cost = Math.min(cost, last[j - 1] + Letters.substitution(letter, seen));
            boolean swapped = seen == previous && j > 1 && other[j - 2] == letter;
            if (swapped) cost = Math.min(cost, before[j - 2] + SWAP);
            row[j] = cost;
            least = Math.min(least, cost);
        }
        return least;
    }

    /// What a letter costs that the other spelling does not have.
    private static int alone(int previous, char letter) {
        if (previous == letter) return DOUBLED;
        if (letter == 'h') return SILENT_H;
        return Letters.isVowel(letter) ? VOWEL : LETTER;
    }
}
