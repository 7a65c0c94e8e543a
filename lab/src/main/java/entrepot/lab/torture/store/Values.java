package entrepot.lab.torture.store;

import entrepot.commit.Json;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Values as PostgreSQL compares and keeps them.
final class Values {

    private Values() {}

    /// What is stored of a value that a statement brings: whole numbers are longs, moments timestamps
    /// of microseconds.
    static @Nullable Object kept(@Nullable Object value, String type) {
        return switch (value) {
            case null -> null;
            case Integer whole -> whole.longValue();
            case Timestamp moment -> Timestamp.from(moment.toInstant().truncatedTo(ChronoUnit.MICROS));
            case String text when type.equals("timestamptz") -> Timestamp.from(Instant.parse(text));
            default -> value;
        };
    }

    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) return false;
        if (one instanceof byte[] a && other instanceof byte[] b) return Arrays.equals(a, b);
        if (one instanceof Number a && other instanceof Number b)
            return number(a).compareTo(number(b)) == 0;
        return one.equals(other);
    }

    static int compare(@Nullable Object one, @Nullable Object other) {
        return switch (one) {
            case Number a when other instanceof Number b -> number(a).compareTo(number(b));
            case Timestamp a when other instanceof Timestamp b -> a.compareTo(b);
            case UUID a when other instanceof UUID b -> unsigned(a, b);
            case String a when other instanceof String b -> a.compareTo(b);
            case null, default -> throw new IllegalStateException("not compared: " + one + ", " + other);
        };
    }

    /// Members of an array that a statement was given.
    static List<?> members(@Nullable Object array) {
        if (array instanceof Object[] many) return Arrays.asList(many);
        throw new IllegalStateException("not an array: " + array);
    }

    static String at(String json, String path) {
        var node = Json.tree(json);
        for (var step : path.split(",", -1)) node = node.path(step);
        return node.isValueNode() && !node.isNull() ? node.asString() : "";
    }

    private static int unsigned(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }

    private static BigDecimal number(Number number) {
        return number instanceof BigDecimal exact ? exact : BigDecimal.valueOf(number.longValue());
    }
}
