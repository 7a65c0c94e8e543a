package entrepot.lab.torture.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a statement answered: rows under column names, or how many rows it touched.
record Answer(List<String> columns, List<List<@Nullable Object>> rows, int touched) {

    static Answer touched(int rows) {
        return new Answer(List.of(), List.of(), rows);
    }

    static Answer one(String column, @Nullable Object value) {
        return new Answer(List.of(column), List.of(Arrays.asList(value)), 0);
    }

    static Answer of(Stream<Row> rows, String... columns) {
        var names = List.of(columns);
        return of(rows, names, row -> values(row, names));
    }

    static <T> Answer of(Stream<T> rows, List<String> columns, Function<T, List<@Nullable Object>> values) {
        var found = new ArrayList<List<@Nullable Object>>();
        rows.forEach(row -> found.add(values.apply(row)));
        return new Answer(columns, found, 0);
    }

    static List<@Nullable Object> values(Row row, List<String> columns) {
        var values = new ArrayList<@Nullable Object>();
        for (var column : columns) values.add(row.get(column));
        return values;
    }
}
