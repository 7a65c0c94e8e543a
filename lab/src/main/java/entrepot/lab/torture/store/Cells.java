package entrepot.lab.torture.store;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.ResultSetMetaData;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads single values of a row as JDBC's getters do.
final class Cells {

    private final List<String> columns;
    private boolean wasNull;

    Cells(List<String> columns) {
        this.columns = columns;
    }

    boolean wasNull() {
        return wasNull;
    }

    @Nullable
    Object get(String getter, List<@Nullable Object> row, @Nullable Object[] given) {
        var value = row.get(place(given[0]));
        wasNull = value == null;
        return switch (getter) {
            case "getString" ->
                value == null ? null : value instanceof BigDecimal n ? n.toPlainString() : value.toString();
            case "getLong" -> value == null ? 0L : ((Number) value).longValue();
            case "getInt" -> value == null ? 0 : ((Number) value).intValue();
            case "getBoolean" -> Boolean.TRUE.equals(value);
            case "getBigDecimal" -> value instanceof Long whole ? BigDecimal.valueOf(whole) : value;
            case "getTimestamp" -> (Timestamp) value;
            case "getBytes", "getObject" -> value;
            default -> throw new UnsupportedOperationException("the simulated database has no ResultSet." + getter);
        };
    }

    ResultSetMetaData metaData() {
        return (ResultSetMetaData) Proxy.newProxyInstance(
                Cells.class.getClassLoader(), new Class<?>[] {ResultSetMetaData.class}, (_, method, _) -> {
                    if (method.getName().equals("getColumnCount")) return columns.size();
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private int place(@Nullable Object column) {
        if (column instanceof Integer number) return number - 1;
        int at = columns.indexOf(Objects.requireNonNull(column).toString());
        if (at < 0) throw new IllegalStateException("no column " + column + " in " + columns);
        return at;
    }
}
