package entrepot.bank;

import entrepot.bank.ControlMessage.Trader;
import entrepot.money.Amount;
import java.util.function.Consumer;

/// Writes one message element by element. Texts are checked and escaped; nothing else is clever.
final class Xml {

    private static final int DIGITS_MAX = 18;
    private static final int FRACTION_MAX = 5;

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");

    /// The whole message of a type.
    static String document(MessageType type, Consumer<Xml> body) {
        var xml = new Xml();
        xml.out.append("<Document xmlns=\"").append(type.namespace()).append("\">");
        xml.in(type.root(), () -> body.accept(xml));
        return xml.out.append("</Document>").toString();
    }

    void in(String name, Runnable body) {
        out.append('<').append(name).append('>');
        body.run();
        out.append("</").append(name).append('>');
    }

    void leaf(String name, Object value) {
        out.append('<').append(name).append('>');
        text(value.toString());
        out.append("</").append(name).append('>');
    }

    /// A leaf inside elements: `path("Id/OrgId/LEI", lei)`.
    void path(String path, Object value) {
        int cut = path.indexOf('/');
        if (cut < 0) leaf(path, value);
        else in(path.substring(0, cut), () -> path(path.substring(cut + 1), value));
    }

    void party(String tag, String name, String lei) {
        in(tag, () -> {
            leaf("Nm", name);
            path("Id/OrgId/LEI", lei);
        });
    }

    void trader(String tag, Trader trader) {
        in(tag, () -> {
            leaf("Nm", trader.name());
            path("Id/OrgId/LEI", trader.lei());
            leaf("CtryOfRes", trader.country());
        });
    }

    void bank(String tag, String lei) {
        path(tag + "/FinInstnId/LEI", lei);
    }

    void account(String tag, String number) {
        path(tag + "/Id/Othr/Id", number);
    }

    /// An amount of money: at most 18 digits, at most 5 after the point.
    void amount(String name, Amount amount) {
        var value = amount.decimal();
        if (value.signum() < 0) throw new IllegalArgumentException("amounts in messages have no sign: " + amount);
        if (value.precision() > DIGITS_MAX || value.scale() > FRACTION_MAX)
            throw new IllegalArgumentException("too long for a bank message: " + amount);
        out.append('<')
                .append(name)
                .append(" Ccy=\"")
                .append(amount.asset().symbol())
                .append("\">");
        out.append(value.toPlainString()).append("</").append(name).append('>');
    }

    private void text(String value) {
        value.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.appendCodePoint(allowed(c));
            }
        });
    }

    private static int allowed(int c) {
        boolean plain = (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
        boolean good = plain || c == '\t' || c == '\n';
        if (!good) throw new IllegalArgumentException("not a character of XML: " + Integer.toHexString(c));
        return c;
    }
}
