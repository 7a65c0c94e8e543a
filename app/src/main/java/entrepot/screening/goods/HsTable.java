package entrepot.screening.goods;

import entrepot.screening.source.text.Csv;
import entrepot.trade.code.HsCode;
import entrepot.trade.code.HsHeadings;
import entrepot.trade.code.Nomenclature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The customs table of HS 2022: every code that exists, and what it says.
///
/// Read as CSV with the header `section,hscode,description,parent,level`; lines of a section that is
/// no Roman number are sums of statistics, no codes. Names of the sections may come in a second file
/// with the header `section,name`. Where no table is loaded the built-in one answers, which knows few
/// subheadings.
public final class HsTable implements Nomenclature {

    /// The nomenclature that the table is of.
    public static final int EDITION = 2022;

    static final String HEADER = "section,hscode,description,parent,level";
    static final String SECTIONS = "section,name";

    private static final Pattern SECTION = Pattern.compile("[IVX]+");
    private static final Pattern CODE = Pattern.compile("(?:[0-9]{2}){1,3}");

    private final Nomenclature builtIn;
    private final Map<String, Row> rows;
    private final Map<String, String> sections;

    /// One code of 2, 4 or 6 digits.
    private record Row(String section, String text) {}

    /// What came of reading.
    public sealed interface Load {

        /// Every line.
        record Parsed(HsTable table) implements Load {}

        /// Not to be used.
        record Refused(String why) implements Load {}
    }

    private HsTable(Nomenclature builtIn, Map<String, Row> rows, Map<String, String> sections) {
        this.builtIn = builtIn;
        this.rows = Map.copyOf(rows);
        this.sections = Map.copyOf(sections);
    }

    /// No table: the built-in one answers.
    public static HsTable none() {
        return new HsTable(HsHeadings.load(), Map.of(), Map.of());
    }

    /// Reads the files' texts.
    ///
    /// @param sections empty when there is no such file
    public static Load parse(String codes, String sections) {
        var problems = new ArrayList<String>();
        var names = new HashMap<String, String>();
        for (var row : rows(sections, SECTIONS, problems)) names.put(row.field(0), row.field(1));
        var table = new HashMap<String, Row>();
        for (var row : rows(codes, HEADER, problems)) {
            if (!SECTION.matcher(row.field(0)).matches()) continue;
            if (!CODE.matcher(row.field(1)).matches()) problems.add("line " + row.line() + ": not a code");
            else table.put(row.field(1), new Row(row.field(0), row.field(2)));
        }
        if (!problems.isEmpty()) return new Load.Refused(problems.getFirst());
        if (table.isEmpty()) return new Load.Refused("it lists nothing");
        return new Load.Parsed(new HsTable(HsHeadings.load(), table, names));
    }

    @Override
    public Answer look(HsCode code) {
        if (rows.isEmpty()) return builtIn.look(code);
        if (code.edition() != EDITION) return Answer.NOT_KNOWN;
        return rows.containsKey(code.subheading()) ? Answer.VALID : Answer.NOT_IN_TABLE;
    }

    /// What the table says under a code, with its section; empty when it has no such code.
    public Optional<String> text(HsCode code) {
        if (code.edition() != EDITION) return Optional.empty();
        return Optional.ofNullable(rows.get(code.subheading())).map(this::inWords);
    }

    public int size() {
        return rows.size();
    }

    private String inWords(Row row) {
        var name = sections.getOrDefault(row.section(), "");
        return row.text() + " (section " + row.section() + (name.isEmpty() ? "" : ", " + name) + ")";
    }

    private static List<Csv.Row> rows(String text, String header, List<String> problems) {
        if (text.isEmpty()) return List.of();
        var rows = Csv.rows("hs.csv", text, (code, file, line, detail) -> problems.add("line " + line + ": " + detail));
        int columns = header.split(",", -1).length;
        if (rows.isEmpty() || !String.join(",", rows.getFirst().fields()).equals(header))
            problems.add("header is not " + header);
        rows.stream()
                .filter(row -> row.fields().size() != columns)
                .findFirst()
                .ifPresent(row -> problems.add("line " + row.line() + " has not " + columns + " fields"));
        return problems.isEmpty() ? rows.subList(1, rows.size()) : List.of();
    }
}
