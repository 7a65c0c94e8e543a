package entrepot.lab.bench;

import java.util.List;

/// What `./entrepot bench payments` was called with.
///
/// @param seconds for how long payments are ordered
/// @param rate    how many are ordered a second, whatever became of those before
record PaymentsOptions(int seconds, int rate) {

    private static final PaymentsOptions USUAL = new PaymentsOptions(60, 200);
    private static final int SECONDS_MAX = 3_600;
    private static final int RATE_MAX = 5_000;

    /// Throws [IllegalArgumentException] with a sentence for the caller.
    static PaymentsOptions parse(List<String> words) {
        var options = USUAL;
        for (var rest = words.iterator(); rest.hasNext(); ) {
            var word = rest.next();
            options = switch (word) {
                case "--seconds" -> new PaymentsOptions(Words.whole(word, rest, SECONDS_MAX), options.rate);
                case "--rate" -> new PaymentsOptions(options.seconds, Words.whole(word, rest, RATE_MAX));
                default -> throw new IllegalArgumentException("bench payments knows no " + word);
            };
        }
        return options;
    }

    int payments() {
        return seconds * rate;
    }
}
