package entrepot.screening.goods;

import entrepot.screening.source.text.Csv;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the US control lists (CCL and USML) as CSV with the columns `derived_ecn_no` (row number),
/// `ecn_number` (code), `parent_ecn` (row number of the parent), `description_en` and `notes`; more
/// columns are ignored.
///
/// The file went through a spreadsheet, which took `2E101` for a number and wrote `2.00E+101`: such
/// codes are read back. `0.00E+00` can be any of category 0E, and is told by its children, else it
/// stays `0E`.
public final class UsControlCsv {

    static final String LIST = "us-ccl";

    private static final List<String> COLUMNS =
            List.of("derived_ecn_no", "ecn_number", "parent_ecn", "description_en", "notes");
    private static final int DEPTH_MAX = 20;
    private static final Pattern NUMBER = Pattern.compile("([0-9])\\.00E\\+([0-9]+)");
    private static final Pattern PARAGRAPH = Pattern.compile("[0-9][A-E][0-9]{3}.*|[IVX]+\\([A-Z]\\).*|0E");
    private static final Pattern NOTE = Pattern.compile("'description': (?:'([^']*)'|\"([^\"]*)\")");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Map<String, Row> rows = new HashMap<>();
    private final Map<String, Row> firstChild = new HashMap<>();

    /// One row of the file.
    private record Row(String id, String code, String parent, String text, String notes) {}

    private UsControlCsv(List<Row> rows) {
        for (var row : rows) {
            this.rows.put(row.id(), row);
            firstChild.putIfAbsent(row.parent(), row);
        }
    }

    /// Reads the file's text.
    public static ControlLoad parse(String text) {
        if (text.length() > ControlLoad.CHARACTERS_MAX) return new ControlLoad.Refused("it is too large");
        var problems = new ArrayList<String>();
        var records = Csv.rows("us-ccl.csv", text, (code, file, line, detail) -> problems.add(detail));
        if (!problems.isEmpty()) return new ControlLoad.Refused(problems.getFirst());
        if (records.isEmpty()) return new ControlLoad.Refused("it is empty");
        var header = records.getFirst().fields();
        if (!header.containsAll(COLUMNS)) return new ControlLoad.Refused("header lacks some of " + COLUMNS);
        var at = COLUMNS.stream().map(header::indexOf).toList();
        var rows = new ArrayList<Row>();
        for (var record : records.subList(1, records.size())) {
            if (record.fields().size() != header.size())
                return new ControlLoad.Refused("line " + record.line() + " has not " + header.size() + " fields");
            var fields = at.stream().map(record::field).toList();
            rows.add(new Row(fields.get(0), fields.get(1), fields.get(2), clean(fields.get(3)), fields.get(4)));
        }
        var list = new UsControlCsv(rows);
        return ControlLoad.of(rows.stream()
                .filter(row -> PARAGRAPH.matcher(list.code(row)).matches())
                .map(list::paragraph)
                .toList());
    }

    private Paragraph paragraph(Row row) {
        var headings = new ArrayDeque<String>();
        var parent = rows.get(row.parent());
        for (int depth = 0; parent != null && depth < DEPTH_MAX; depth++) {
            headings.addFirst(parent.text());
            parent = rows.get(parent.parent());
        }
        return new Paragraph(LIST, Paragraph.cited(code(row)), row.text(), List.copyOf(headings), notes(row.notes()));
    }

    private String code(Row row) {
        var number = NUMBER.matcher(row.code());
        if (!number.matches())
            return row.code().startsWith("OA") ? "0" + row.code().substring(1) : row.code();
        if (!row.code().startsWith("0"))
            return number.group(1) + "E"
                    + "0".repeat(Math.max(0, 3 - number.group(2).length())) + number.group(2);
        var child = firstChild.get(row.id());
        return child == null ? "0E" : Paragraph.entry(child.code());
    }

    private static String notes(String python) {
        var notes = new StringBuilder();
        var found = NOTE.matcher(python);
        while (found.find())
            notes.append(found.group(1) == null ? found.group(2) : found.group(1))
                    .append(' ');
        return clean(notes.toString());
    }

    private static String clean(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
