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

/// A transfer of the token as the chain sees it, read from its bytes; of no units it is the transfer
/// of nothing that uses a nonce up.
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
        boolean moves = data.length() > PAYEE_END;
        try {
            return new Transaction(
                    org.web3j.crypto.Hash.sha3(hex),
                    new AccountId(chain, signed.getFrom().toLowerCase(Locale.ROOT)),
                    signed.getNonce().longValueExact(),
                    new AccountId(chain, moves ? "0x" + data.substring(PAYEE_AT, PAYEE_END) : signed.getTo()),
                    moves ? new BigInteger(data.substring(PAYEE_END), 16) : BigInteger.ZERO,
                    fees.getMaxPriorityFeePerGas(),
                    fees.getMaxFeePerGas());
        } catch (SignatureException e) {
            throw new IllegalArgumentException("not a signature", e);
        }
    }

    /// Whether nodes take it in the other's place: both fees are a tenth higher.
    boolean replaces(Transaction other) {
        return isTenthMore(tip, other.tip) && isTenthMore(feeCap, other.feeCap);
    }

    private static boolean isTenthMore(BigInteger fee, BigInteger before) {
        return fee.multiply(BigInteger.TEN).compareTo(before.multiply(BigInteger.valueOf(11))) >= 0;
    }

    boolean movesNothing() {
        return units.signum() == 0;
    }

    /// A transfer by somebody whose keys are not ours.
    static Transaction of(String name, AccountId from, long nonce, AccountId to, BigInteger units) {
        var plenty = BigInteger.TEN.pow(15);
        return new Transaction("0x" + Hash.sha256Hex(name), from, nonce, to, units, BigInteger.ONE, plenty);
    }
}
