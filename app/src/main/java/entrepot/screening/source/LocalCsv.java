package entrepot.screening.source;

import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.Relation;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.source.text.Csv;
import entrepot.screening.source.text.DateText;
import entrepot.screening.source.text.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// Reads a list of one's own: a CSV whose columns `docs/guide/lists.md` names. Strict, because nobody
/// else has checked it: an unknown column, type or date is refused.
final class LocalCsv {

    private static final Set<String> NEEDED = Set.of("id", "type", "name");
    private static final Set<String> COLUMNS = Set.of(
            "id",
            "type",
            "name",
            "strong_aliases",
            "weak_aliases",
            "born",
            "sex",
            "nationality",
            "address",
            "country",
            "programme",
            "identifiers",
            "owners",
            "listed_on",
            "remarks");

    private final String file;
    private final Edition edition;

    private LocalCsv(String file, Edition edition) {
        this.file = file;
        this.edition = edition;
    }

    static void read(ListFiles files, Edition edition) {
        var file = files.only(edition);
        new LocalCsv(file, edition).read(Csv.rows(file, files.text(file, edition), edition));
    }

    private void read(List<Csv.Row> rows) {
        var table = Table.of(file, rows, NEEDED, edition);
        for (var column : table.columns())
            if (!COLUMNS.contains(column)) edition.schema(file, 1, "unknown column " + column);
        for (var line : table.lines()) edition.add(draft(line), file);
    }

    private Draft draft(Table.Line line) {
        var draft = new Draft(line.get("id"), kind(line), line.number())
                .name(line.get("name"), Strength.PRIMARY)
                .sex(line.get("sex"))
                .remark(line.get("remarks"));
        each(line, "strong_aliases", alias -> draft.name(alias, Strength.STRONG));
        each(line, "weak_aliases", alias -> draft.name(alias, Strength.WEAK));
        each(line, "nationality", draft::nationality);
        each(line, "address", address -> draft.address(List.of(address), ""));
        each(line, "country", draft::country);
        each(line, "programme", draft::programme);
        each(line, "owners", owner -> draft.link(Relation.OWNER_OR_OPERATOR, owner));
        each(line, "born", born -> born(line, born, draft));
        each(line, "identifiers", one -> identifier(line, one, draft));
        listedOn(line, draft);
        return draft;
    }

    private Kind kind(Table.Line line) {
        var type = line.get("type").toUpperCase(Locale.ROOT);
        for (var kind : Kind.values()) if (kind.name().equals(type)) return kind;
        edition.schema(file, line.number(), "not a type: " + line.get("type"));
        return Kind.UNKNOWN;
    }

    private void born(Table.Line line, String text, Draft draft) {
        var births = DateText.births(text);
        if (births.isEmpty()) edition.schema(file, line.number(), "not a date: " + text);
        draft.births(births);
    }

    private void listedOn(Table.Line line, Draft draft) {
        var text = line.get("listed_on");
        var day = DateText.day(text);
        if (day.isEmpty() && !text.isEmpty()) edition.schema(file, line.number(), "not a date: " + text);
        draft.listedOn(day);
    }

    /// `PASSPORT:VX17`, and with the currency `WALLET/ETH:0x…`.
    private void identifier(Table.Line line, String text, Draft draft) {
        int colon = text.indexOf(':');
        var label = colon < 0 ? "" : text.substring(0, colon).strip();
        int slash = label.indexOf('/');
        var name = slash < 0 ? label : label.substring(0, slash);
        for (var type : IdentifierType.values())
            if (type.name().equals(name.toUpperCase(Locale.ROOT))) {
                draft.identifier(type, slash < 0 ? "" : label.substring(slash + 1), text.substring(colon + 1));
                return;
            }
        edition.schema(file, line.number(), "not an identifier: " + text);
    }

    /// Several values of a field are parted by a bar.
    private static void each(Table.Line line, String column, Consumer<String> taken) {
        for (var value : line.get(column).split("\\|")) if (!value.isBlank()) taken.accept(value.strip());
    }
}
