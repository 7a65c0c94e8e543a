package entrepot.screening.name;

import java.util.ArrayList;
import java.util.List;

/// Single letters in the names of firms and ships, which are written with and without points and
/// blanks: `s a`, `s.a.` and `sa` are one word.
final class Initials {

    private Initials() {}

    static List<String> joined(List<String> words) {
        var joined = new ArrayList<String>();
        boolean open = false;
        for (var word : words) {
            boolean letter = word.length() == 1 && Character.isLetter(word.charAt(0));
            if (letter && open) joined.set(joined.size() - 1, joined.getLast() + word);
            else joined.add(word);
            open = letter;
        }
        return joined;
    }

    /// Whether a word is made of the first letters of other words: `jc` of `jean claude`.
    static boolean stands(String word, List<Integer> places, List<Word> words) {
        if (word.length() != places.size()) return false;
        for (int i = 0; i < word.length(); i++) {
            var whole = words.get(places.get(i));
            if (!whole.role().tells() || whole.text().charAt(0) != word.charAt(i)) return false;
        }
        return true;
    }
}
