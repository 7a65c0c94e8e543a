package entrepot.lab.torture.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `select columns from t where … order by … limit …` over one table; conditions are joined by `and`
/// and compare a column with a parameter, a text, or null.
final class Selects {

    private static final Pattern FORM = Pattern.compile(
            "select ([^()]+) from (\\w+\\.\\w+)(?: where (.+?))?(?: order by (.+?))?(?: limit (\\?|\\d+))?");
    private static final Pattern CONDITION = Pattern.compile(
            "(\\w+) (?:(=|<=|>=|<) (\\?|'[^']*')|(= any \\(\\?(?:::text\\[\\])?\\))|(is null)|(is not null))");
    private static final Pattern NAMED = Pattern.compile("(\\w+) is not null as (\\w+)");

    private Selects() {}

    /// Whether a row is wanted, given the statement's values.
    private interface Condition {
        boolean holds(Row row, List<@Nullable Object> values);
    }

    static Optional<Twin> read(String sql) {
        var form = FORM.matcher(sql);
        if (!form.matches()) return Optional.empty();
        var conditions = new ArrayList<Condition>();
        int values = 0;
        if (form.group(3) != null)
            for (var text : form.group(3).split(" and ", -1)) {
                var condition = condition(text, values);
                if (condition.isEmpty()) return Optional.empty();
                conditions.add(condition.get());
                if (text.contains("?")) values++;
            }
        var columns = List.of(form.group(1).split(", ?", -1));
        var order = order(form.group(4));
        return Optional.of(new Reading(form.group(2), columns, conditions, order, limit(form.group(5), values)));
    }

    /// How many rows at most: a number of the statement, or its n-th value.
    private record Limit(int most, int value) {
        long of(Source.Asked asked) {
            return value < 0 ? most : ((Number) java.util.Objects.requireNonNull(asked.value(value))).longValue();
        }
    }

    private static Limit limit(@Nullable String text, int values) {
        if (text == null) return new Limit(Integer.MAX_VALUE, -1);
        return text.equals("?") ? new Limit(0, values) : new Limit(Integer.parseInt(text), -1);
    }

    private static Optional<Condition> condition(String text, int value) {
        var form = CONDITION.matcher(text.strip());
        if (!form.matches()) return Optional.empty();
        var column = form.group(1);
        if (form.group(5) != null) return Optional.of((row, _) -> !row.has(column));
        if (form.group(6) != null) return Optional.of((row, _) -> row.has(column));
        if (form.group(4) != null)
            return Optional.of((row, values) ->
                    Values.members(values.get(value)).stream().anyMatch(member -> row.is(column, member)));
        var right = form.group(3);
        var operator = form.group(2);
        return Optional.of((row, values) -> holds(
                row.get(column),
                operator,
                right.equals("?") ? values.get(value) : right.substring(1, right.length() - 1)));
    }

    private static boolean holds(@Nullable Object left, String operator, @Nullable Object right) {
        if (left == null || right == null) return false;
        return switch (operator) {
            case "=" -> Values.same(left, right);
            case "<=" -> Values.compare(left, right) <= 0;
            case ">=" -> Values.compare(left, right) >= 0;
            case "<" -> Values.compare(left, right) < 0;
            default -> throw new IllegalStateException("no operator " + operator);
        };
    }

    private static Optional<Comparator<Row>> order(@Nullable String text) {
        if (text == null) return Optional.empty();
        return List.of(text.split(", ?", -1)).stream().map(Selects::key).reduce(Comparator::thenComparing);
    }

    private static Comparator<Row> key(String text) {
        var column = text.replace(" desc", "").strip();
        Comparator<Row> rising = (a, b) -> Values.compare(a.get(column), b.get(column));
        return text.endsWith(" desc") ? rising.reversed() : rising;
    }

    private record Reading(
            String table,
            List<String> columns,
            List<Condition> conditions,
            Optional<Comparator<Row>> order,
            Limit limit)
            implements Twin {
        @Override
        public Answer run(Source.Asked asked) {
            var rows = asked.table(table)
                    .rows()
                    .filter(row -> conditions.stream().allMatch(condition -> condition.holds(row, asked.values())));
            if (order.isPresent()) rows = rows.sorted(order.get());
            return Answer.of(rows.limit(limit.of(asked)), names(), this::values);
        }

        private List<String> names() {
            return columns.stream().map(c -> NAMED.matcher(c).replaceAll("$2")).toList();
        }

        private List<@Nullable Object> values(Row row) {
            var values = new ArrayList<@Nullable Object>();
            for (var column : columns) {
                var named = NAMED.matcher(column);
                values.add(named.matches() ? (Object) row.has(named.group(1)) : row.get(column));
            }
            return values;
        }
    }
}
