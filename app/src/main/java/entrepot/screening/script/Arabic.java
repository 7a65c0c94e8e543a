package entrepot.screening.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Arabic letters, as Arabs, Persians, Afghans and Pakistanis use them for names.
///
/// The script leaves short vowels out. Names that are frequent are read from a lexicon; others by
/// their consonants, with vowels where a syllable needs one; foreign names by the sounds that Arabic
/// letters stand in for. Compounds (servant of the Merciful, light of the faith) are read as one name
/// in the ways in which they are joined.
final class Arabic {

    private static final Table TABLE = Table.load("arabic.txt");
    private static final Scheme PLAIN = Scheme.of(TABLE, "plain");
    private static final Map<String, List<String>> NAMES = plain(TABLE.section("names"));
    private static final List<Abjad> HABITS = Stream.of("arab", "eastern", "maghreb", "egypt", "foreign")
            .map(habit -> Abjad.of(TABLE, 'ه', "letters", habit))
            .toList();

    private static final String ARTICLE = "ال";
    private static final String SERVANT = "عبد";

    /// Second parts that are written together with the first in Latin letters.
    private static final Set<String> TAILS = TABLE.section("tails").keySet();

    /// First parts that carry a name after them, but no compound.
    private static final Set<String> PARTICLES = Set.of("بن", "ابن", "ابو", "ابي", "ام", "بنت", "ال", "ولد", "و");

    private Arabic() {}

    static List<String> read(List<String> words) {
        var plain =
                words.stream().map(PLAIN::read).filter(word -> !word.isEmpty()).toList();
        var parts = new ArrayList<List<String>>();
        for (int i = 0; i < plain.size(); i++) {
            boolean more = i + 1 < plain.size();
            var word = plain.get(i);
            if (more && isName(word + plain.get(i + 1))) parts.add(word(word + plain.get(++i)));
            else if (more && word.equals(SERVANT) && hasArticle(plain.get(i + 1))) parts.add(servant(plain.get(++i)));
            else if (more && TAILS.contains(plain.get(i + 1)) && !PARTICLES.contains(word))
                parts.add(compound(word, plain.get(++i)));
            else parts.add(word(word));
        }
        return Variants.of(parts);
    }

    private static boolean hasArticle(String word) {
        return word.startsWith(ARTICLE) && word.length() > ARTICLE.length();
    }

    private static boolean isName(String pair) {
        return NAMES.containsKey(pair) && !pair.startsWith(ARTICLE);
    }

    /// `abd al-x`, `abdul x`, joined, and with the article taken into the sound that follows.
    private static List<String> servant(String of) {
        var names = bare(of.substring(ARTICLE.length()));
        var read = new ArrayList<String>();
        for (var name : names.subList(0, Math.min(3, names.size()))) {
            read.add("abdul " + name);
            read.add("abd al " + name);
            read.add("abdel" + name);
            read.add("abdu" + name.charAt(0) + name);
        }
        return read;
    }

    /// `nur al-din`, `nur uddin`, `nureddin`.
    private static List<String> compound(String word, String tail) {
        var read = new ArrayList<String>();
        var names = bare(word);
        for (var name : names.subList(0, Math.min(2, names.size())))
            for (var end : TABLE.section("tails").getOrDefault(tail, List.of()))
                read.add(end.startsWith(" ") ? name + end : stem(name) + end);
        return read;
    }

    /// A first part loses its own last vowel before the vowel of the second.
    private static String stem(String name) {
        return name.endsWith("a") ? name.substring(0, name.length() - 1) : name;
    }

    private static List<String> word(String word) {
        var known = NAMES.getOrDefault(word, List.of());
        if (!known.isEmpty()) return known;
        if (word.startsWith(SERVANT + ARTICLE) && word.length() > 6) return servant(word.substring(SERVANT.length()));
        for (var tail : TAILS)
            if (word.endsWith(tail) && word.length() > tail.length() + 1)
                return compound(word.substring(0, word.length() - tail.length()), tail);
        if (hasArticle(word) && word.length() > 4) return article(word.substring(ARTICLE.length()));
        return bare(word);
    }

    private static List<String> article(String word) {
        var names = bare(word);
        var best = names.getFirst();
        var first = Stream.of("al " + best, best, "el" + best, "e" + best.charAt(0) + best);
        return Stream.concat(first, names.stream().skip(1).map(name -> "al " + name))
                .toList();
    }

    private static List<String> bare(String word) {
        var known = NAMES.getOrDefault(word, List.of());
        if (!known.isEmpty()) return known;
        var read =
                Variants.distinct(HABITS.stream().map(habit -> habit.read(word)).toList());
        return read.isEmpty() ? List.of("") : read;
    }

    /// The lexicon may write its names with all their signs.
    private static Map<String, List<String>> plain(Map<String, List<String>> names) {
        var plain = new HashMap<String, List<String>>();
        names.forEach((name, readings) -> plain.putIfAbsent(PLAIN.read(name), readings));
        return plain;
    }
}
