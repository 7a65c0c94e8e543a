package entrepot.screening.source;

import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.ListLoad.Problem.Code;
import entrepot.screening.source.text.Csv;
import entrepot.screening.source.text.DateText;
import entrepot.screening.source.text.Table;
import entrepot.screening.source.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/// Reads the UK Sanctions List as a set of normalised tables: `subjects.csv`, `subject_names.csv` and,
/// as far as they are there, birth dates, identifiers and countries. Each may be packed.
final class UkSet {

    static final String SUBJECTS = "subjects.csv";
    static final String NAMES = "subject_names.csv";
    static final List<String> FILES =
            List.of(SUBJECTS, NAMES, "subject_dobs.csv", "subject_identifiers.csv", "subject_countries.csv");

    private static final Map<String, Kind> KINDS =
            Map.of("individual", Kind.PERSON, "entity", Kind.ORGANISATION, "ship", Kind.VESSEL);

    private final ListFiles files;
    private final Edition edition;
    private final Map<String, Draft> subjects = new LinkedHashMap<>();

    private UkSet(ListFiles files, Edition edition) {
        this.files = files;
        this.edition = edition;
    }

    static void read(ListFiles files, Edition edition) {
        new UkSet(files, edition).read();
    }

    private void read() {
        for (var name : List.of(SUBJECTS, NAMES))
            if (!files.has(name)) edition.problem(Code.MISSING_FILE, name, 0, "the file is missing");
        for (var line : table(SUBJECTS, Set.of("unique_id", "subject_type"))) subject(line);
        each(NAMES, Set.of("name_type", "full_name"), UkSet::name);
        each("subject_dobs.csv", Set.of("year", "month", "day"), UkSet::birth);
        each("subject_identifiers.csv", Set.of("raw_value", "identifier_type"), UkSet::number);
        each("subject_countries.csv", Set.of("raw_value", "country_type"), UkSet::country);
        subjects.values().forEach(subject -> edition.add(subject, SUBJECTS));
    }

    private void subject(Table.Line line) {
        var id = line.get("unique_id");
        var kind = KINDS.getOrDefault(line.get("subject_type"), Kind.UNKNOWN);
        if (kind == Kind.UNKNOWN) edition.schema(line.file(), line.number(), "not a type: " + line.get("subject_type"));
        var draft = new Draft(id, kind, line.number())
                .listedOn(DateText.day(line.get("date_designated")))
                .programme(id.replaceAll("\\d+$", ""));
        if (subjects.put(id, draft) != null)
            edition.problem(Code.DUPLICATE_ENTRY, line.file(), line.number(), "subject twice: " + id);
    }

    private void each(String name, Set<String> columns, BiConsumer<Table.Line, Draft> taken) {
        for (var line : table(name, columns)) {
            var draft = subjects.get(line.get("unique_id"));
            if (draft != null) taken.accept(line, draft);
            else
                edition.problem(
                        Code.ORPHAN, line.file(), line.number(), "belongs to no subject: " + line.get("unique_id"));
        }
    }

    private List<Table.Line> table(String file, Set<String> columns) {
        return Table.of(file, Csv.rows(file, files.text(file, edition), edition), columns, edition)
                .lines();
    }

    private static void name(Table.Line line, Draft draft) {
        boolean weak = line.get("alias_strength").startsWith("low");
        boolean primary = line.get("name_type").equals("primary");
        draft.name(line.get("full_name"), primary ? Strength.PRIMARY : weak ? Strength.WEAK : Strength.STRONG);
    }

    private static void birth(Table.Line line, Draft draft) {
        var date = Draft.joined(List.of(line.get("year"), line.get("month"), line.get("day")), "-");
        if (draft.kind() == Kind.PERSON) draft.births(DateText.births(date));
    }

    private static void number(Table.Line line, Draft draft) {
        var value = line.get("raw_value");
        switch (line.get("identifier_type")) {
            case "imo" -> draft.identifier(UkNumbers.imo(draft.kind()), UkNumbers.imo(value));
            case "passport" -> UkNumbers.take(IdentifierType.PASSPORT, value, draft);
            case "business_registration_numbers" -> UkNumbers.take(IdentifierType.REGISTRATION, value, draft);
            default -> UkNumbers.take(IdentifierType.NATIONAL_ID, value, draft);
        }
    }

    private static void country(Table.Line line, Draft draft) {
        var country = Words.single(line.get("raw_value"));
        switch (line.get("country_type")) {
            case "nationality" -> draft.nationality(country);
            case "address" -> draft.address(List.of(), country);
            default -> {}
        }
    }
}
