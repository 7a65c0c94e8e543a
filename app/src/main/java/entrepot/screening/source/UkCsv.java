package entrepot.screening.source;

import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.Relation;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.source.text.Csv;
import entrepot.screening.source.text.DateText;
import entrepot.screening.source.text.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the UK's lists as published in CSV: the UK Sanctions List (a line with the date, then names,
/// known by `Unique ID`) and the consolidated list of OFSI in the older layout, known by `Group ID`.
/// Each line is one name of an entry with everything else that is known of it, so most lines repeat.
final class UkCsv {

    private static final Map<String, Kind> KINDS =
            Map.of("individual", Kind.PERSON, "entity", Kind.ORGANISATION, "ship", Kind.VESSEL);
    private static final List<String> NAME = List.of("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6");
    private static final List<String> ADDRESS = List.of(
            "Address 1",
            "Address 2",
            "Address 3",
            "Address 4",
            "Address 5",
            "Address 6",
            "Post/Zip Code",
            "Address Line 1",
            "Address Line 2",
            "Address Line 3",
            "Address Line 4",
            "Address Line 5",
            "Address Line 6",
            "Address Postal Code");
    /// `(1) Vostravia (2) Karsovia`.
    private static final Pattern NUMBERED = Pattern.compile("\\(\\d+\\)");

    private final Edition edition;
    private final Map<String, Draft> entries = new LinkedHashMap<>();

    private UkCsv(Edition edition) {
        this.edition = edition;
    }

    static void read(ListFiles files, Edition edition) {
        var file = files.only(edition);
        var rows = Csv.rows(file, files.text(file, edition), edition);
        if (rows.isEmpty()) return;
        published(String.join(" ", rows.getFirst().fields())).ifPresent(edition::publishedOn);
        new UkCsv(edition)
                .read(Table.of(file, rows.subList(1, rows.size()), Set.of("Name 6", "Name 1"), edition), file);
    }

    /// `Report Date: 29-Apr-2026` or `Last Updated 27/04/2020`.
    private static Optional<LocalDate> published(String title) {
        for (var word : title.strip().split("[\\s:,]+")) {
            var day = DateText.day(word);
            if (day.isPresent()) return day;
        }
        return Optional.empty();
    }

    private void read(Table table, String file) {
        boolean current = table.columns().contains("unique id");
        var key = current ? "Unique ID" : "Group ID";
        if (!current && !table.columns().contains("group id")) {
            edition.schema(file, 2, "no column Unique ID or Group ID");
            return;
        }
        for (var line : table.lines()) {
            var id = line.get(key);
            if (id.isEmpty()) edition.schema(file, line.number(), "line without " + key);
            take(line, entries.computeIfAbsent(id, any -> new Draft(id, kind(line), line.number())));
        }
        entries.values().forEach(entry -> edition.add(entry, file));
    }

    private Kind kind(Table.Line line) {
        var type = first(line, "Group Type", "Designation Type", "Individual, Entity, Ship")
                .toLowerCase(Locale.ROOT);
        var kind = KINDS.getOrDefault(type, Kind.UNKNOWN);
        if (kind == Kind.UNKNOWN) edition.schema(line.file(), line.number(), "not a type: " + type);
        return kind;
    }

    private static void take(Table.Line line, Draft draft) {
        draft.name(String.join(" ", line.all(NAME)), strength(line))
                .name(line.get("Name Non-Latin Script"), Strength.STRONG)
                .programme(first(line, "Regime Name", "Regime"))
                .sex(line.get("Gender"))
                .listedOn(
                        DateText.day(first(line, "Date Designated", "UK Sanctions List Date Designated", "Listed On")))
                .address(line.all(ADDRESS), first(line, "Address Country", "Country"))
                .remark(line.get("Position"))
                .remark(line.get("Other Information"))
                .remark(line.get("UK Statement of Reasons"));
        if (draft.kind() == Kind.PERSON) person(line, draft);
        else firmOrShip(line, draft);
    }

    private static Strength strength(Table.Line line) {
        var type = first(line, "Name type", "Alias Type").toLowerCase(Locale.ROOT);
        if (first(line, "Alias strength", "Alias Quality")
                .toLowerCase(Locale.ROOT)
                .startsWith("low")) return Strength.WEAK;
        boolean variation = type.contains("variation");
        return type.startsWith("prim") && !variation ? Strength.PRIMARY : Strength.STRONG;
    }

    private static void person(Table.Line line, Draft draft) {
        draft.births(DateText.births(first(line, "D.O.B", "DOB").replace("dd/mm/", "")));
        for (var nationality : NUMBERED.split(first(line, "Nationality(/ies)", "Nationality")))
            draft.nationality(nationality);
        UkNumbers.take(IdentifierType.PASSPORT, first(line, "Passport number", "Passport Number"), draft);
        var national = first(line, "National Identifier number", "National Identification Number");
        UkNumbers.take(IdentifierType.NATIONAL_ID, national, draft);
    }

    private static void firmOrShip(Table.Line line, Draft draft) {
        UkNumbers.take(IdentifierType.REGISTRATION, line.get("Business registration number (s)"), draft);
        draft.identifier(UkNumbers.imo(draft.kind()), UkNumbers.imo(line.get("IMO number")))
                .country(line.get("Current believed flag of ship"))
                .link(Relation.PARENT, line.get("Parent company"))
                .link(Relation.SUBSIDIARY, line.get("Subsidiaries"))
                .link(Relation.OWNER_OR_OPERATOR, line.get("Current owner/operator (s)"))
                .link(Relation.FORMER_OWNER_OR_OPERATOR, line.get("Previous owner/operator (s)"));
    }

    private static String first(Table.Line line, String... columns) {
        for (var column : columns) if (!line.get(column).isEmpty()) return line.get(column);
        return "";
    }
}
