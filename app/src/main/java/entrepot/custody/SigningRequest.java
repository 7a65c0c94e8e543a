package entrepot.custody;

import entrepot.commit.Json;
import entrepot.custody.CustodyParts.NonceReserved;
import java.util.Map;

/// What the signer is asked. Equal requests have equal texts, and get equal answers.
///
/// @param unsigned the exact bytes to sign, an EIP-1559 envelope in hex with 0x
/// @param mandate  empty for a cancel
public record SigningRequest(
        NonceReserved reserved, Purpose purpose, GasOffer gas, String unsigned, Mandate.Signed mandate) {

    /// Why something is signed.
    public enum Purpose {
        /// Pays the payee of the mandate.
        PAYMENT,
        /// Takes a payment's nonce away by a transfer of nothing to oneself.
        CANCEL
    }

    /// A cancel pays nobody, and needs none.
    public static final Mandate.Signed NO_MANDATE = new Mandate.Signed("", "");

    /// Asks for the transfer at the payment's nonce, first or again with a higher offer.
    public static SigningRequest payment(
            NonceReserved reserved, Transfer transfer, GasOffer gas, Mandate.Signed mandate) {
        if (!reserved.account().chain().equals(transfer.payee().chain()))
            throw new IllegalArgumentException("payer and payee are on two chains: " + reserved + ", " + transfer);
        var unsigned = UnsignedTransaction.transfer(transfer, reserved.nonce(), gas);
        return new SigningRequest(reserved, Purpose.PAYMENT, gas, unsigned, mandate);
    }

    /// Asks for the transfer of nothing that takes the payment's nonce away.
    public static SigningRequest cancel(NonceReserved reserved, GasOffer gas) {
        var unsigned = UnsignedTransaction.cancel(reserved.account(), reserved.nonce(), gas);
        return new SigningRequest(reserved, Purpose.CANCEL, gas, unsigned, NO_MANDATE);
    }

    /// The canonical JSON that goes over the socket.
    String text() {
        return Json.write(Map.of(
                "ask", "sign",
                "account", reserved.account().address(),
                "payment", reserved.payment().text(),
                "purpose", purpose.name(),
                "unsigned", unsigned,
                "mandate", mandate.text(),
                "mandateSignature", mandate.signature()));
    }
}
