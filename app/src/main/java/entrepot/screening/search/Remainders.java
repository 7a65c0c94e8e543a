package entrepot.screening.search;

/// What is left of a word's beginning when up to two of its letters are taken out.
final class Remainders {

    private Remainders() {}

    /// Takes a remainder; the array is used again afterwards.
    interface Taker {
        void take(char[] text, int length);
    }

    /// @param edits letters that may be taken out, 0 to 2
    static void of(String word, int prefix, int edits, Taker taker) {
        int length = Math.min(prefix, word.length());
        var whole = word.substring(0, length).toCharArray();
        taker.take(whole, length);
        if (edits == 0) return;
        var rest = new char[length];
        for (int one = 0; one < length; one++) {
            int kept = without(whole, length, one, rest);
            taker.take(rest, kept);
            if (edits == 1) continue;
            var twice = new char[kept];
            // From the same place on: an earlier pair was taken before, in the other order.
            for (int two = one; two < kept; two++) taker.take(twice, without(rest, kept, two, twice));
        }
    }

    private static int without(char[] from, int length, int place, char[] to) {
        System.arraycopy(from, 0, to, 0, place);
        System.arraycopy(from, place + 1, to, place, length - place - 1);
        return length - 1;
    }
}
