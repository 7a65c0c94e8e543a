package entrepot.screening;

import entrepot.screening.ListEntry.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A name in the form in which equal names are equal: words of a person in any order, words of a
/// firm in their order without legal forms, words of a ship in their order.
record NameKey(Kind kind, List<String> words) {

    NameKey {
        words = List.copyOf(words);
    }

    /// The keys of a name: one, or two when it may be a person's or a firm's. None when the name has
    /// no letter or digit.
    static Set<NameKey> of(Kind kind, String name) {
        var words = Fold.words(name);
        var keys = new LinkedHashSet<NameKey>();
        if (words.isEmpty()) return keys;
        if (kind == Kind.PERSON || kind == Kind.UNKNOWN)
            keys.add(new NameKey(Kind.PERSON, words.stream().sorted().toList()));
        if (kind == Kind.ORGANISATION || kind == Kind.UNKNOWN)
            keys.add(new NameKey(Kind.ORGANISATION, LegalForms.without(joinInitials(words))));
        if (kind == Kind.VESSEL || kind == Kind.AIRCRAFT) keys.add(new NameKey(kind, joinInitials(words)));
        return keys;
    }

    /// `s a de c v` reads `sa de cv`: firms write initials with and without points and spaces.
    static List<String> joinInitials(List<String> words) {
        var joined = new ArrayList<String>();
        boolean open = false;
        for (var word : words) {
            boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0));
            if (initial && open) joined.set(joined.size() - 1, joined.getLast() + word);
            else joined.add(word);
            open = initial;
        }
        return joined;
    }

    int letters() {
        return words.stream().mapToInt(String::length).sum();
    }
}
