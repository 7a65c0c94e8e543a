package entrepot.screening.search;

import java.util.Arrays;

/// Pairs of numbers in the order they came.
final class IntPairs {

    private int[] ones = new int[8];
    private int[] others = new int[8];
    private int size;

    /// Takes a pair.
    interface Taker {
        void take(int one, int other);
    }

    void add(int one, int other) {
        if (size == ones.length) {
            ones = Arrays.copyOf(ones, size * 2);
            others = Arrays.copyOf(others, size * 2);
        }
        ones[size] = one;
        others[size++] = other;
    }

    int size() {
        return size;
    }

    void each(Taker taker) {
        for (int i = 0; i < size; i++) taker.take(ones[i], others[i]);
    }
}
