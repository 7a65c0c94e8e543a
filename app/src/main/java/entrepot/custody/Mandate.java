package entrepot.custody;

import entrepot.commit.Json;
import java.time.Instant;
import java.util.Map;

/// What the dossier allows the signer to sign: this payment, to this payee, of this amount, until
/// then. Made when four eyes have verified the payee's address.
///
/// @param expires the first instant at which it is no longer good
public record Mandate(PaymentRef payment, Transfer transfer, Instant expires) {

    /// The canonical JSON that is signed.
    public String text() {
        var token = transfer.token();
        return Json.write(Map.of(
                "payment", payment.text(),
                "chain", token.chain().toString(),
                "token", token.contract(),
                "payee", transfer.payee().address(),
                "units", transfer.amount().units().toString(),
                "expires", expires.toString()));
    }

    /// A mandate under its signature.
    ///
    /// @param text      the mandate's exact text
    /// @param signature Ed25519 over its UTF-8 bytes, base64
    public record Signed(String text, String signature) {}
}
