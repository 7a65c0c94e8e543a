package entrepot.screening.source.text;

import entrepot.screening.ListLoad.Problem.Code;
import java.util.ArrayList;
import java.util.List;

/// Records of a CSV text (RFC 4180): quotes doubled inside quotes, lines end in LF or CRLF, and the
/// end-of-file mark 0x1A of OFAC's files is allowed as the last character. Fields are separated by a
/// comma, or by another sign that the format names.
public final class Csv {

    private static final char END_OF_FILE = 0x1A;
    private static final int COLUMNS_MAX = 1_000;

    private final String file;
    private final String text;
    private final char separator;
    private final Problems problems;
    private final List<Row> rows = new ArrayList<>();
    private int at;
    private int line = 1;

    /// Fields of one record and the line that it begins on.
    public record Row(int line, List<String> fields) {

        /// The field, trimmed; empty when it says `-0-`, OFAC's word for nothing.
        public String field(int index) {
            var field = fields.get(index).strip();
            return field.equals("-0-") ? "" : field;
        }

        /// The field with its white space: a text cut at a space goes on after it.
        public String text(int index) {
            return field(index).isEmpty() ? "" : fields.get(index);
        }
    }

    private Csv(String file, String text, char separator, Problems problems) {
        this.file = file;
        this.text = text;
        this.separator = separator;
        this.problems = problems;
    }

    /// The records; stops at the first that is not well formed, and says so.
    public static List<Row> rows(String file, String text, Problems problems) {
        return rows(file, text, ',', problems);
    }

    /// The same, of fields that another sign separates.
    public static List<Row> rows(String file, String text, char separator, Problems problems) {
        var csv = new Csv(file, text, separator, problems);
        boolean good = true;
        while (good && !csv.atEnd()) good = csv.row();
        return csv.rows;
    }

    private boolean atEnd() {
        return at >= text.length() || (text.charAt(at) == END_OF_FILE && at == text.length() - 1);
    }

    private boolean row() {
        int begin = line;
        var fields = new ArrayList<String>();
        while (true) {
            int quoted = line;
            if (at < text.length() && text.charAt(at) == '"') {
                if (!quoted(fields)) return refuse(quoted, "quotes are not closed, or text follows them");
            } else plain(fields);
            if (at >= text.length() || text.charAt(at) != separator) break;
            if (fields.size() >= COLUMNS_MAX) return refuse(line, "more than " + COLUMNS_MAX + " columns");
            at++;
        }
        if (!endOfLine()) return refuse(line, "text where the record should end");
        if (fields.size() > 1 || !fields.getFirst().isBlank()) rows.add(new Row(begin, fields));
        return true;
    }

    private void plain(List<String> fields) {
        int begin = at;
        while (at < text.length() && !isEnd(text.charAt(at))) at++;
        fields.add(text.substring(begin, at));
    }

    private boolean isEnd(char c) {
        return c == separator || c == '\n' || c == '\r' || c == END_OF_FILE;
    }

    private boolean quoted(List<String> fields) {
        var field = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') line++;
            if (c != '"') field.append(c);
            else if (at + 1 < text.length() && text.charAt(at + 1) == '"') field.append(text.charAt(at++));
            else {
                at++;
                while (at < text.length() && text.charAt(at) == ' ') at++;
                fields.add(field.toString());
                return at >= text.length() || isEnd(text.charAt(at));
            }
        }
        return false;
    }

    private boolean endOfLine() {
        if (atEnd()) return true;
        if (text.charAt(at) == '\r') at++;
        if (at >= text.length() || text.charAt(at) != '\n') return false;
        at++;
        line++;
        return true;
    }

    private boolean refuse(int where, String detail) {
        problems.problem(Code.NOT_WELL_FORMED, file, where, detail);
        return false;
    }
}
