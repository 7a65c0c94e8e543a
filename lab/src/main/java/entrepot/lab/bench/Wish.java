package entrepot.lab.bench;

import java.util.random.RandomGenerator;

/// Which transfer is asked for next.
interface Wish {

    int UNITS_MAX = 1_000;

    /// @param units minor units, at least 1
    record Move(int from, int to, long units) {}

    Move next(RandomGenerator random);

    /// Between any two accounts.
    static Wish among(Zipf accounts) {
        return random -> {
            int from = accounts.next(random);
            int to = accounts.next(random);
            while (to == from) to = accounts.next(random);
            return new Move(from, to, 1 + random.nextInt(UNITS_MAX));
        };
    }

    /// Always to or from the busiest account, in turns of chance.
    static Wish hot(Zipf accounts) {
        int hot = accounts.busiest();
        return random -> {
            int other = accounts.next(random);
            while (other == hot) other = accounts.next(random);
            long units = 1L + random.nextInt(UNITS_MAX);
            return random.nextBoolean() ? new Move(hot, other, units) : new Move(other, hot, units);
        };
    }
}
