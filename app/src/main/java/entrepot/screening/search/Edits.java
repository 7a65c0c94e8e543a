package entrepot.screening.search;

/// Edits between a word and others: insertions, deletions, substitutions, and swaps of neighbours that
/// nothing else is done to. A column of the usual table is one `long`, its differences as bits, so a
/// letter of the other word costs a dozen instructions (Myers 1999, with Hyyrö's swaps of 2003).
final class Edits {

    /// A longer word is near to itself alone.
    static final int LENGTH_MAX = Long.SIZE;

    private static final int ASCII = 128;

    private final String word;
    private final long[] places = new long[ASCII];

    private Edits(String word) {
        this.word = word;
        for (int i = 0; i < word.length() && i < LENGTH_MAX; i++)
            if (word.charAt(i) < ASCII) places[word.charAt(i)] |= 1L << i;
    }

    /// Reads the one word that others are compared with.
    static Edits from(String word) {
        return new Edits(word);
    }

    /// The number of edits, or `max + 1` when there are more than `max`. It is the same both ways.
    int to(String other, int max) {
        if (Math.abs(word.length() - other.length()) > max) return max + 1;
        if (word.isEmpty() || other.isEmpty()) return word.length() + other.length();
        if (word.length() > LENGTH_MAX || other.length() > LENGTH_MAX) return word.equals(other) ? 0 : max + 1;
        return count(other, max);
    }

    private int count(String other, int max) {
        long last = 1L << (word.length() - 1);
        long more = -1;
        long less = 0;
        long diagonal = 0;
        long placesBefore = 0;
        int edits = word.length();
        for (int i = 0; i < other.length(); i++) {
            long same = places(other.charAt(i));
            long swapped = ((~diagonal & same) << 1) & placesBefore;
            diagonal = (((same & more) + more) ^ more) | same | less | swapped;
            long right = less | ~(diagonal | more);
            long left = diagonal & more;
            if ((right & last) != 0) edits++;
            else if ((left & last) != 0) edits--;
            // What is left of the other word can take back one edit a letter.
            if (edits - (other.length() - 1 - i) > max) return max + 1;
            right = (right << 1) | 1;
            more = (left << 1) | ~(diagonal | right);
            less = right & diagonal;
            placesBefore = same;
        }
        return Math.min(edits, max + 1);
    }

    /// Where a letter stands in the word, as bits.
    private long places(char letter) {
        if (letter < ASCII) return places[letter];
        long found = 0;
        for (int i = 0; i < word.length(); i++) if (word.charAt(i) == letter) found |= 1L << i;
        return found;
    }
}
