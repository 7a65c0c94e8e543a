package entrepot.custody;

import entrepot.money.AccountId;
import entrepot.money.ChainId;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Locale;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;

/// The exact bytes of an EIP-1559 transaction before its signature. The same payment, nonce and
/// offer always give the same bytes.
/// In hex with 0x.
final class UnsignedTransaction {

    private static final String TRANSFER = "0xa9059cbb";

    private UnsignedTransaction() {}

    /// Calls `transfer(payee, amount)` of the token's contract.
    static String transfer(Transfer transfer, long nonce, GasOffer gas) {
        var payee = transfer.payee().address().substring(2);
        var units = String.format(Locale.ROOT, "%064x", transfer.amount().units());
        var token = transfer.token();
        return encode(token.chain(), token.contract(), TRANSFER + "0".repeat(24) + payee + units, nonce, gas);
    }

    /// Sends nothing to the account itself, so that the nonce is used up.
    static String cancel(AccountId account, long nonce, GasOffer gas) {
        return encode(account.chain(), account.address(), "0x", nonce, gas);
    }

    private static String encode(ChainId chain, String to, String data, long nonce, GasOffer gas) {
        var transaction = RawTransaction.createTransaction(
                Long.parseLong(chain.reference()),
                BigInteger.valueOf(nonce),
                BigInteger.valueOf(gas.gasLimit()),
                to,
                BigInteger.ZERO,
                data,
                gas.tip(),
                gas.feeCap());
        return "0x" + HexFormat.of().formatHex(TransactionEncoder.encode(transaction));
    }
}
