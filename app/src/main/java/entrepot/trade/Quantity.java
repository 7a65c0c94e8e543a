package entrepot.trade;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// How much of something, in a unit of UN/ECE Recommendation 20 (`SET`, `KGM`, `C62`). Positive.
public record Quantity(BigDecimal value, String unit) {

    private static final Pattern UNIT = Pattern.compile("[A-Z0-9]{2,3}");

    public Quantity {
        if (value.signum() <= 0) throw new IllegalArgumentException("a quantity is more than nothing: " + value);
        if (value.precision() > 18 || value.scale() > 6)
            throw new IllegalArgumentException("a quantity has at most 18 digits, 6 after the point: " + value);
        if (!UNIT.matcher(unit).matches()) throw new IllegalArgumentException("not a unit code: " + unit);
    }

    public static Quantity of(long value, String unit) {
        return new Quantity(BigDecimal.valueOf(value), unit);
    }

    @Override
    public String toString() {
        return value.toPlainString() + " " + unit;
    }
}
