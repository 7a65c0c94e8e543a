package entrepot.screening;

import entrepot.screening.name.Name;
import entrepot.screening.name.NameKind;
import entrepot.screening.name.Role;
import entrepot.screening.name.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether two names are one to the letter: the same words, in any script, with or without legal form,
/// title and particles. Persons' words in any order, others' in the same.
final class SameName {

    private static final Set<Role> LEFT_OUT = EnumSet.of(Role.LEGAL_FORM, Role.TITLE, Role.PARTICLE);

    private SameName() {}

    static boolean is(Name one, Name two) {
        for (var first : one.variants())
            for (var second : two.variants())
                if (same(telling(first), telling(second), two.kind() == NameKind.PERSON)) return true;
        return false;
    }

    /// How many letters tell the name.
    static int letters(Name name) {
        return telling(name.variants().getFirst()).stream()
                .mapToInt(word -> word.text().length())
                .sum();
    }

    /// How many words tell the name.
    static int words(Name name) {
        return telling(name.variants().getFirst()).size();
    }

    private static List<Word> telling(List<Word> words) {
        var telling =
                words.stream().filter(word -> !LEFT_OUT.contains(word.role())).toList();
        return telling.isEmpty() ? words : telling;
    }

    private static boolean same(List<Word> one, List<Word> two, boolean anyOrder) {
        if (joined(one).equals(joined(two))) return true;
        if (one.size() != two.size()) return false;
        if (anyOrder) return sameInAnyOrder(one, two);
        for (int i = 0; i < one.size(); i++) if (!same(one.get(i), two.get(i))) return false;
        return true;
    }

    private static boolean sameInAnyOrder(List<Word> one, List<Word> two) {
        var left = new ArrayList<>(two);
        for (var word : one) {
            var found = left.stream().filter(other -> same(word, other)).findFirst();
            if (found.isEmpty()) return false;
            left.remove(found.get());
        }
        return true;
    }

    private static boolean same(Word one, Word two) {
        return one.canon().equals(two.canon()) || !Collections.disjoint(one.readings(), two.readings());
    }

    private static String joined(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining());
    }
}
