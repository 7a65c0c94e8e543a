package entrepot.screening.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A table in Markdown while it is filled.
public final class Rows {

    private final List<String> lines = new ArrayList<>();

    private Rows(List<String> header) {
        add(header);
        lines.add("|---".repeat(header.size()) + "|");
    }

    /// A table with these columns.
    public static Rows of(String... header) {
        return new Rows(List.of(header));
    }

    public Rows row(Object... cells) {
        var words = new ArrayList<String>();
        for (var cell : cells) words.add(word(cell));
        add(words);
        return this;
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }

    private void add(List<String> cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    private static String word(Object cell) {
        return switch (cell) {
            case Double figure -> String.format(Locale.ROOT, "%.3f", figure);
            case Number count -> String.format(Locale.ROOT, "%,d", count.longValue());
            default -> String.valueOf(cell).replace("|", "/");
        };
    }
}
