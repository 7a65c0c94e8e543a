package entrepot.screening;

import entrepot.screening.ListEntry.ListedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The names of a list by their keys: equal ones by the whole key, names that differ in one letter
/// of one long word by the key without that word.
final class NameIndex {

    /// Shorter words differ in one letter too easily to mean the same.
    private static final int LONG_WORD = 5;

    /// A name of one word has nothing else that could agree.
    private static final int LONG_ONLY_WORD = 8;

    private final Map<NameKey, List<Row>> whole = new HashMap<>();
    private final Map<Gap, List<Row>> withGap = new HashMap<>();

    /// A listed name, its entry, and its key.
    record Row(ListEntry entry, ListedName name, NameKey key) {}

    private record Gap(ListEntry.Kind kind, int words, String rest) {}

    NameIndex(List<ListEntry> entries) {
        for (var entry : entries)
            for (var name : entry.names())
                for (var key : NameKey.of(entry.kind(), name.text())) add(new Row(entry, name, key));
    }

    private void add(Row row) {
        whole.computeIfAbsent(row.key(), key -> new ArrayList<>(1)).add(row);
        if (row.name().strength() == ListEntry.Strength.WEAK) return;
        eachGap(
                row.key(),
                gap -> withGap.computeIfAbsent(gap, none -> new ArrayList<>(1)).add(row));
    }

    List<Row> equal(NameKey key) {
        return whole.getOrDefault(key, List.of());
    }

    /// Names that are not weak and differ from the key in one letter of one long word.
    void alike(NameKey key, Consumer<Row> found) {
        eachGap(key, gap -> {
            for (var row : withGap.getOrDefault(gap, List.of()))
                if (oneWordApart(row.key().words(), key.words())) found.accept(row);
        });
    }

    /// Each long word left out in turn. In a person's key, sorted, the rest stays sorted; in a
    /// firm's the gap keeps its place.
    private static void eachGap(NameKey key, Consumer<Gap> taker) {
        var words = key.words();
        for (int i = 0; i < words.size(); i++) {
            if (!isLong(words.get(i), words.size())) continue;
            var rest = new ArrayList<>(words);
            if (key.kind() == ListEntry.Kind.PERSON) rest.remove(i);
            else rest.set(i, "");
            taker.accept(new Gap(key.kind(), words.size(), String.join(" ", rest)));
        }
    }

    private static boolean oneWordApart(List<String> listed, List<String> asked) {
        var mine = new ArrayList<>(asked);
        listed.forEach(mine::remove);
        var theirs = new ArrayList<>(listed);
        asked.forEach(theirs::remove);
        return mine.size() == 1
                && theirs.size() == 1
                && isLong(theirs.getFirst(), listed.size())
                && oneEditApart(mine.getFirst(), theirs.getFirst());
    }

    /// Figures are evidence against, never a slip: `FORTUNE 5` is not `FORTUNE 6`.
    private static boolean isLong(String word, int words) {
        if (word.length() < (words == 1 ? LONG_ONLY_WORD : LONG_WORD)) return false;
        return word.chars().noneMatch(Character::isDigit);
    }

    /// One letter more, fewer or other, or two neighbours exchanged.
    static boolean oneEditApart(String a, String b) {
        if (a.length() > b.length()) return oneEditApart(b, a);
        if (b.length() - a.length() > 1) return false;
        int i = 0;
        while (i < a.length() && a.charAt(i) == b.charAt(i)) i++;
        if (a.length() < b.length()) return a.substring(i).equals(b.substring(i + 1));
        if (i == a.length()) return false;
        if (a.substring(i + 1).equals(b.substring(i + 1))) return true;
        return i + 1 < a.length()
                && a.charAt(i) == b.charAt(i + 1)
                && a.charAt(i + 1) == b.charAt(i)
                && a.substring(i + 2).equals(b.substring(i + 2));
    }
}
