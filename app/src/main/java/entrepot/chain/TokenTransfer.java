package entrepot.chain;

import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import java.util.Locale;

/// A token's own Transfer log. Its identity is the chain, the transaction and the log's index in the
/// block: one transaction may pay the same account twice (rules 13 and 18 of incoming payments).
///
/// The log is what the contract says; see [BalanceMismatch] for whether the balances agree.
public record TokenTransfer(String txHash, long logIndex, AccountId from, AccountId to, Amount amount, Block block) {

    public TokenTransfer {
        txHash = txHash.toLowerCase(Locale.ROOT);
        if (!(amount.asset() instanceof Asset.Token token))
            throw new IllegalArgumentException("a token transfer moves a token, not " + amount);
        if (!token.chain().equals(block.chain())) throw new IllegalArgumentException(token + " is not on " + block);
        if (!amount.isPositive()) throw new IllegalArgumentException("a transfer moves something: " + amount);
    }

    public Asset.Token token() {
        return (Asset.Token) amount.asset();
    }

    /// Chain, transaction and log as one text.
    public String identity() {
        return block.chain() + "/" + txHash + "/" + logIndex;
    }
}
