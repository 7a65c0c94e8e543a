package entrepot.command.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A table for a terminal: columns as wide as their widest cell, figures to the right.
public final class Columns {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final int count;

    public Columns(String... heads) {
        count = heads.length;
        rows.add(List.of(heads));
    }

    public void row(String... cells) {
        if (cells.length != count) throw new IllegalArgumentException(cells.length + " cells, not " + count);
        rows.add(List.of(cells));
    }

    public List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        return IntStream.range(0, count)
                .mapToObj(column -> padded(row.get(column), column))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private String padded(String cell, int column) {
        var blank = " ".repeat(width(column) - length(cell));
        return isFigures(column) ? blank + cell : cell + blank;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private boolean isFigures(int column) {
        return rows.stream().skip(1).allMatch(row -> row.get(column).matches("[0-9,]+|-"));
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
