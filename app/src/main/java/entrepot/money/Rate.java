package entrepot.money;

import java.math.BigDecimal;

/// The price of one whole unit of `base` in `quote`. Positive.
public record Rate(Asset base, Asset quote, BigDecimal price) {

    public Rate {
        if (price.signum() <= 0) throw new IllegalArgumentException("a rate is positive: " + price);
        if (base.id().equals(quote.id()) && price.compareTo(BigDecimal.ONE) != 0)
            throw new IllegalArgumentException("an asset is worth one of itself: " + price);
    }

    public static Rate parse(Asset base, Asset quote, String price) {
        return new Rate(base, quote, new BigDecimal(Decimals.plain(price)));
    }

    /// What `amount` of the base is worth in the quote asset.
    public Conversion convert(Amount amount, Rounding rounding) {
        if (!amount.asset().id().equals(base.id()))
            throw new IllegalArgumentException("rate is for " + base.id() + ", amount is " + amount);
        return Conversion.of(amount.decimal().multiply(price), quote, rounding);
    }

    @Override
    public String toString() {
        return price.toPlainString() + " " + quote.symbol() + "/" + base.symbol();
    }
}
