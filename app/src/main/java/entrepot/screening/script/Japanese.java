package entrepot.screening.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Japanese names in Chinese characters, by a lexicon of frequent family and given names.
final class Japanese {

    private static final Table TABLE = Table.load("japanese.txt");
    private static final Map<String, List<String>> FAMILY = TABLE.section("family");
    private static final Map<String, List<String>> GIVEN = TABLE.section("given");

    private Japanese() {}

    /// None unless every part of the name is known.
    static List<String> read(List<String> words) {
        var parts = new ArrayList<List<String>>();
        for (var word : words) {
            if (FAMILY.containsKey(word)) parts.add(FAMILY.getOrDefault(word, List.of()));
            else if (GIVEN.containsKey(word)) parts.add(GIVEN.getOrDefault(word, List.of()));
            else if (words.size() == 1) return whole(word);
            else return List.of();
        }
        return Variants.of(parts);
    }

    private static List<String> whole(String word) {
        for (int family = Math.min(3, word.length() - 1); family > 0; family--) {
            var first = FAMILY.getOrDefault(word.substring(0, family), List.of());
            var second = GIVEN.getOrDefault(word.substring(family), List.of());
            if (!first.isEmpty() && !second.isEmpty()) return Variants.of(List.of(first, second));
        }
        return List.of();
    }
}
