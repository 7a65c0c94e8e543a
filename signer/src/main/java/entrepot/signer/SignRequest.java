package entrepot.signer;

import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// One request for a signature, as it came over the socket.
///
/// @param account          who is to sign: an address
/// @param payment          the payment's id for ever
/// @param unsigned         the bytes to sign, hex with 0x
/// @param mandate          the mandate's exact text; empty for a cancel
/// @param mandateSignature Ed25519 over that text, base64; empty for a cancel
record SignRequest(
        String account, String payment, Purpose purpose, String unsigned, String mandate, String mandateSignature) {

    private static final Set<String> FIELDS =
            Set.of("ask", "account", "payment", "purpose", "unsigned", "mandate", "mandateSignature");
    private static final Pattern PAYMENT = Pattern.compile("[a-z]{2,8}_[0-9a-z]{1,40}");

    /// Reads a request of the kind `sign`; throws [Malformed] for any other shape.
    static SignRequest parse(JsonNode node) {
        if (!Set.copyOf(node.propertyNames()).equals(FIELDS)) throw new Malformed("unknown or missing fields");
        var payment = Text.text(node, "payment");
        if (!PAYMENT.matcher(payment).matches()) throw new Malformed("not a payment id: " + payment);
        return new SignRequest(
                Text.address(Text.text(node, "account")),
                payment,
                purpose(Text.text(node, "purpose")),
                Text.text(node, "unsigned"),
                Text.text(node, "mandate"),
                Text.text(node, "mandateSignature"));
    }

    private static Purpose purpose(String text) {
        for (var purpose : Purpose.values()) if (purpose.name().equals(text)) return purpose;
        throw new Malformed("unknown purpose: " + text);
    }
}
