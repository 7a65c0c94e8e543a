package entrepot.console;

import java.util.List;

/// A table, drawn by `piece/table.jte`.
///
/// @param caption says what the rows are, also to those who hear the page
/// @param empty   what stands there instead of no rows
public record DataTable(String caption, List<Column> columns, List<List<Cell>> rows, String empty) {

    public DataTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows)
            if (row.size() != columns.size())
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells in " + columns.size() + " columns");
    }

    /// One column.
    ///
    /// @param numeric aligned at the right
    public record Column(String title, boolean numeric) {
        public static Column text(String title) {
            return new Column(title, false);
        }

        public static Column number(String title) {
            return new Column(title, true);
        }
    }
}
