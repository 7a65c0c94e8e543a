package entrepot.custody.memory;

import java.math.BigInteger;
import java.security.SignatureException;
import java.util.HexFormat;
import java.util.Locale;
import org.web3j.crypto.Hash;
import org.web3j.crypto.SignedRawTransaction;
import org.web3j.crypto.TransactionDecoder;
import org.web3j.crypto.TransactionEncoder;
import org.web3j.crypto.transaction.type.Transaction1559;

/// A signed transaction, read from its bytes and nothing else.
///
/// @param hash   of the bytes, by which the chain knows it
/// @param digest of what was signed
/// @param from   who signed it
/// @param to     the contract that is called
/// @param payee  of a token's transfer; empty when it is none
/// @param units  of a token's transfer; zero when it is none
public record SignedBytes(
        String hash, String digest, String from, long chain, long nonce, String to, String payee, BigInteger units) {

    private static final String TRANSFER = "a9059cbb";
    private static final int TRANSFER_CHARS = 8 + 64 + 64;

    /// Throws `IllegalArgumentException` with the reason for bytes that are no signed transaction.
    public static SignedBytes read(String raw) {
        try {
            if (!(TransactionDecoder.decode(raw) instanceof SignedRawTransaction signed)
                    || !(signed.getTransaction() instanceof Transaction1559 fields))
                throw new IllegalArgumentException("no signed transaction of type 2");
            var unsigned = HexFormat.of().formatHex(TransactionEncoder.encode(signed));
            var data = signed.getData().replaceFirst("^0x", "").toLowerCase(Locale.ROOT);
            boolean pays = data.startsWith(TRANSFER) && data.length() == TRANSFER_CHARS;
            return new SignedBytes(
                    Hash.sha3(raw),
                    Hash.sha3("0x" + unsigned),
                    signed.getFrom().toLowerCase(Locale.ROOT),
                    fields.getChainId(),
                    signed.getNonce().longValueExact(),
                    signed.getTo().toLowerCase(Locale.ROOT),
                    pays ? "0x" + data.substring(8 + 24, 8 + 64) : "",
                    pays ? new BigInteger(data.substring(8 + 64), 16) : BigInteger.ZERO);
        } catch (SignatureException e) {
            throw new IllegalArgumentException("no valid signature", e);
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) { // the decoder's, for bytes that are no RLP
            throw new IllegalArgumentException("no transaction: " + e.getMessage(), e);
        }
    }
}
