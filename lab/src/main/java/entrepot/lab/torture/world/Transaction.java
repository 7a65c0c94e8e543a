package entrepot.lab.torture.world;

import entrepot.commit.Hash;
import entrepot.money.AccountId;
import entrepot.money.ChainId;
import java.math.BigInteger;
import java.security.SignatureException;
import java.util.HexFormat;
import java.util.Locale;
import org.web3j.crypto.SignedRawTransaction;
import org.web3j.crypto.TransactionDecoder;
import org.web3j.crypto.transaction.type.Transaction1559;

/// A transfer of the token as the chain sees it, read from its bytes.
///
/// @param feeCap most wei a unit of gas; what pays less than the base fee waits
record Transaction(
        String hash, AccountId from, long nonce, AccountId to, BigInteger units, BigInteger tip, BigInteger feeCap) {

    private static final int PAYEE_AT = 34;
    private static final int PAYEE_END = 74;

    /// Throws `IllegalArgumentException` for bytes that are no signed transfer.
    static Transaction read(ChainId chain, byte[] raw) {
        var hex = "0x" + HexFormat.of().formatHex(raw);
        if (!(TransactionDecoder.decode(hex) instanceof SignedRawTransaction signed)
                || !(signed.getTransaction() instanceof Transaction1559 fees))
            throw new IllegalArgumentException("not a signed transaction of EIP-1559");
        var data = signed.getData().startsWith("0x") ? signed.getData() : "0x" + signed.getData();
        try {
            return new Transaction(
                    org.web3j.crypto.Hash.sha3(hex),
                    new AccountId(chain, signed.getFrom().toLowerCase(Locale.ROOT)),
                    signed.getNonce().longValueExact(),
                    new AccountId(chain, "0x" + data.substring(PAYEE_AT, PAYEE_END)),
                    new BigInteger(data.substring(PAYEE_END), 16),
                    fees.getMaxPriorityFeePerGas(),
                    fees.getMaxFeePerGas());
        } catch (SignatureException e) {
            throw new IllegalArgumentException("not a signature", e);
        }
    }

    /// A transfer by somebody whose keys are not ours.
    static Transaction of(String name, AccountId from, long nonce, AccountId to, BigInteger units) {
        var plenty = BigInteger.TEN.pow(15);
        return new Transaction("0x" + Hash.sha256Hex(name), from, nonce, to, units, BigInteger.ONE, plenty);
    }
}
