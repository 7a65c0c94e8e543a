package entrepot.console;

import java.util.ArrayList;
import java.util.List;

/// Names and values of one thing, drawn by `piece/facts.jte`.
public record FactList(List<Row> rows) {

    public FactList {
        rows = List.copyOf(rows);
    }

    public static FactList empty() {
        return new FactList(List.of());
    }

    /// The same list with one more row.
    public FactList with(String name, Cell value) {
        var more = new ArrayList<>(rows);
        more.add(new Row(name, value));
        return new FactList(more);
    }

    /// One name and its value.
    public record Row(String name, Cell value) {}
}
