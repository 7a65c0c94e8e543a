package entrepot.screening.search;

import entrepot.screening.name.Name;
import entrepot.screening.name.Role;
import entrepot.screening.name.Word;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a name is found by: for each of its telling words the spellings, and keys for its sound and
/// its nicknames; and neighbouring words written as one.
///
/// A term that begins with `~` is a sound key and one that begins with `#` a group of nicknames:
/// those are looked up exactly, spellings with slips.
final class Terms {

    private static final int JOINED_MAX = 40;
    private static final int RUN_MAX = 3;

    private Terms() {}

    /// Terms of one word.
    static Set<String> of(Word word) {
        var terms = new LinkedHashSet<>(word.readings());
        terms.add(word.canon());
        if (isHeard(word)) terms.add(sound(word));
        for (int group : word.nicknames()) terms.add("#" + group);
        terms.remove("");
        return terms;
    }

    /// Whether a word has consonants enough to be found by them.
    static boolean isHeard(Word word) {
        return word.skeleton().length() > 1;
    }

    static String sound(Word word) {
        return "~" + word.skeleton();
    }

    static boolean isSpelling(String term) {
        return term.charAt(0) != '~' && term.charAt(0) != '#';
    }

    /// The words that tell the name from others, in any way to read it, each once; where none does, all
    /// of them.
    static Set<Word> telling(Name name) {
        var telling = new LinkedHashSet<Word>();
        for (var word : name.words()) if (word.role().tells()) telling.add(word);
        if (telling.isEmpty())
            for (var word : name.words())
                if (word.role() != Role.LEGAL_FORM || name.words().size() == 1) telling.add(word);
        return telling;
    }

    /// Two or three neighbours, written as one.
    static Set<String> runs(Name name) {
        var runs = new LinkedHashSet<String>();
        for (var variant : name.variants()) {
            var words = words(variant);
            for (int from = 0; from < words.size(); from++)
                for (int to = from + 2; to <= Math.min(words.size(), from + RUN_MAX); to++)
                    addJoined(words.subList(from, to), runs);
        }
        return runs;
    }

    /// All words, written as one.
    static Set<String> wholes(Name name) {
        var wholes = new LinkedHashSet<String>();
        for (var variant : name.variants()) if (words(variant).size() > 1) addJoined(words(variant), wholes);
        return wholes;
    }

    private static List<String> words(List<Word> variant) {
        return variant.stream()
                .filter(word -> word.role() != Role.LEGAL_FORM)
                .map(Word::text)
                .toList();
    }

    private static void addJoined(List<String> words, Set<String> joined) {
        var text = String.join("", words);
        if (text.length() <= JOINED_MAX) joined.add(text);
    }
}
