package entrepot.screening.goods;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words that lists use, and how rare each is.
final class Vocabulary {

    private static final int PART_MIN = 4;
    private static final int JOINED_MIN = 10;

    private final Map<String, Integer> texts = new HashMap<>();
    private final int size;

    private Vocabulary(Collection<Set<String>> texts) {
        for (var text : texts) for (var word : text) this.texts.merge(word, 1, Integer::sum);
        size = texts.size();
    }

    /// The vocabulary of these texts, each as its set of words.
    static Vocabulary of(Collection<Set<String>> texts) {
        return new Vocabulary(texts);
    }

    /// How much it says that a text has the word: more the fewer texts have it.
    double rarity(String word) {
        return Math.log(1 + (size + 0.5) / (texts.getOrDefault(word, 0) + 0.5));
    }

    /// The word itself where a list uses it; else the two words that it is joined of, where lists use
    /// both; else nothing.
    List<String> known(String word) {
        if (texts.containsKey(word)) return List.of(word);
        if (word.length() < JOINED_MIN) return List.of();
        for (int cut = PART_MIN; cut <= word.length() - PART_MIN; cut++) {
            var parts = List.of(word.substring(0, cut), word.substring(cut));
            if (parts.stream().allMatch(texts::containsKey)) return parts;
        }
        return List.of();
    }
}
