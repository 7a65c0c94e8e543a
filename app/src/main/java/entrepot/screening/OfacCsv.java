package entrepot.screening;

import entrepot.screening.ListEntry.Identifier;
import entrepot.screening.ListEntry.IdentifierType;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListEntry.ListedName;
import entrepot.screening.ListEntry.Strength;
import entrepot.screening.ListLoad.Parsed;
import entrepot.screening.ListLoad.Problem;
import entrepot.screening.ListLoad.Refused;
import entrepot.screening.ListSnapshot.Origin;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads OFAC's CSV set as its data specification lays it out: `sdn.csv` (12 columns), `alt.csv` (5),
/// `add.csv` (6) and `sdn_comments.csv` (2), which carries on remarks cut at 1,000 characters.
final class OfacCsv {

    static final String SDN = "sdn.csv";
    private static final String ALIASES = "alt.csv";
    private static final String ADDRESSES = "add.csv";
    private static final String COMMENTS = "sdn_comments.csv";
    private static final int END_OF_FILE = 0x1A;

    /// OFAC cuts remarks here; where `sdn_comments.csv` has no more, the rest is lost.
    private static final int REMARKS_CUT = 1000;

    /// So many problems are told one by one; more only say the same.
    private static final int PROBLEMS_TOLD_MAX = 20;

    private final ListFiles files;
    private final Origin origin;
    private final List<Problem> problems = new ArrayList<>();

    OfacCsv(ListFiles files, Origin origin) {
        this.files = files;
        this.origin = origin;
    }

    ListLoad parse() {
        if (files.get(SDN).isEmpty())
            problems.add(new Problem(Problem.Code.MISSING_FILE, SDN, 0, "the main file is missing"));
        var records = byNumber(rows(SDN, 12));
        var aliases = grouped(ALIASES, 5, records);
        var addresses = grouped(ADDRESSES, 6, records);
        // The comments of records long removed are still in the official file.
        var comments = rows(COMMENTS, 2).stream().collect(Collectors.groupingBy(row -> row.field(0)));
        if (problems.isEmpty() && records.isEmpty())
            problems.add(new Problem(Problem.Code.EMPTY, SDN, 0, "no records"));
        if (!problems.isEmpty()) return refused();
        var entries = new ArrayList<ListEntry>();
        records.forEach((number, row) -> entries.add(entry(
                row,
                aliases.getOrDefault(number, List.of()),
                addresses.getOrDefault(number, List.of()),
                comments.getOrDefault(number, List.of()))));
        return new Parsed(ListSnapshot.of(origin, files.sha256(), entries));
    }

    private Refused refused() {
        return new Refused(
                origin.list(), problems.stream().limit(PROBLEMS_TOLD_MAX).toList());
    }

    private List<Csv.Row> rows(String file, int columns) {
        var bytes = files.get(file);
        if (bytes.isEmpty()) return List.of();
        var rows = new ArrayList<Csv.Row>();
        for (var row : Csv.rows(file, ListFiles.decode(file, bytes.get(), problems), problems)) {
            if (row.fields().size() != columns) schema(file, row, row.fields().size() + " columns, not " + columns);
            else if (!row.field(0).matches("[0-9]{1,9}")) schema(file, row, "not a number: " + row.field(0));
            else rows.add(row);
        }
        return rows;
    }

    private Map<String, Csv.Row> byNumber(List<Csv.Row> rows) {
        var records = new LinkedHashMap<String, Csv.Row>();
        for (var row : rows) {
            var number = row.field(0);
            if (row.field(1).isEmpty()) schema(SDN, row, "record " + number + " has no name");
            else if (!KINDS.containsKey(row.field(2))) schema(SDN, row, "not a type: " + row.field(2));
            else if (records.put(number, row) != null)
                problems.add(new Problem(Problem.Code.DUPLICATE_ENTRY, SDN, row.line(), "record twice: " + number));
        }
        return records;
    }

    /// Rows of a side file by the record they belong to; a row of no record means that the files are
    /// not of one edition.
    private Map<String, List<Csv.Row>> grouped(String file, int columns, Map<String, Csv.Row> records) {
        var groups = new HashMap<String, List<Csv.Row>>();
        for (var row : rows(file, columns)) {
            var number = row.field(0);
            if (records.containsKey(number))
                groups.computeIfAbsent(number, none -> new ArrayList<>()).add(row);
            else problems.add(new Problem(Problem.Code.ORPHAN, file, row.line(), "belongs to no record: " + number));
        }
        return groups;
    }

    private void schema(String file, Csv.Row row, String detail) {
        problems.add(new Problem(Problem.Code.SCHEMA, file, row.line(), detail));
    }

    private ListEntry entry(Csv.Row row, List<Csv.Row> aliases, List<Csv.Row> addresses, List<Csv.Row> comments) {
        var kind = KINDS.getOrDefault(row.field(2), Kind.UNKNOWN);
        var remarks = new StringBuilder(row.text(11));
        for (var comment : comments) remarks.append(comment.text(1));
        var remark = OfacRemarks.parse(remarks.toString(), kind);
        var names = new LinkedHashSet<ListedName>();
        names.add(ListedName.of(row.field(1), Strength.PRIMARY));
        for (var alias : aliases)
            if (!alias.field(3).isEmpty()) names.add(ListedName.of(alias.field(3), Strength.STRONG));
        for (var alias : remark.aliases()) names.add(ListedName.of(alias, Strength.WEAK));
        var identifiers = new ArrayList<>(remark.identifiers());
        if (!row.field(5).isEmpty()) identifiers.add(Identifier.of(IdentifierType.CALL_SIGN, row.field(5)));
        var countries = new LinkedHashSet<>(remark.countries());
        if (!row.field(9).isEmpty()) countries.add(row.field(9));
        for (var address : addresses) if (!address.field(4).isEmpty()) countries.add(address.field(4));
        return new ListEntry(
                origin.list(),
                row.field(0),
                kind,
                List.copyOf(names),
                programmes(row.field(3)),
                identifiers,
                countries,
                remark.births(),
                remarks.length() >= REMARKS_CUT && remarks.charAt(remarks.length() - 1) != '.');
    }

    private static final Map<String, Kind> KINDS =
            Map.of("", Kind.ORGANISATION, "individual", Kind.PERSON, "vessel", Kind.VESSEL, "aircraft", Kind.AIRCRAFT);

    /// Several programmes are written `SDGT] [SYRIA`.
    private static List<String> programmes(String field) {
        return Stream.of(field.split("\\] \\[", -1))
                .map(code -> code.replace("[", "").replace("]", "").strip())
                .filter(code -> !code.isEmpty())
                .toList();
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
