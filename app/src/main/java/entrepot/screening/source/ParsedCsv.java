package entrepot.screening.source;

import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.source.text.Csv;
import entrepot.screening.source.text.Table;
import entrepot.screening.source.text.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Reads a table that others made of the EU's or Australia's list: a name, its aliases in one field,
/// nationality, what or why it is, the kind of sanction, and the source. It has no ids and no
/// strengths: ids are derived, and half a name is weak.
final class ParsedCsv {

    static final String HEADER = "Name,Alias,Nationality,Designation,Sanction Type,Source";

    private static final Map<String, Kind> KINDS = Map.of("person", Kind.PERSON, "enterprise", Kind.ORGANISATION);
    private static final Set<String> NOTHING = Set.of("None", "Unknown", "nan");

    private ParsedCsv() {}

    static void read(ListFiles files, Edition edition) {
        var file = files.only(edition);
        var rows = Csv.rows(file, files.text(file, edition), edition);
        var drafts = new LinkedHashMap<String, Draft>();
        for (var line : Table.of(file, rows, Set.of(HEADER.split(",")), edition).lines()) {
            var id = DerivedId.of(line.get("Name"), line.get("Nationality"), line.get("Sanction Type"));
            var kind = KINDS.getOrDefault(line.get("Designation"), Kind.UNKNOWN);
            take(line, drafts.computeIfAbsent(id, any -> new Draft(id, kind, line.number())));
        }
        drafts.values().forEach(draft -> edition.add(draft, file));
    }

    private static void take(Table.Line line, Draft draft) {
        draft.name(line.get("Name"), Strength.PRIMARY);
        Words.aliases(something(line, "Alias")).forEach(draft::name);
        draft.nationality(something(line, "Nationality")).programme(line.get("Sanction Type"));
        if (draft.kind() == Kind.UNKNOWN) draft.remark(something(line, "Designation"));
    }

    private static String something(Table.Line line, String column) {
        var field = line.get(column);
        return NOTHING.contains(field) ? "" : field;
    }
}
