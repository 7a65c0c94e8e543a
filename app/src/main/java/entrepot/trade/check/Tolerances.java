package entrepot.trade.check;

import java.math.BigDecimal;

/// Distances in basis points, compared without dividing.
final class Tolerances {

    private static final BigDecimal WHOLE_BPS = BigDecimal.valueOf(10_000);

    private Tolerances() {}

    /// Whether `value` lies within so many basis points of `reference`, above or below.
    static boolean within(BigDecimal value, BigDecimal reference, int bps) {
        var distance = value.subtract(reference).abs().multiply(WHOLE_BPS);
        return distance.compareTo(reference.abs().multiply(BigDecimal.valueOf(bps))) <= 0;
    }

    /// Whether `part` is at most so many basis points of `whole`.
    static boolean atMost(BigDecimal part, BigDecimal whole, int bps) {
        return part.multiply(WHOLE_BPS).compareTo(whole.multiply(BigDecimal.valueOf(bps))) <= 0;
    }

    /// Basis points as people write them: 3000 is `30 %`.
    static String percent(int bps) {
        return BigDecimal.valueOf(bps, 2).stripTrailingZeros().toPlainString() + " %";
    }
}
