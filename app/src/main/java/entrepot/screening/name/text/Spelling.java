package entrepot.screening.name.text;

import entrepot.screening.script.Latin;
import entrepot.screening.script.Writing;
import java.util.ArrayList;
import java.util.List;

/// A word or text in Latin letters: the columns of its readings, one for each word that they have.
public record Spelling(List<List<String>> columns, Writing writing) {

    public static final Spelling NUMBER = new Spelling(List.of(), Writing.LATIN);

    public static Spelling of(String text) {
        if (Tokens.isAscii(text)) return new Spelling(List.of(List.of(text)), Writing.LATIN);
        return new Spelling(columns(Latin.readings(text), text), Latin.writing(text));
    }

    /// The readings by how many words they have, those of the best one first, without those that only
    /// cut it finer: a name in ideographs is a family and a given name, or one foreign word.
    public static List<Spelling> alternatives(String text) {
        var alternatives = new ArrayList<Spelling>();
        var readings = Latin.readings(text);
        for (var reading : readings) {
            var columns = columns(readings.subList(readings.indexOf(reading), readings.size()), text);
            if (alternatives.stream()
                    .allMatch(known -> columns.size() < known.columns().size()))
                alternatives.add(new Spelling(columns, Latin.writing(text)));
        }
        return alternatives.isEmpty() ? List.of(of(text)) : alternatives;
    }

    /// Readings that have as many words as the best one, set beside each other word by word;
    /// of a script that cannot be read, the text itself.
    private static List<List<String>> columns(List<String> readings, String text) {
        if (readings.isEmpty()) return List.of(List.of(text));
        var columns = new ArrayList<List<String>>();
        for (var reading : readings) {
            var words = reading.split(" ", -1);
            if (columns.isEmpty()) for (int i = 0; i < words.length; i++) columns.add(new ArrayList<>());
            if (columns.size() != words.length) continue;
            for (int i = 0; i < words.length; i++)
                if (!columns.get(i).contains(words[i])) columns.get(i).add(words[i]);
        }
        return columns;
    }
}
