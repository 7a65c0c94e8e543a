package entrepot.screening.goods;

import entrepot.screening.goods.Paragraph.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// An entry with the paragraphs that one list, or all lists together, have under its code.
record Entry(String code, List<Paragraph> paragraphs, Set<String> words) {

    private static final Pattern CITED = Pattern.compile("[0-9][A-E][0-9]{3}");

    static Entry of(String code) {
        return new Entry(code, new ArrayList<>(), new LinkedHashSet<>());
    }

    void add(Paragraph paragraph) {
        paragraphs.add(paragraph);
        words.addAll(Words.of(paragraph.text()));
    }

    /// The text of the entry's own line; empty when a list lacks it.
    String heading() {
        return paragraphs.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(Paragraph::text)
                .orElse("");
    }

    /// The entries whose software or technology this one is about: it names them by code only.
    Set<String> cites() {
        var cited = new LinkedHashSet<String>();
        for (var one : paragraphs)
            if (one.kind() != Kind.GOODS)
                CITED.matcher(one.text()).results().forEach(found -> cited.add(found.group()));
        cited.remove(code);
        return cited;
    }

    /// The words of each of its places.
    Map<String, List<String>> places() {
        var body = new ArrayList<String>();
        var notes = new ArrayList<String>();
        for (var one : paragraphs) {
            body.addAll(Words.of(one.text()));
            notes.addAll(Words.of(one.notes()));
        }
        return Map.of(
                "heading", Words.of(heading()), "body", body, "notes", notes, PlaceIndex.PAIRS, Words.pairs(body));
    }
}
