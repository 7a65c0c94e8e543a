package entrepot.screening.source;

import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.source.text.Csv;
import entrepot.screening.source.text.DateText;
import entrepot.screening.source.text.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads Australia's consolidated list in its official columns, saved as CSV: one line for each name,
/// numbered `7`, `7a`, `7b` for the names of entry 7.
final class AustraliaCsv {

    private static final Set<String> NEEDED =
            Set.of("Reference", "Name of Individual or Entity", "Type", "Name Type", "Committees");
    private static final Map<String, Kind> KINDS = Map.of(
            "individual", Kind.PERSON, "entity", Kind.ORGANISATION, "vessel", Kind.VESSEL, "aircraft", Kind.AIRCRAFT);
    private static final Pattern REFERENCE = Pattern.compile("(\\d+)\\p{Ll}*");

    private AustraliaCsv() {}

    static void read(ListFiles files, Edition edition) {
        var file = files.only(edition);
        var rows = Csv.rows(file, files.text(file, edition), edition);
        var entries = new LinkedHashMap<String, Draft>();
        for (var line : Table.of(file, rows, NEEDED, edition).lines()) {
            var reference = REFERENCE.matcher(line.get("Reference"));
            var kind = KINDS.getOrDefault(line.get("Type").toLowerCase(Locale.ROOT), Kind.UNKNOWN);
            if (!reference.matches()) edition.schema(file, line.number(), "not a reference: " + line.get("Reference"));
            else if (kind == Kind.UNKNOWN) edition.schema(file, line.number(), "not a type: " + line.get("Type"));
            else take(line, entries.computeIfAbsent(reference.group(1), id -> new Draft(id, kind, line.number())));
        }
        entries.values().forEach(entry -> edition.add(entry, file));
    }

    private static void take(Table.Line line, Draft draft) {
        boolean primary = line.get("Name Type").toLowerCase(Locale.ROOT).startsWith("primary");
        boolean weak = line.get("Alias Strength").toLowerCase(Locale.ROOT).startsWith("weak");
        draft.name(
                        line.get("Name of Individual or Entity"),
                        primary ? Strength.PRIMARY : weak ? Strength.WEAK : Strength.STRONG)
                .births(DateText.births(line.get("Date of Birth")))
                .nationality(line.get("Citizenship"))
                .address(List.of(line.get("Address")), "")
                .identifier(IdentifierType.IMO, line.get("IMO Number"))
                .programme(line.get("Committees"))
                .listedOn(DateText.day(line.get("Control Date")))
                .remark(line.get("Additional Information"))
                .remark(line.get("Listing Information"));
    }
}
