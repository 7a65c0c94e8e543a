package entrepot.lab.torture.store;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One row of a table, by the names of its columns; a column that is not there is null.
final class Row {

    private final Map<String, @Nullable Object> values;
    private final Map<String, String> texts = new HashMap<>();

    Row(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }

    Row copy() {
        return new Row(new HashMap<>(values));
    }

    @Nullable
    Object get(String column) {
        return values.get(column);
    }

    String text(String column) {
        return String.valueOf(values.get(column));
    }

    long whole(String column) {
        return ((Number) Objects.requireNonNull(values.get(column), column)).longValue();
    }

    BigDecimal units(String column) {
        return (BigDecimal) Objects.requireNonNull(values.get(column), column);
    }

    boolean has(String column) {
        return values.get(column) != null;
    }

    boolean is(String column, @Nullable Object value) {
        return Values.same(values.get(column), value);
    }

    /// The text at a path of a JSON column; read once, because bodies never change.
    String at(String column, String path) {
        return texts.computeIfAbsent(column + " " + path, _ -> Values.at(text(column), path));
    }

    void set(String column, @Nullable Object value) {
        values.put(column, value);
    }
}
