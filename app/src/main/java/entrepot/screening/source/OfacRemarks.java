package entrepot.screening.source;

import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.Relation;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.source.text.DateText;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What OFAC writes into the remarks of a record: fields in prose, separated by semicolons. Aliases in
/// the remarks are the weak ones; the strong ones are in `alt.csv`. Wallet addresses keep their case.
final class OfacRemarks {

    /// A field of a known shape, and what it says about the entry.
    private record Field(Pattern shape, BiConsumer<MatchResult, Draft> meaning) {

        static Field of(String shape, BiConsumer<MatchResult, Draft> meaning) {
            return new Field(Pattern.compile(shape), meaning);
        }

        boolean take(String text, Draft draft) {
            var found = shape.matcher(text);
            if (!found.matches()) return false;
            meaning.accept(found, draft);
            return true;
        }
    }

    private static final String SHIP_NUMBER = "(?:Vessel Registration Identification|Vessel Registration Number|"
            + "Identification Number|Company Number|Business Registration Number|Registration Number)";

    private static final List<Field> FIELDS = List.of(
            Field.of(
                    "[afn]\\.k\\.a\\. '(.+)'(?: \\(weak\\))?",
                    (found, draft) -> draft.name(found.group(1), Strength.WEAK)),
            Field.of(
                    "[afn]\\.k\\.a\\. \"?([^\"]+?)\"? \\(weak\\)",
                    (found, draft) -> draft.name(found.group(1), Strength.WEAK)),
            Field.of(
                    "Digital Currency Address - ([A-Z0-9]{2,10}) (\\S+)",
                    (found, draft) -> draft.identifier(IdentifierType.WALLET, found.group(1), found.group(2))),
            Field.of(SHIP_NUMBER + " IMO ?([0-9]{7})\\b.*", OfacRemarks::imo),
            Field.of(
                    "DOB (.+)",
                    (found, draft) ->
                            draft.births(DateText.parse(found.group(1)).stream().toList())),
            Field.of("Gender:? (.+)", (found, draft) -> draft.sex(found.group(1))),
            Field.of("(?:nationality|citizen) (.+)", (found, draft) -> draft.nationality(found.group(1))),
            Field.of("Nationality of Registration (.+)", (found, draft) -> draft.nationality(found.group(1))),
            Field.of("\\(Linked To: (.+)\\)", OfacRemarks::linked),
            Field.of("Linked To: (.+)", OfacRemarks::linked));

    private OfacRemarks() {}

    static void take(String remarks, Draft draft) {
        for (var piece : remarks.split(";", -1)) {
            var field = piece.strip();
            if (field.endsWith(".")) field = field.substring(0, field.length() - 1);
            if (field.startsWith("alt. ")) field = field.substring(5);
            if (!field.isEmpty() && !takeField(field, draft)) OfacNumbers.take(field, draft);
        }
    }

    /// Takes a field of a shape of its own; false when it is none, and may be a number under its words.
    static boolean takeField(String text, Draft draft) {
        for (var field : FIELDS) if (field.take(text, draft)) return true;
        return false;
    }

    private static void linked(MatchResult found, Draft draft) {
        draft.link(Relation.LINKED_TO, found.group(1));
    }

    private static void imo(MatchResult found, Draft draft) {
        var type = draft.kind() == Kind.VESSEL ? IdentifierType.IMO : IdentifierType.IMO_COMPANY;
        draft.identifier(type, found.group(1));
    }
}
