package entrepot.trade.ubl;

import entrepot.party.Country;
import entrepot.trade.GoodsLine;
import entrepot.trade.Quantity;
import entrepot.trade.code.HsCode;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// One invoice line's goods.
final class UblGoods {

    private static final String HS = "HS";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,9})?");

    private UblGoods() {}

    static GoodsLine line(UblElement line, Country dispatch) {
        var quantity = line.get("cbc:InvoicedQuantity");
        var item = line.get("cac:Item");
        return new GoodsLine(
                line.value("cbc:ID", Integer::parseInt),
                item.text("cbc:Name"),
                code(item),
                quantity.as(text -> new Quantity(number(text), quantity.attribute("unitCode"))),
                price(line.get("cac:Price")),
                item.value("cac:OriginCountry/cbc:IdentificationCode", Country::parse),
                dispatch);
    }

    private static HsCode code(UblElement item) {
        var code = item.all("cac:CommodityClassification/cbc:ItemClassificationCode").stream()
                .filter(c -> c.attribute("listID").equals(HS))
                .findFirst()
                .orElseThrow(() -> item.problem("no HS code (a classification of list " + HS + ")"));
        return code.as(text -> HsCode.parse(text, Integer.parseInt(code.attribute("listVersionID"))));
    }

    /// Per unit: a price for a hundred is divided, if that goes without a remainder.
    private static BigDecimal price(UblElement price) {
        var amount = price.value("cbc:PriceAmount", UblGoods::number);
        return price.find("cbc:BaseQuantity")
                .map(base -> base.as(text -> amount.divide(number(text))))
                .orElse(amount);
    }

    private static BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches()) throw new IllegalArgumentException("not a plain number: " + text);
        return new BigDecimal(text);
    }
}
