package entrepot.screening.script;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Hebrew letters, which leave most vowels out; frequent names are read from a lexicon.
final class Hebrew {

    private static final Table TABLE = Table.load("hebrew.txt");
    private static final Scheme PLAIN = Scheme.of(TABLE, "plain");
    private static final Map<String, List<String>> NAMES = TABLE.section("names");
    private static final List<Abjad> HABITS = Stream.of("israeli", "soft", "foreign", "lean")
            .map(habit -> Abjad.of(TABLE, 'ה', "letters", habit))
            .toList();

    private Hebrew() {}

    static List<String> read(List<String> words) {
        return Variants.of(words.stream().map(Hebrew::word).toList());
    }

    private static List<String> word(String word) {
        var plain = PLAIN.read(word);
        var known = NAMES.getOrDefault(plain, List.of());
        if (!known.isEmpty()) return known;
        return Variants.distinct(HABITS.stream().map(habit -> habit.read(plain)).toList());
    }
}
