package entrepot.screening.source;

import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.Relation;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.ListLoad.Problem.Code;
import entrepot.screening.source.text.Csv;
import entrepot.screening.source.text.Csv.Row;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads OFAC's CSV set as its data specification lays it out: the records (12 columns), aliases (5),
/// addresses (6), and comments (2), which carry on remarks cut at 1,000 characters.
final class OfacCsv {

    /// The files of a set by name.
    record Layout(String main, String aliases, String addresses, String comments) {

        static final Layout SDN = new Layout("sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv");
        static final Layout CONSOLIDATED =
                new Layout("cons_prim.csv", "cons_alt.csv", "cons_add.csv", "cons_comments.csv");

        /// The main file alone, under any name.
        static Layout alone(String main) {
            return new Layout(main, "", "", "");
        }

        List<String> names() {
            return List.of(main, aliases, addresses, comments);
        }
    }

    private static final int END_OF_FILE = 0x1A;

    /// OFAC cuts remarks here; where the comments have no more, the rest is lost.
    private static final int REMARKS_CUT = 1000;

    private static final Map<String, Kind> KINDS =
            Map.of("", Kind.ORGANISATION, "individual", Kind.PERSON, "vessel", Kind.VESSEL, "aircraft", Kind.AIRCRAFT);

    private final ListFiles files;
    private final Layout layout;
    private final Edition edition;

    private OfacCsv(ListFiles files, Layout layout, Edition edition) {
        this.files = files;
        this.layout = layout;
        this.edition = edition;
    }

    static void read(ListFiles files, Layout layout, Edition edition) {
        new OfacCsv(files, layout, edition).read();
    }

    private void read() {
        if (!files.has(layout.main())) edition.problem(Code.MISSING_FILE, layout.main(), 0, "the main file is missing");
        var records = byNumber(rows(layout.main(), 12));
        var aliases = grouped(layout.aliases(), 5, records);
        var addresses = grouped(layout.addresses(), 6, records);
        // The comments of records long removed are still in the official file.
        var comments = rows(layout.comments(), 2).stream().collect(Collectors.groupingBy(row -> row.field(0)));
        if (edition.isSound() && records.isEmpty()) edition.problem(Code.EMPTY, layout.main(), 0, "no records");
        if (!edition.isSound()) return;
        records.forEach((number, row) -> {
            var remarks = new StringBuilder(row.text(11));
            for (var comment : comments.getOrDefault(number, List.of())) remarks.append(comment.text(1));
            var draft = draft(row, remarks.toString());
            aliases.getOrDefault(number, List.of()).forEach(alias -> draft.name(alias.field(3), Strength.STRONG));
            addresses.getOrDefault(number, List.of()).forEach(address -> address(address, draft));
            OfacRemarks.take(remarks.toString(), draft);
            edition.add(draft, layout.main());
        });
    }

    private static void address(Row row, Draft draft) {
        draft.address(List.of(row.field(2), row.field(3)), row.field(4)).remark(row.field(5));
    }

    private List<Row> rows(String file, int columns) {
        var rows = new ArrayList<Row>();
        for (var row : Csv.rows(file, files.text(file, edition), edition)) {
            if (row.fields().size() != columns)
                edition.schema(file, row.line(), row.fields().size() + " columns, not " + columns);
            else if (!row.field(0).matches("[0-9]{1,9}"))
                edition.schema(file, row.line(), "not a number: " + row.field(0));
            else rows.add(row);
        }
        return rows;
    }

    private Map<String, Row> byNumber(List<Row> rows) {
        var file = layout.main();
        var records = new LinkedHashMap<String, Row>();
        for (var row : rows) {
            var number = row.field(0);
            if (row.field(1).isEmpty()) edition.schema(file, row.line(), "record " + number + " has no name");
            else if (!KINDS.containsKey(row.field(2))) edition.schema(file, row.line(), "not a type: " + row.field(2));
            else if (records.put(number, row) != null)
                edition.problem(Code.DUPLICATE_ENTRY, file, row.line(), "record twice: " + number);
        }
        return records;
    }

    /// Rows of a side file by the record they belong to; a row of no record means that the files are
    /// not of one edition.
    private Map<String, List<Row>> grouped(String file, int columns, Map<String, Row> records) {
        var groups = new HashMap<String, List<Row>>();
        for (var row : rows(file, columns)) {
            var number = row.field(0);
            if (records.containsKey(number))
                groups.computeIfAbsent(number, none -> new ArrayList<>()).add(row);
            else edition.problem(Code.ORPHAN, file, row.line(), "belongs to no record: " + number);
        }
        return groups;
    }

    private static Draft draft(Row row, String remarks) {
        var draft = new Draft(row.field(0), KINDS.getOrDefault(row.field(2), Kind.UNKNOWN), row.line())
                .name(row.field(1), Strength.PRIMARY)
                .identifier(IdentifierType.CALL_SIGN, row.field(5))
                .country(row.field(9))
                .link(Relation.OWNER_OR_OPERATOR, row.field(10))
                .remark(row.field(4))
                .remark(remarks)
                .cut(remarks.length() >= REMARKS_CUT && remarks.charAt(remarks.length() - 1) != '.');
        programmes(row.field(3)).forEach(draft::programme);
        return draft;
    }

    /// Several programmes are written `SDGT] [SYRIA`.
    private static Stream<String> programmes(String field) {
        return Stream.of(field.split("\\] \\[", -1))
                .map(code -> code.replace("[", "").replace("]", ""));
    }

    /// The file with one more record of an organisation that has one wallet address.
    static byte[] append(byte[] sdn, int number, String name, String programme, Identifier wallet) {
        int end = sdn.length;
        if (end > 0 && sdn[end - 1] == END_OF_FILE) end--;
        var nothing = "-0- ";
        var remarks = "Digital Currency Address - " + wallet.scheme() + " " + wallet.value() + ".";
        var record = String.join(
                ",",
                String.valueOf(number),
                quoted(name),
                nothing,
                quoted(programme),
                String.join(",", List.of(nothing, nothing, nothing, nothing, nothing, nothing, nothing)),
                quoted(remarks));
        var out = new ByteArrayOutputStream();
        out.write(sdn, 0, end);
        out.writeBytes((record + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.write(END_OF_FILE);
        return out.toByteArray();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
