package entrepot.screening.search;

import entrepot.screening.name.Name;
import entrepot.screening.name.NameMatcher;
import entrepot.screening.name.Word;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// In how many names each word and each sound occurs: agreeing on what many bear says little. A value
/// of its own, so that a score depends on the two names and on this alone, whatever lists are searched.
public final class WordFrequencies {

    /// Of a weight: one unit of the logarithm of how rare a word is.
    private static final double WEIGHT = 1_000;

    private final int names;
    private final Map<String, Integer> bearers;
    private final String sha256;

    private WordFrequencies(int names, Map<String, Integer> counted) {
        this.names = names;
        this.bearers = Map.copyOf(counted);
        this.sha256 = hash(names, bearers);
    }

    /// Counts words by their best reading, and their sounds, once a name. What one name alone bears is
    /// as rare as what none bears, and not kept.
    static WordFrequencies of(Collection<Name> names) {
        var counts = new HashMap<String, Integer>();
        for (var name : names) {
            var borne = name.words().stream()
                    .flatMap(word -> Stream.of(word.text(), Terms.sound(word)))
                    .collect(Collectors.toSet());
            borne.forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        counts.values().removeIf(count -> count < 2);
        return new WordFrequencies(names.size(), counts);
    }

    /// How many names were counted.
    public int names() {
        return names;
    }

    /// How many names bear a word; 0 where it is one or none.
    public int bearers(String word) {
        return bearers.getOrDefault(word, 0);
    }

    /// Hash of all that was counted, 64 hex digits: equal for equal frequencies, on any machine.
    public String sha256() {
        return sha256;
    }

    /// How much a word tells: the more, the fewer names bear it or what sounds like it. Whole numbers,
    /// so that a sum does not depend on its order.
    int weight(Word word) {
        int most = bearers(word.text());
        if (Terms.isHeard(word)) most = Math.max(most, bearers(Terms.sound(word)));
        return (int) Math.round(WEIGHT * Math.log1p(names / (1.0 + most)));
    }

    NameMatcher matcher() {
        return NameMatcher.standard().withFrequencies(this::bearers, names);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WordFrequencies that && sha256.equals(that.sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return names + " names, " + bearers.size() + " words, " + sha256.substring(0, 8);
    }

    private static String hash(int names, Map<String, Integer> bearers) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((names + "\n").getBytes(StandardCharsets.UTF_8));
            new TreeMap<>(bearers)
                    .forEach((word, count) ->
                            digest.update((word + " " + count + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }
}
