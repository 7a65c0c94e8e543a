package entrepot.screening.source.text;

import entrepot.screening.source.text.Csv.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A CSV file whose first line names its columns, read by those names in any order and any case.
public final class Table {

    private final Map<String, Integer> columns;
    private final List<Line> lines;

    private Table(Map<String, Integer> columns, List<Line> lines) {
        this.columns = columns;
        this.lines = lines;
    }

    /// A file with a header; empty, with a problem, when a needed column is missing. A line with too
    /// many or too few fields is a problem, and left out.
    public static Table of(String file, List<Row> rows, Set<String> needed, Problems problems) {
        if (rows.isEmpty()) return new Table(Map.of(), List.of());
        var header = rows.getFirst();
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < header.fields().size(); i++) columns.putIfAbsent(key(header.field(i)), i);
        for (var name : needed)
            if (!columns.containsKey(key(name))) {
                problems.schema(file, header.line(), "no column " + name);
                return new Table(columns, List.of());
            }
        var table = new Table(columns, new ArrayList<>());
        for (var row : rows.subList(1, rows.size())) {
            int fields = row.fields().size();
            int wanted = header.fields().size();
            if (fields == wanted) table.lines.add(table.new Line(file, row));
            else problems.schema(file, row.line(), fields + " columns, not " + wanted);
        }
        return table;
    }

    public List<Line> lines() {
        return lines;
    }

    public Set<String> columns() {
        return columns.keySet();
    }

    private static String key(String name) {
        return Words.single(name).toLowerCase(Locale.ROOT);
    }

    /// One line below the header.
    public final class Line {

        private final String file;
        private final Row row;

        private Line(String file, Row row) {
            this.file = file;
            this.row = row;
        }

        public String file() {
            return file;
        }

        public int number() {
            return row.line();
        }

        /// The field of that column, trimmed; empty when the file has no such column.
        public String get(String column) {
            var index = columns.get(key(column));
            return index == null ? "" : row.field(index);
        }

        /// Fields of several columns, in that order, the empty ones left out.
        public List<String> all(List<String> names) {
            return names.stream()
                    .map(this::get)
                    .filter(field -> !field.isEmpty())
                    .toList();
        }
    }
}
