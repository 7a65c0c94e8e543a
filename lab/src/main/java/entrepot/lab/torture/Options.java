package entrepot.lab.torture;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/// What `./entrepot torture` was called with.
///
/// @param seeds how many
/// @param first the first of them
/// @param most  the longest that it may take
record Options(long seeds, long first, Duration most) {

    private static final long SEEDS = 2_000;
    private static final Duration LONG = Duration.ofDays(30);

    /// Throws [IllegalArgumentException] with a sentence for the caller.
    static Options parse(String... words) {
        long seeds = -1;
        long first = 1;
        long minutes = -1;
        boolean one = false;
        for (var rest = List.of(words).iterator(); rest.hasNext(); ) {
            var word = rest.next();
            switch (word) {
                case "--seeds" -> seeds = number(word, rest);
                case "--seed" -> {
                    first = number(word, rest);
                    one = true;
                }
                case "--minutes" -> minutes = number(word, rest);
                default -> throw new IllegalArgumentException("torture knows no " + word);
            }
        }
        if (seeds < 0) seeds = one ? 1 : minutes < 0 ? SEEDS : Long.MAX_VALUE;
        return new Options(seeds, first, minutes < 0 ? LONG : Duration.ofMinutes(minutes));
    }

    private static long number(String option, Iterator<String> rest) {
        var text = rest.hasNext() ? rest.next() : "";
        if (!text.matches("[0-9]{1,12}"))
            throw new IllegalArgumentException(option + " takes a whole number, not \"" + text + "\"");
        return Long.parseLong(text);
    }
}
