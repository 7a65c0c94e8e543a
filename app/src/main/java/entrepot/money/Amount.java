package entrepot.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/// An exact quantity of one asset, in integer minor units of at most 38 digits, as `numeric(38,0)`
/// stores it. Adding two assets, or growing past 38 digits, throws: both are bugs of the caller.
public record Amount(BigInteger units, Asset asset) implements Comparable<Amount> {

    private static final BigInteger UNITS_MAX = BigInteger.TEN.pow(38).subtract(BigInteger.ONE);

    public Amount {
        if (units.abs().compareTo(UNITS_MAX) > 0) throw new ArithmeticException("amount exceeds 38 digits: " + units);
    }

    public static Amount of(long units, Asset asset) {
        return new Amount(BigInteger.valueOf(units), asset);
    }

    public static Amount zero(Asset asset) {
        return new Amount(BigInteger.ZERO, asset);
    }

    /// Reads a plain decimal such as `72000.00`. Throws `NumberFormatException` when it is not one,
    /// and `ArithmeticException` when it has more digits after the point than the asset.
    public static Amount parse(String decimal, Asset asset) {
        return of(new BigDecimal(Decimals.plain(decimal)), asset);
    }

    /// The exact amount; throws `ArithmeticException` where the asset's scale cannot hold it.
    public static Amount of(BigDecimal decimal, Asset asset) {
        return new Amount(decimal.setScale(asset.scale()).unscaledValue(), asset);
    }

    public Amount plus(Amount other) {
        return new Amount(units.add(same(other).units), asset);
    }

    public Amount minus(Amount other) {
        return new Amount(units.subtract(same(other).units), asset);
    }

    public Amount negated() {
        return new Amount(units.negate(), asset);
    }

    public Amount multipliedBy(long factor) {
        return new Amount(units.multiply(BigInteger.valueOf(factor)), asset);
    }

    public boolean isZero() {
        return units.signum() == 0;
    }

    public boolean isPositive() {
        return units.signum() > 0;
    }

    public boolean isNegative() {
        return units.signum() < 0;
    }

    public boolean exceeds(Amount other) {
        return compareTo(other) > 0;
    }

    public BigDecimal decimal() {
        return new BigDecimal(units, asset.scale());
    }

    /// The number without its asset: `72000.00`.
    public String text() {
        return decimal().toPlainString();
    }

    @Override
    public int compareTo(Amount other) {
        return units.compareTo(same(other).units);
    }

    @Override
    public String toString() {
        return text() + " " + asset.symbol();
    }

    private Amount same(Amount other) {
        if (!asset.id().equals(other.asset.id()))
            throw new IllegalArgumentException("assets differ: " + asset.id() + " and " + other.asset.id());
        return other;
    }
}
