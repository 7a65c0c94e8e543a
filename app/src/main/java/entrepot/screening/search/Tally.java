package entrepot.screening.search;

import java.util.Arrays;
import java.util.List;

/// Counts, for one query, what each name shares with it.
final class Tally {

    /// Names that share less than this of both sides' weight are other names.
    private static final double SHARE_MIN = 0.3;

    private final float[] shared;
    private final int[] counted;
    private int[] touched = new int[1024];
    private int size;
    private int word;

    Tally(int names) {
        shared = new float[names];
        counted = new int[names];
    }

    /// One word of the query: each name is counted once, by its nearest term.
    ///
    /// @param near nearest first
    void word(List<TermBook.Near> near, double weight, TermBook book) {
        word++;
        for (var one : near) {
            float worth = (float) (weight * one.nearness());
            for (int name : book.names(one.term())) {
                if (counted[name] == word) continue;
                if (counted[name] == 0) touch(name);
                counted[name] = word;
                shared[name] += worth;
            }
        }
    }

    /// The names with the largest share of both sides' weight.
    ///
    /// @param whole   weight of the query
    /// @param weights weight of each name
    int[] best(double whole, float[] weights, int most) {
        var keys = new long[size];
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int name = touched[i];
            double share = 2 * shared[name] / (whole + weights[name]);
            if (share >= SHARE_MIN) keys[kept++] = ((long) -Float.floatToIntBits((float) share) << 32) | name;
        }
        Arrays.sort(keys, 0, kept);
        return Arrays.stream(keys, 0, Math.min(most, kept))
                .mapToInt(key -> (int) key)
                .toArray();
    }

    private void touch(int name) {
        if (size == touched.length) touched = Arrays.copyOf(touched, size * 2);
        touched[size++] = name;
    }
}
