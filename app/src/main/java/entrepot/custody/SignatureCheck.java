package entrepot.custody;

import java.security.SignatureException;
import java.util.HexFormat;
import java.util.Locale;
import org.web3j.crypto.Hash;
import org.web3j.crypto.SignedRawTransaction;
import org.web3j.crypto.TransactionDecoder;
import org.web3j.crypto.TransactionEncoder;

/// Looks at what the signer gave before it is trusted: the bytes asked for, by the account asked.
final class SignatureCheck {

    private SignatureCheck() {}

    static void require(SigningRequest request, SigningAnswer.Signed signed) {
        try {
            if (!(TransactionDecoder.decode(signed.raw()) instanceof SignedRawTransaction transaction))
                throw new IllegalStateException("the signer's answer has no signature");
            var unsigned = "0x" + HexFormat.of().formatHex(TransactionEncoder.encode(transaction));
            if (!unsigned.equals(request.unsigned()))
                throw new IllegalStateException("the signer signed other bytes than " + request.unsigned());
            var from = transaction.getFrom().toLowerCase(Locale.ROOT);
            if (!from.equals(request.reserved().account().address()))
                throw new IllegalStateException("signed by " + from + " instead of " + request.reserved());
            if (!Hash.sha3(signed.raw()).equals(signed.txHash()))
                throw new IllegalStateException("the signer's hash is not that of its bytes");
        } catch (SignatureException e) {
            throw new IllegalStateException("the signer's answer has no valid signature", e);
        }
    }
}
