package entrepot.screening.search;

import java.util.Arrays;

/// The terms that one stands for, by their numbers, each with how near it is, of a thousand.
final class NearTerms {

    private int[] numbers = new int[8];
    private int[] nearness = new int[8];
    private int size;

    /// Takes a term and how near it is.
    interface Taker {
        void take(int number, int nearness);
    }

    void add(int number, int near) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
            nearness = Arrays.copyOf(nearness, size * 2);
        }
        numbers[size] = number;
        nearness[size++] = near;
    }

    void each(Taker taker) {
        for (int i = 0; i < size; i++) taker.take(numbers[i], nearness[i]);
    }
}
