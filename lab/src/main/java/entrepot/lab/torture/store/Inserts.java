package entrepot.lab.torture.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `insert into t (columns) select … from unnest(arrays)`, with or without `on conflict (key) do
/// nothing` or `do update`: the n-th array is the n-th column.
final class Inserts {

    private static final Pattern FORM =
            Pattern.compile("insert into (\\S+) \\(([^)]*)\\) select .* from unnest\\(.*?\\)"
                    + "(?: as u \\([^)]*\\))?(?: on conflict \\((\\w+)\\) do (?:nothing|update set (.*)))?");
    private static final Pattern EXCLUDED = Pattern.compile("(\\w+) = excluded\\.\\1");

    private Inserts() {}

    static Optional<Twin> read(String sql) {
        var form = FORM.matcher(sql);
        if (!form.matches()) return Optional.empty();
        var table = form.group(1);
        var columns = List.of(form.group(2).strip().split(", ?", -1));
        var key = Optional.ofNullable(form.group(3));
        var replaced = Optional.ofNullable(form.group(4)).map(Inserts::replaced).orElse(List.of());
        return Optional.of(asked -> {
            int count = Values.members(asked.value(0)).size();
            for (int i = 0; i < count; i++) put(asked, table, new Conflict(key, replaced), values(asked, columns, i));
            return Answer.touched(count);
        });
    }

    private record Conflict(Optional<String> key, List<String> replaced) {}

    private static List<String> replaced(String assignments) {
        return EXCLUDED.matcher(assignments).results().map(m -> m.group(1)).toList();
    }

    private static Map<String, @Nullable Object> values(Source.Asked asked, List<String> columns, int row) {
        var values = new HashMap<String, @Nullable Object>();
        for (int c = 0; c < columns.size(); c++)
            values.put(columns.get(c), Values.members(asked.value(c)).get(row));
        return values;
    }

    private static void put(Source.Asked asked, String table, Conflict conflict, Map<String, @Nullable Object> values)
            throws SQLException {
        if (conflict.key.isPresent()) {
            var key = conflict.key.get();
            var there = asked.table(table).where(key, values.get(key)).findFirst();
            if (there.isPresent()) {
                var changed = new HashMap<String, @Nullable Object>();
                conflict.replaced.forEach(column -> changed.put(column, values.get(column)));
                asked.database().change(table, there.get(), changed);
                return;
            }
        }
        asked.database().insert(table, new Row(values));
    }
}
