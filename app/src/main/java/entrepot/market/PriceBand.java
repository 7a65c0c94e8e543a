package entrepot.market;

import entrepot.money.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// How far a price may be from its reference, in basis points, the edge included (T-10, T-50).
public record PriceBand(int bps) {

    private static final int BPS_MAX = 10_000;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(BPS_MAX);
    private static final int SCALE = 2;

    public PriceBand {
        if (bps < 0 || bps > BPS_MAX) throw new IllegalArgumentException("a band is 0 to 10000 bps: " + bps);
    }

    public boolean holds(Rate price, Rate reference) {
        if (!price.base().id().equals(reference.base().id())
                || !price.quote().id().equals(reference.quote().id()))
            throw new IllegalArgumentException("rates of two pairs: " + price + " and " + reference);
        return holds(price.price(), reference.price());
    }

    /// Compared exactly, without dividing.
    boolean holds(BigDecimal price, BigDecimal reference) {
        var distance = price.subtract(reference).abs().multiply(WHOLE);
        return distance.compareTo(reference.multiply(BigDecimal.valueOf(bps))) <= 0;
    }

    /// How far a price is above (positive) or below a reference, in basis points with two digits.
    static BigDecimal above(BigDecimal price, BigDecimal reference) {
        return price.subtract(reference)
                .multiply(WHOLE)
                .divide(reference, MathContext.DECIMAL128)
                .setScale(SCALE, RoundingMode.HALF_UP);
    }
}
