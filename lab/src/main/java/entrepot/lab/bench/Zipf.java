package entrepot.lab.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Chooses accounts by Zipf's law: the n-th most used is chosen in proportion to 1 / n^exponent.
/// Which account has which rank is shuffled, so that busy accounts are not neighbours on the disk.
final class Zipf {

    private static final long SHUFFLE_SEED = 20_261_122;

    private final double[] below;
    private final int[] accounts;

    Zipf(int count, double exponent) {
        below = new double[count];
        accounts = new int[count];
        double sum = 0;
        for (int rank = 0; rank < count; rank++) {
            sum += 1 / Math.pow(rank + 1.0, exponent);
            below[rank] = sum;
            accounts[rank] = rank;
        }
        var random = new SplittableRandom(SHUFFLE_SEED);
        for (int last = count - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int kept = accounts[last];
            accounts[last] = accounts[other];
            accounts[other] = kept;
        }
    }

    int next(RandomGenerator random) {
        int found = Arrays.binarySearch(below, random.nextDouble() * below[below.length - 1]);
        return accounts[Math.min(found < 0 ? -found - 1 : found + 1, below.length - 1)];
    }

    /// The account of the first rank.
    int busiest() {
        return accounts[0];
    }
}
