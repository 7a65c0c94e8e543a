package entrepot.screening.source;

import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.source.text.Csv;
import entrepot.screening.source.text.DateText;
import entrepot.screening.source.text.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Reads the Denied Persons List of BIS: a table parted by tabs, one line for each address. It has no
/// ids: lines of one name and one effective date are one order.
final class DeniedPersons {

    private static final Set<String> NEEDED = Set.of("Name", "Country", "Effective_Date", "Expiration_Date");
    private static final List<String> ADDRESS = List.of("Street_Address", "City", "State", "Postal_Code");

    private DeniedPersons() {}

    static void read(ListFiles files, Edition edition) {
        var file = files.only(edition);
        var rows = Csv.rows(file, files.text(file, edition), '\t', edition);
        var orders = new LinkedHashMap<String, Draft>();
        for (var line : Table.of(file, rows, NEEDED, edition).lines()) {
            if (line.get("Name").isEmpty()) edition.schema(file, line.number(), "entry without a name");
            var id = DerivedId.of(line.get("Name"), line.get("Effective_Date"));
            take(line, orders.computeIfAbsent(id, any -> new Draft(id, Kind.UNKNOWN, line.number())));
        }
        orders.values().forEach(order -> edition.add(order, file));
    }

    private static void take(Table.Line line, Draft draft) {
        draft.name(line.get("Name"), Strength.PRIMARY)
                .programme("DPL")
                .address(line.all(ADDRESS), line.get("Country"))
                .listedOn(DateText.monthFirst(line.get("Effective_Date")))
                .remark(until(line.get("Expiration_Date")))
                .remark(line.get("FR_Citation"));
    }

    private static String until(String date) {
        return date.isEmpty() ? "" : "denied until " + date;
    }
}
