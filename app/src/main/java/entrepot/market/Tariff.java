package entrepot.market;

import entrepot.money.Rounding;
import java.math.BigDecimal;
import java.time.Duration;

/// The published schedule of what a client pays (TRD-04): the same for every client of a class.
///
/// @param name        names the version, for the record
/// @param spread      share of the provider's rate, each side: `0.0020` is 0.20 %
/// @param fee         share of the home amount: `0.0010` is 0.10 %
/// @param priceScale  digits after the point of the client's rate
/// @param rounding    how rates and amounts are rounded
/// @param offersMin   offers needed before the best is chosen, at least 1
/// @param lifeMax     longest life of a quote; the best offer may end it sooner
public record Tariff(
        String name,
        BigDecimal spread,
        BigDecimal fee,
        int priceScale,
        Rounding rounding,
        int offersMin,
        Duration lifeMax) {

    private static final int PRICE_SCALE_MAX = 18;

    public Tariff {
        if (!isShare(spread)) throw new IllegalArgumentException("spread must be 0 to 1: " + spread);
        if (!isShare(fee)) throw new IllegalArgumentException("fee must be 0 to 1: " + fee);
        if (priceScale < 0 || priceScale > PRICE_SCALE_MAX)
            throw new IllegalArgumentException("price scale must be 0 to " + PRICE_SCALE_MAX + ": " + priceScale);
        if (rounding == Rounding.EXACT) throw new IllegalArgumentException("a tariff has to round");
        if (offersMin < 1) throw new IllegalArgumentException("at least one offer is needed: " + offersMin);
        if (!lifeMax.isPositive()) throw new IllegalArgumentException("a quote lives for some time: " + lifeMax);
    }

    private static boolean isShare(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) < 0;
    }
}
