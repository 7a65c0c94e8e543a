package entrepot.screening.name.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Phrases of one to a few words and what they mean, from a table of lines `meaning: phrase, phrase`; of
/// a line without a meaning each phrase means itself.
public final class Phrases {

    /// A phrase found in a name: what it means and how many words it took.
    public record Found(String meaning, int words) {}

    private final Map<String, String> meanings = new HashMap<>();
    private final Set<String> starts = new HashSet<>();
    private int wordsMax;

    private Phrases() {}

    /// Reads a table that lies beside this class.
    public static Phrases of(String table) {
        var phrases = new Phrases();
        for (var line : lines(table)) phrases.addAll(line);
        return phrases;
    }

    public static List<String> lines(String table) {
        try (var in = Phrases.class.getResourceAsStream("/entrepot/screening/name/" + table)) {
            if (in == null) throw new IllegalStateException("no table " + table);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The longest phrase that begins at a word.
    public Optional<Found> longestAt(List<String> words, int start) {
        if (!starts.contains(words.get(start))) return Optional.empty();
        for (int count = Math.min(wordsMax, words.size() - start); count > 0; count--) {
            var meaning = meanings.get(String.join(" ", words.subList(start, start + count)));
            if (meaning != null) return Optional.of(new Found(meaning, count));
        }
        return Optional.empty();
    }

    /// The single words of all phrases, in a fixed order.
    List<String> words() {
        return meanings.keySet().stream()
                .flatMap(phrase -> Stream.of(phrase.split(" ", -1)))
                .distinct()
                .sorted()
                .toList();
    }

    public boolean contains(String phrase) {
        return meanings.containsKey(phrase);
    }

    private void addAll(String line) {
        int colon = line.indexOf(':');
        var meaning = line.substring(0, Math.max(0, colon)).strip();
        if (colon >= 0) add(meaning, meaning);
        for (var phrase : line.substring(colon + 1).split(",", -1))
            add(phrase.strip(), colon < 0 ? phrase.strip() : meaning);
    }

    private void add(String phrase, String meaning) {
        if (phrase.isEmpty()) return;
        var words = phrase.split(" ", -1);
        meanings.putIfAbsent(phrase, meaning);
        starts.add(words[0]);
        wordsMax = Math.max(wordsMax, words.length);
    }
}
