package entrepot.lab.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// What `./entrepot bench ledger` was called with.
///
/// @param zipf        how uneven the choice of accounts is: 0 for all alike, 1 for the classic law
/// @param concurrency how many transfers are in flight, one round each
/// @param growTo      transfers that the books shall hold in the end; 0 when it does not matter
record LedgerOptions(int accounts, double zipf, List<Integer> concurrency, Duration seconds, long growTo) {

    /// The concurrency that the last line speaks of, when it was asked for.
    static final int NAMED = 1_024;

    private static final LedgerOptions USUAL =
            new LedgerOptions(100_000, 1.0, List.of(1, 64, NAMED, 8_192), Duration.ofSeconds(30), 0);
    private static final int ACCOUNTS_MAX = 10_000_000;
    private static final int IN_FLIGHT_MAX = 16_384;
    private static final int SECONDS_MAX = 3_600;
    private static final long GROW_MAX = 1_000_000_000L;
    private static final int ROUNDS_MAX = 16;

    /// Throws [IllegalArgumentException] with a sentence for the caller.
    static LedgerOptions parse(List<String> words) {
        var options = USUAL;
        for (var rest = words.iterator(); rest.hasNext(); ) options = options.with(rest.next(), rest);
        return options;
    }

    private LedgerOptions with(String word, Iterator<String> rest) {
        return switch (word) {
            case "--accounts" ->
                new LedgerOptions((int) whole(word, rest, 2, ACCOUNTS_MAX), zipf, concurrency, seconds, growTo);
            case "--zipf" -> new LedgerOptions(accounts, exponent(word, rest), concurrency, seconds, growTo);
            case "--concurrency" -> new LedgerOptions(accounts, zipf, rounds(word, rest), seconds, growTo);
            case "--seconds" -> {
                var each = Duration.ofSeconds(whole(word, rest, 1, SECONDS_MAX));
                yield new LedgerOptions(accounts, zipf, concurrency, each, growTo);
            }
            case "--grow-to" -> new LedgerOptions(accounts, zipf, concurrency, seconds, whole(word, rest, 1, GROW_MAX));
            default -> throw new IllegalArgumentException("bench ledger knows no " + word);
        };
    }

    private static long whole(String option, Iterator<String> rest, long least, long most) {
        return whole(option, rest.hasNext() ? rest.next() : "", least, most);
    }

    private static long whole(String option, String text, long least, long most) {
        long value = text.matches("[0-9]{1,12}") ? Long.parseLong(text) : -1;
        if (value < least || value > most)
            throw new IllegalArgumentException(
                    option + " takes a whole number from " + least + " to " + most + ", not \"" + text + "\"");
        return value;
    }

    private static double exponent(String option, Iterator<String> rest) {
        var text = rest.hasNext() ? rest.next() : "";
        if (!text.matches("[0-2](\\.[0-9]{1,6})?") || new BigDecimal(text).compareTo(BigDecimal.TWO) > 0)
            throw new IllegalArgumentException(option + " takes a number from 0 to 2, not \"" + text + "\"");
        return Double.parseDouble(text);
    }

    private static List<Integer> rounds(String option, Iterator<String> rest) {
        var texts = rest.hasNext() ? List.of(rest.next().split(",", -1)) : List.of("");
        if (texts.size() > ROUNDS_MAX)
            throw new IllegalArgumentException(option + " takes at most " + ROUNDS_MAX + " numbers");
        return texts.stream()
                .map(text -> (int) whole(option, text, 1, IN_FLIGHT_MAX))
                .toList();
    }

    /// The round that the last line speaks of: the named one where it was asked for, else the greatest.
    int spokenOf() {
        return concurrency.contains(NAMED)
                ? NAMED
                : Stream.of(concurrency)
                        .flatMap(List::stream)
                        .mapToInt(n -> n)
                        .max()
                        .orElseThrow();
    }
}
