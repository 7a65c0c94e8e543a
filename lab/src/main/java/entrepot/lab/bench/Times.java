package entrepot.lab.bench;

import java.util.Arrays;
import java.util.List;

/// How long single transfers took. Every one is kept, so that the slowest is the slowest.
final class Times {

    private static final int FIRST = 256;

    private long[] nanos = new long[FIRST];
    private int count;

    void add(long took) {
        if (count == nanos.length) nanos = Arrays.copyOf(nanos, 2 * count);
        nanos[count++] = took;
    }

    /// All of them together, in order.
    static Times of(List<Times> several) {
        var all = new Times();
        all.nanos = new long[several.stream().mapToInt(one -> one.count).sum()];
        for (var one : several) {
            System.arraycopy(one.nanos, 0, all.nanos, all.count, one.count);
            all.count += one.count;
        }
        Arrays.sort(all.nanos);
        return all;
    }

    int count() {
        return count;
    }

    /// The time that this share of them did not exceed; they must be in order.
    double millisAt(double share) {
        if (count == 0) return 0;
        int place = (int) Math.ceil(share * count) - 1;
        return nanos[Math.clamp(place, 0, count - 1)] / 1e6;
    }
}
