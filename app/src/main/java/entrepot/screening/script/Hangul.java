package entrepot.screening.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Korean names: family name first, then the given name, each syllable as its bearers like to write
/// it, by Revised Romanisation, and by McCune-Reischauer, which the North uses; foreign names by
/// what their syllables stand for.
final class Hangul {

    private static final Table TABLE = Table.load("hangul.txt");
    private static final Map<String, List<String>> SURNAMES = TABLE.section("surnames");
    private static final List<Style> STYLES = List.of(new Style("custom"), new Style("revised"), new Style("north"));

    /// A given name has at most as many syllables; longer words are foreign or no names.
    private static final int GIVEN_MAX = 3;

    private Hangul() {}

    private record Style(Map<String, List<String>> syllables, boolean north) {

        Style(String name) {
            this(TABLE.section(name), name.equals("north"));
        }

        String read(char syllable) {
            var known = syllables.getOrDefault(String.valueOf(syllable), List.of());
            if (!known.isEmpty()) return known.getFirst();
            return north ? Jamo.north(syllable) : Jamo.revised(syllable);
        }
    }

    static List<String> read(List<String> words) {
        var readings = new ArrayList<String>();
        if (words.size() == 1 && isName(words.getFirst())) readings.addAll(name(words.getFirst()));
        else if (words.stream().anyMatch(word -> word.length() == 1)) readings.addAll(parted(words));
        readings.addAll(plain(words));
        readings.addAll(foreign(words));
        return Variants.distinct(readings);
    }

    /// Family and given name in one word.
    private static List<String> name(String word) {
        int family = word.length() > 2 && SURNAMES.containsKey(word.substring(0, 2)) ? 2 : 1;
        return whole(surname(word.substring(0, family)), word.substring(family));
    }

    /// Family names by one syllable, given names by more, in any order.
    private static List<String> parted(List<String> words) {
        var parts = words.stream()
                .map(word -> word.length() == 1 ? surname(word) : given(word))
                .toList();
        return Variants.of(parts);
    }

    /// The usual family name with every style, joined and apart, then its other spellings.
    private static List<String> whole(List<String> surnames, String given) {
        var names = new ArrayList<>(given(given));
        for (var style : STYLES) names.add(apart(given, style));
        var wholes = new ArrayList<String>();
        for (var name : names) wholes.add(surnames.getFirst() + " " + name);
        for (var surname : surnames.subList(1, surnames.size()))
            for (var name : given(given)) wholes.add(surname + " " + name);
        return wholes;
    }

    private static List<String> surname(String syllables) {
        var known = SURNAMES.getOrDefault(syllables, List.of());
        return known.isEmpty() ? given(syllables) : known;
    }

    private static List<String> given(String syllables) {
        return STYLES.stream().map(style -> joined(syllables, style)).distinct().toList();
    }

    private static String joined(String syllables, Style style) {
        return apart(syllables, style).replace(" ", "");
    }

    private static String apart(String syllables, Style style) {
        var read = new ArrayList<String>();
        for (int i = 0; i < syllables.length(); i++) read.add(style.read(syllables.charAt(i)));
        return String.join(" ", read);
    }

    private static List<String> plain(List<String> words) {
        return STYLES.reversed().stream()
                .map(style -> String.join(
                        " ", words.stream().map(word -> joined(word, style)).toList()))
                .toList();
    }

    private static List<String> foreign(List<String> words) {
        return Approximation.ALL.stream()
                .map(sounds -> String.join(
                        " ",
                        words.stream().map(word -> Jamo.foreign(word, sounds)).toList()))
                .toList();
    }

    private static boolean isName(String word) {
        return word.length() >= 2 && word.length() <= GIVEN_MAX + 1 && SURNAMES.containsKey(word.substring(0, 1));
    }
}
