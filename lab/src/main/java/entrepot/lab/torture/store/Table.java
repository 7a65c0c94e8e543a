package entrepot.lab.torture.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows with their unique keys, kept in the order in which they came.
final class Table {

    private static final String UNIQUE_VIOLATION = "23505";

    private final String name;
    private final List<Unique> uniques;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Object, List<Row>> byId = new HashMap<>();
    private final List<Set<List<@Nullable Object>>> taken = new ArrayList<>();

    /// A unique key over some columns, of the rows that it speaks of.
    record Unique(List<String> columns, Predicate<Row> of) {
        static Unique key(String... columns) {
            return new Unique(List.of(columns), _ -> true);
        }

        List<@Nullable Object> of(Row row) {
            return Answer.values(row, columns);
        }
    }

    Table(String name, List<Unique> uniques) {
        this.name = name;
        this.uniques = uniques;
        uniques.forEach(_ -> taken.add(new HashSet<>()));
    }

    Table copy() {
        var copy = new Table(name, uniques);
        for (var row : rows) copy.enter(row.copy());
        return copy;
    }

    int size() {
        return rows.size();
    }

    Stream<Row> rows() {
        return rows.stream();
    }

    Stream<Row> where(String column, @Nullable Object value) {
        return rows.stream().filter(row -> row.is(column, value));
    }

    List<Row> ofId(@Nullable Object id) {
        return byId.getOrDefault(id, List.of());
    }

    /// The newest version of every aggregate, in the order of their ids.
    Stream<Row> newest() {
        return byId.values().stream()
                .filter(versions -> !versions.isEmpty())
                .map(List::getLast)
                .sorted((a, b) -> Values.compare(a.get("id"), b.get("id")));
    }

    Undo insert(Row row) throws SQLException {
        for (int i = 0; i < uniques.size(); i++)
            if (uniques.get(i).of().test(row)
                    && taken.get(i).contains(uniques.get(i).of(row)))
                throw new SQLException(
                        "duplicate key in " + name + ": " + uniques.get(i).of(row), UNIQUE_VIOLATION);
        enter(row);
        return () -> leave(row);
    }

    Undo change(Row row, Map<String, @Nullable Object> to) {
        var before = new HashMap<String, @Nullable Object>();
        to.keySet().forEach(column -> before.put(column, row.get(column)));
        change(row, () -> to.forEach(row::set));
        return () -> change(row, () -> before.forEach(row::set));
    }

    Undo delete(Row row) {
        leave(row);
        return () -> enter(row);
    }

    private void change(Row row, Runnable how) {
        for (int i = 0; i < uniques.size(); i++)
            taken.get(i).remove(uniques.get(i).of(row));
        how.run();
        remember(row);
    }

    private void enter(Row row) {
        rows.add(row);
        if (row.has("id"))
            byId.computeIfAbsent(row.get("id"), _ -> new ArrayList<>()).add(row);
        remember(row);
    }

    private void remember(Row row) {
        for (int i = 0; i < uniques.size(); i++)
            if (uniques.get(i).of().test(row)) taken.get(i).add(uniques.get(i).of(row));
    }

    private void leave(Row row) {
        rows.remove(rows.lastIndexOf(row));
        if (row.has("id")) byId.getOrDefault(row.get("id"), new ArrayList<>()).remove(row);
        for (int i = 0; i < uniques.size(); i++)
            if (uniques.get(i).of().test(row))
                taken.get(i).remove(uniques.get(i).of(row));
    }

    /// Takes one change back.
    interface Undo {
        void run();
    }
}
