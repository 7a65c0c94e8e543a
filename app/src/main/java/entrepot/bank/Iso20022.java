package entrepot.bank;

import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// Bank messages to XML and back. Reading takes no entities, no document types, nothing large; it
/// ignores elements that we do not use, and refuses what we do use when it is not as it should be.
public final class Iso20022 {

    private final AssetCatalogue assets;

    /// @param assets tells which currencies exist and how many digits each has
    public Iso20022(AssetCatalogue assets) {
        this.assets = assets;
    }

    /// The message as XML, the same bytes for the same message.
    public static String write(BankMessage message) {
        return switch (message) {
            case PaymentOrder order -> PaymentXml.write(order);
            case PaymentStatus status -> PaymentXml.write(status);
            case CashReport report -> CashXml.write(report);
            case ControlMessage control -> ControlXml.write(control);
        };
    }

    public Reading read(String xml) {
        try {
            var document = XmlElement.parse(xml);
            if (!document.name().equals("Document")) return new Reading.Unreadable("the root is no Document");
            var type = MessageType.ofNamespace(document.namespace());
            if (type.isEmpty()) return new Reading.Unreadable("message not known: " + document.namespace());
            var foreign = foreign(document.inner(), document.namespace());
            if (foreign) return new Reading.Unreadable("elements of another namespace");
            return new Reading.Read(message(type.get(), document.one(type.get().root())));
        } catch (XmlElement.Malformed | IllegalArgumentException | ArithmeticException | DateTimeException e) {
            return new Reading.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private BankMessage message(MessageType type, XmlElement body) {
        return switch (type) {
            case PAYMENT_ORDER -> PaymentXml.order(body, this);
            case PAYMENT_STATUS -> PaymentXml.status(body, "OrgnlPmtInfAndSts/TxInfAndSts");
            case INTERBANK_STATUS -> PaymentXml.status(body, "TxInfAndSts");
            case NOTIFICATION -> CashXml.notification(body, this);
            case STATEMENT -> CashXml.statement(body, this);
            case CONTRACT_REQUEST,
                    CONTRACT_CONFIRMATION,
                    CONTRACT_CLOSURE,
                    CONTRACT_STATEMENT,
                    PAYMENT_INFORMATION,
                    SUPPORTING_DOCUMENT -> new ControlReader(body, this).read(type);
        };
    }

    private static boolean foreign(List<XmlElement> elements, String namespace) {
        for (var element : elements)
            if (!element.namespace().equals(namespace) || foreign(element.inner(), namespace)) return true;
        return false;
    }

    /// The amount in an element, in a currency that we know, as precise as that currency.
    Amount amount(XmlElement element) {
        var currency = element.attributes().get("Ccy");
        if (currency == null) throw new XmlElement.Malformed(element.name() + " has no currency");
        Asset asset = assets.get("iso4217:" + currency);
        return exact(Amount.parse(padded(element.text()), asset), element);
    }

    private static Amount exact(Amount amount, XmlElement element) {
        if (amount.isNegative()) throw new XmlElement.Malformed(element.name() + " is negative");
        return amount;
    }

    /// XML decimals may begin or end with the point: `.5` and `5.`.
    private static String padded(String decimal) {
        if (decimal.startsWith(".")) return "0" + decimal;
        return decimal.endsWith(".") ? decimal.substring(0, decimal.length() - 1) : decimal;
    }

    /// A moment; one without an offset is in UTC.
    static Instant moment(String text) {
        return text.length() > 10 && text.substring(10).matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    /// What came of reading a text.
    public sealed interface Reading {

        record Read(BankMessage message) implements Reading {}

        /// Kept, shown to people, never acted on.
        record Unreadable(String why) implements Reading {}
    }
}
