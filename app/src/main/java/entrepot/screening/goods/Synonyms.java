package entrepot.screening.goods;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What lists write for what traders write: phrases of a description, and the words to search as well.
final class Synonyms {

    private static final String TABLE = "synonyms.txt";
    private static final String ARROW = "->";

    private final Map<List<String>, List<String>> words = new LinkedHashMap<>();
    private final Map<String, String> forms = new LinkedHashMap<>();
    private int longest;

    private Synonyms(List<String> lines) {
        for (var line : lines) if (!line.isBlank() && !line.startsWith("#")) add(line);
    }

    /// Reads the table that comes with the program.
    static Synonyms load() {
        try (var in = Synonyms.class.getResourceAsStream(TABLE)) {
            if (in == null) throw new IllegalStateException("the program was built without " + TABLE);
            return new Synonyms(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words that the phrases among these words stand for.
    List<String> of(List<String> description) {
        var found = new ArrayList<String>();
        for (int begin = 0; begin < description.size(); begin++)
            for (int end = begin + 1; end <= Math.min(description.size(), begin + longest); end++)
                found.addAll(words.getOrDefault(description.subList(begin, end), List.of()));
        return found;
    }

    /// Every word that phrases stand for, as people read it, by its stem.
    Map<String, String> forms() {
        return forms;
    }

    private void add(String line) {
        var sides = line.split(ARROW, 2);
        if (sides.length != 2) throw new IllegalStateException("no arrow in the line of " + TABLE + ": " + line);
        var phrase = Words.of(sides[0]);
        longest = Math.max(longest, phrase.size());
        words.computeIfAbsent(phrase, none -> new ArrayList<>()).addAll(Words.of(sides[1]));
        Words.forms(sides[1]).forEach(forms::putIfAbsent);
    }
}
