package entrepot.screening.search;

import entrepot.screening.name.Name;
import entrepot.screening.name.Role;
import entrepot.screening.name.Word;
import java.util.ArrayList;
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

    private Terms() {}

    /// Terms of one word.
    static Set<String> of(Word word) {
        var terms = new LinkedHashSet<>(word.readings());
        terms.add(word.canon());
        if (word.skeleton().length() > 1) terms.add("~" + word.skeleton());
        for (int group : word.nicknames()) terms.add("#" + group);
        terms.remove("");
        return terms;
    }

    /// The words that tell the name from others; where none does, all of them.
    static List<Word> telling(Name name) {
        var telling = name.words().stream().filter(word -> word.role().tells()).toList();
        if (!telling.isEmpty()) return telling;
        return name.words().stream()
                .filter(word -> word.role() != Role.LEGAL_FORM || name.words().size() == 1)
                .toList();
    }

    /// Two or three neighbours, and the whole name, each as one word.
    static Set<String> joined(Name name) {
        var words = name.words().stream()
                .filter(word -> word.role() != Role.LEGAL_FORM)
                .map(Word::text)
                .toList();
        var joined = new LinkedHashSet<String>();
        for (int from = 0; from < words.size(); from++)
            for (int to = from + 2; to <= Math.min(words.size(), from + 3); to++) add(joined, words.subList(from, to));
        if (words.size() > 3) add(joined, words);
        return joined;
    }

    /// Everything that a name is found by.
    static Set<String> all(Name name) {
        var all = new LinkedHashSet<String>();
        telling(name).forEach(word -> all.addAll(of(word)));
        all.addAll(joined(name));
        return all;
    }

    private static void add(Set<String> joined, List<String> words) {
        var text = String.join("", new ArrayList<>(words));
        if (text.length() <= JOINED_MAX) joined.add(text);
    }
}
