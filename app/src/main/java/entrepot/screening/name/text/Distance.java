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
    private final String other;
    private final int[] alone;
    private int[] before;
    private int[] last;
    private int[] row;

    private Distance(String one, String other) {
        this.one = one;
        this.other = other;
        alone = new int[other.length()];
        for (int j = 0; j < alone.length; j++) alone[j] = alone(other, j);
        before = new int[other.length() + 1];
        last = new int[other.length() + 1];
        row = new int[other.length() + 1];
    }

    /// The distance, or anything above the limit when it is above.
    public static int of(String one, String other, int limit) {
        int lengths = Math.abs(one.length() - other.length());
        if (lengths * DOUBLED > limit) return limit + 1;
        return new Distance(one, other).compute(limit);
    }

    private int compute(int limit) {
        for (int j = 1; j <= other.length(); j++) last[j] = last[j - 1] + alone[j - 1];
        for (int i = 1; i <= one.length(); i++) {
            if (fill(i) > limit) return limit + 1;
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[other.length()];
    }

    /// Fills the row of the first spelling's letter and returns the least of it.
    private int fill(int i) {
        int without = alone(one, i - 1);
        char letter = one.charAt(i - 1);
        row[0] = last[0] + without;
        int least = row[0];
        for (int j = 1; j <= other.length(); j++) {
            int cost = Math.min(last[j] + without, row[j - 1] + alone[j - 1]);
            cost = Math.min(cost, last[j - 1] + Letters.substitution(letter, other.charAt(j - 1)));
            if (i > 1 && j > 1 && isSwap(i, j)) cost = Math.min(cost, before[j - 2] + SWAP);
            row[j] = cost;
            least = Math.min(least, cost);
        }
        return least;
    }

    private boolean isSwap(int i, int j) {
        return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }

    /// What a letter costs that the other spelling does not have.
    private static int alone(String word, int i) {
        char letter = word.charAt(i);
        if (i > 0 && word.charAt(i - 1) == letter) return DOUBLED;
        if (letter == 'h') return SILENT_H;
        return Letters.isVowel(letter) ? VOWEL : LETTER;
    }
}
