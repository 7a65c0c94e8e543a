package entrepot.dossier.web.body;

import entrepot.http.Body;
import entrepot.http.Body.Field;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/// Numbers on papers, bounded so that no sum of them can outgrow an amount.
final class Numbers {

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final int DIGITS_MAX = 15;

    private Numbers() {}

    /// A quantity, a mass or a unit price: up to 12 digits before the point and 6 after it.
    static Field<BigDecimal> decimal(Body body, String pointer) {
        return body.parsed(pointer, Numbers::decimal);
    }

    /// A positive amount with its asset.
    static Field<Amount> money(Body body, String pointer, AssetCatalogue assets) {
        var money = body.money(pointer, assets);
        return money.find().isEmpty() ? money : body.build(() -> bounded(money.get()));
    }

    /// Decimal text in a currency that is known from elsewhere; zero and below are numbers too.
    static Field<Amount> amount(Body body, String pointer, Field<Asset> currency) {
        return body.parsed(
                pointer,
                text -> currency.find()
                        .map(asset -> bounded(Amount.parse(text, asset)))
                        .orElseThrow(() -> new IllegalArgumentException("the currency is not known")));
    }

    /// At most 15 digits before the point.
    static Amount bounded(Amount amount) {
        var most = BigInteger.TEN.pow(DIGITS_MAX + amount.asset().scale());
        if (amount.units().abs().compareTo(most) < 0) return amount;
        throw new IllegalArgumentException("at most " + DIGITS_MAX + " digits before the point: " + amount);
    }

    static BigDecimal bounded(BigDecimal number) {
        return decimal(number.toPlainString());
    }

    private static BigDecimal decimal(String text) {
        if (PLAIN.matcher(text).matches()) return new BigDecimal(text);
        throw new IllegalArgumentException("a plain decimal with up to 12 digits before the point and 6 after it");
    }
}
