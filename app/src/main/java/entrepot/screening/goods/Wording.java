package entrepot.screening.goods;

import entrepot.screening.goods.Paragraph.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a description says, ready to be looked for.
///
/// @param own   its own words as stems, as far as they are words
/// @param words what to look for, with its weight: its own words and what stands for them
/// @param forms each stem as people read it
/// @param kind  whether it is about goods, software or technology
record Wording(Set<String> own, Map<String, Float> words, Map<String, String> forms, Kind kind) {

    private static final int WORDS_MAX = 120;

    /// Each is looked for in up to four places, and Lucene takes no more than 1,024 in one question.
    private static final int LOOKED_MAX = 240;
    private static final Pattern CITED = Pattern.compile("(?i)\\b[0-9][A-E][0-9]{3}(?:\\.[a-z0-9]{1,4})*\\b");
    private static final Set<String> SOFTWARE = Set.copyOf(Words.of("software firmware source toolkit app"));
    private static final Set<String> TECHNOLOGY =
            Set.copyOf(Words.of("technology know-how blueprints drawings documentation manuals technical"));

    static Wording of(String description, Synonyms synonyms, Vocabulary vocabulary, float synonymWeight) {
        var said = Words.of(description);
        var own = new LinkedHashSet<String>();
        for (var word : said) if (!Words.isNumber(word) && own.size() < WORDS_MAX) own.add(word);
        var words = new LinkedHashMap<String, Float>();
        for (var word : own) for (var known : vocabulary.known(word)) look(known, 1f, words);
        for (var pair : Words.pairs(said)) look(pair, 1f, words);
        for (var word : synonyms.of(said)) look(word, synonymWeight, words);
        var forms = new HashMap<>(synonyms.forms());
        forms.putAll(Words.forms(description));
        return new Wording(own, words, forms, kind(own));
    }

    private static void look(String word, float weight, Map<String, Float> words) {
        if (words.size() < LOOKED_MAX) words.putIfAbsent(word, weight);
    }

    /// The codes of control lists that it cites.
    static Set<String> codes(String description) {
        var codes = new LinkedHashSet<String>();
        var found = CITED.matcher(description);
        while (found.find()) codes.add(Paragraph.cited(upper(found.group())));
        return codes;
    }

    private static String upper(String code) {
        return code.substring(0, 2).toUpperCase(Locale.ROOT) + code.substring(2);
    }

    private static Kind kind(Set<String> words) {
        if (words.stream().anyMatch(SOFTWARE::contains)) return Kind.SOFTWARE;
        return words.stream().anyMatch(TECHNOLOGY::contains) ? Kind.TECHNOLOGY : Kind.GOODS;
    }

    /// The description's words that are in a text, and those that stand for its words, as people read
    /// them.
    List<String> matched(Set<String> text) {
        return words.keySet().stream()
                .filter(text::contains)
                .map(word -> forms.getOrDefault(word, word))
                .toList();
    }

    /// How much of what is said a text says too, rare words counting more, from 0 to 1.
    double coverage(Set<String> text, Vocabulary vocabulary) {
        double said = 0;
        for (var word : own) said += vocabulary.rarity(word);
        double shared = 0;
        for (var word : words.entrySet())
            if (text.contains(word.getKey())) shared += word.getValue() * vocabulary.rarity(word.getKey());
        return said == 0 ? 0 : Math.min(1, shared / said);
    }
}
