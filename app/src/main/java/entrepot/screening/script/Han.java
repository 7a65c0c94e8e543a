package entrepot.screening.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Chinese characters: names of Chinese by Mandarin, family name first, with the spellings that
/// Taiwan, Hong Kong and emigrants use; names of Japanese where the lexicon knows them; foreign names
/// by the sounds for which a character is usually taken.
final class Han {

    private static final Table TABLE = Table.load("han.txt");
    private static final Map<String, List<String>> SURNAMES = TABLE.section("surnames");
    private static final Map<String, List<String>> USUAL = TABLE.section("usual");
    private static final Map<String, List<String>> SOUNDS = TABLE.section("foreign");
    private static final Map<String, List<String>> WHOLE = TABLE.section("whole");

    /// Longer words are firms or foreign.
    private static final int NAME_MAX = 4;

    private Han() {}

    static List<String> read(List<String> words) {
        var readings = new ArrayList<String>();
        if (words.size() == 1 && isName(words.getFirst())) readings.addAll(name(words.getFirst()));
        else readings.addAll(Variants.of(words.stream().map(Han::part).toList()));
        readings.addAll(Math.min(1, readings.size()), Japanese.read(words));
        if (words.stream().allMatch(Han::mayBeForeign)) readings.addAll(foreign(words));
        return Variants.distinct(readings);
    }

    /// Family and given name in one word.
    private static List<String> name(String word) {
        int family = word.length() > 2 && SURNAMES.containsKey(word.substring(0, 2)) ? 2 : 1;
        var surnames = surname(word.substring(0, family));
        var given = word.substring(family);
        var readings = new ArrayList<String>();
        readings.add(surnames.getFirst() + " " + mandarin(given, ""));
        readings.add(surnames.getFirst() + " " + mandarin(given, " "));
        for (var surname : surnames.subList(1, surnames.size())) readings.add(surname + " " + mandarin(given, ""));
        readings.add(wadeGiles(word.substring(0, family), "") + " " + wadeGiles(given, " "));
        return readings;
    }

    private static List<String> surname(String characters) {
        var known = SURNAMES.getOrDefault(characters, List.of());
        return known.isEmpty() ? List.of(mandarin(characters, "")) : known;
    }

    /// A word of a name that was written in parts, or of a firm's.
    private static List<String> part(String word) {
        if (WHOLE.containsKey(word)) return WHOLE.getOrDefault(word, List.of());
        if (SURNAMES.containsKey(word)) return surname(word);
        return Variants.distinct(List.of(mandarin(word, ""), mandarin(word, " "), wadeGiles(word, " ")));
    }

    private static String mandarin(String word, String between) {
        return String.join(between, syllables(word));
    }

    private static String wadeGiles(String word, String between) {
        return String.join(
                between, syllables(word).stream().map(Pinyin::wadeGiles).toList());
    }

    private static List<String> syllables(String word) {
        return word.codePoints()
                .mapToObj(Han::syllable)
                .filter(syllable -> !syllable.isEmpty())
                .toList();
    }

    private static String syllable(int character) {
        var usual = USUAL.getOrDefault(Character.toString(character), List.of());
        return usual.isEmpty() ? Pinyin.of(character) : usual.getFirst();
    }

    private static List<String> foreign(List<String> words) {
        return Variants.of(words.stream().map(Han::sounds).toList());
    }

    private static List<String> sounds(String word) {
        var known = WHOLE.getOrDefault(word, List.of());
        if (!known.isEmpty()) return known;
        var parts = new ArrayList<List<String>>();
        for (int i = 0; i < word.length(); i++)
            parts.add(SOUNDS.getOrDefault(String.valueOf(word.charAt(i)), List.of()));
        return Variants.joined(parts, "");
    }

    private static boolean mayBeForeign(String word) {
        if (WHOLE.containsKey(word)) return true;
        for (int i = 0; i < word.length(); i++) if (!SOUNDS.containsKey(String.valueOf(word.charAt(i)))) return false;
        return word.length() > 1;
    }

    private static boolean isName(String word) {
        return word.length() >= 2 && word.length() <= NAME_MAX;
    }
}
