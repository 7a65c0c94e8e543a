package entrepot.screening.search;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// For each key, numbered from 0, the names that have it, in rising order.
final class Postings {

    private final int[] starts;
    private final int[] names;

    private Postings(int[] starts, int[] names) {
        this.starts = starts;
        this.names = names;
    }

    void each(int key, IntConsumer taker) {
        for (int i = starts[key]; i < starts[key + 1]; i++) taker.accept(names[i]);
    }

    /// Collects pairs; each at most once, names in rising order.
    static final class Builder {
        private final IntPairs pairs = new IntPairs();

        void add(int key, int name) {
            pairs.add(key, name);
        }

        Postings build(int keyCount) {
            var starts = new int[keyCount + 1];
            pairs.each((key, name) -> starts[key + 1]++);
            for (int key = 0; key < keyCount; key++) starts[key + 1] += starts[key];
            var next = Arrays.copyOf(starts, keyCount);
            var sorted = new int[pairs.size()];
            pairs.each((key, name) -> sorted[next[key]++] = name);
            return new Postings(starts, sorted);
        }
    }
}
