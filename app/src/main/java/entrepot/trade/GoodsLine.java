package entrepot.trade;

import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.Conversion;
import entrepot.money.Rounding;
import entrepot.party.Country;
import entrepot.trade.code.HsCode;
import java.math.BigDecimal;

/// One kind of goods on a contract or an invoice.
///
/// @param number    place on the document, from 1
/// @param unitPrice price of one unit in the document's currency; may be finer than its minor unit
/// @param origin    where the goods were made
/// @param dispatch  where the goods are sent from
public record GoodsLine(
        int number,
        String description,
        HsCode hs,
        Quantity quantity,
        BigDecimal unitPrice,
        Country origin,
        Country dispatch) {

    public GoodsLine {
        if (number < 1) throw new IllegalArgumentException("lines are numbered from 1: " + number);
        if (description.isBlank() || description.length() > 1_000)
            throw new IllegalArgumentException("a description has 1 to 1000 letters");
        if (unitPrice.signum() < 0 || unitPrice.precision() > 18 || unitPrice.scale() > 9)
            throw new IllegalArgumentException("not a unit price: " + unitPrice);
    }

    /// Quantity times unit price, to the currency's minor unit.
    public Amount amount(Asset currency) {
        return Conversion.of(quantity.value().multiply(unitPrice), currency, Rounding.HALF_UP)
                .amount();
    }
}
