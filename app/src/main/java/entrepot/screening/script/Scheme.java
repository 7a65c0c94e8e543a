package entrepot.screening.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One system of writing a script in Latin letters: how single letters and groups of them are
/// spelled, the longest group first. `^` before a group binds it to the beginning of a word, `$`
/// after it to the end.
final class Scheme {

    private static final Spelling[] NONE = {};

    private final Spelling[][] byLetter;
    private final int lowest;

    private Scheme(Spelling[][] byLetter, int lowest) {
        this.byLetter = byLetter;
        this.lowest = lowest;
    }

    private record Spelling(String letters, String sound, boolean first, boolean last) {

        static Spelling of(String key, String sound) {
            boolean first = key.startsWith("^");
            boolean last = key.endsWith("$");
            return new Spelling(key.substring(first ? 1 : 0, key.length() - (last ? 1 : 0)), sound, first, last);
        }

        boolean at(String word, int i) {
            if (first && i > 0) return false;
            if (!word.startsWith(letters, i)) return false;
            return !last || i + letters.length() == word.length();
        }

        /// Longer groups first, among equals the bound ones.
        int weight() {
            return 4 * letters.length() + (first ? 2 : 0) + (last ? 1 : 0);
        }
    }

    /// The system of these sections, a later one before an earlier one; the first reading counts.
    static Scheme of(Table table, String... sections) {
        var sounds = new LinkedHashMap<String, String>();
        for (var section : sections)
            table.section(section).forEach((letters, readings) -> sounds.put(letters, readings.getFirst()));
        return of(sounds);
    }

    static Scheme of(Map<String, String> sounds) {
        var spellings = sounds.entrySet().stream()
                .map(entry -> Spelling.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Spelling::weight).reversed())
                .toList();
        int lowest = spellings.stream().mapToInt(Scheme::first).min().orElse(0);
        int highest = spellings.stream().mapToInt(Scheme::first).max().orElse(0);
        var lists = new ArrayList<List<Spelling>>();
        for (int i = lowest; i <= highest; i++) lists.add(new ArrayList<>());
        for (var spelling : spellings) lists.get(first(spelling) - lowest).add(spelling);
        return new Scheme(lists.stream().map(list -> list.toArray(NONE)).toArray(Spelling[][]::new), lowest);
    }

    /// A lower-case word in this system. Letters it does not know are read as what they are made of,
    /// or left out.
    String read(String word) {
        var read = new StringBuilder(word.length() + 8);
        for (int i = 0; i < word.length(); ) i += append(word, i, read);
        return read.toString();
    }

    private int append(String word, int i, StringBuilder read) {
        char letter = word.charAt(i);
        for (var spelling : spellings(letter))
            if (spelling.at(word, i)) {
                read.append(spelling.sound());
                return spelling.letters().length();
            }
        if (Letters.isPlain(letter)) read.append(letter);
        else read.append(Letters.plain(letter));
        return 1;
    }

    private Spelling[] spellings(char letter) {
        int index = letter - lowest;
        return index < 0 || index >= byLetter.length ? NONE : byLetter[index];
    }

    private static char first(Spelling spelling) {
        return spelling.letters().charAt(0);
    }
}
