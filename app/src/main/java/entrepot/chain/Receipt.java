package entrepot.chain;

import entrepot.money.AccountId;
import entrepot.money.Amount;
import java.util.List;
import java.util.Locale;

/// What became of a transaction that is in a block.
///
/// @param success   false for one that was mined and reverted: it moved nothing, used its nonce and cost its fee
/// @param gasUsed   in units of gas
/// @param gasPrice  what a unit of gas did cost, in the chain's native coin
/// @param transfers Transfer logs of known tokens in it, whoever's they are
public record Receipt(
        String txHash, Block block, boolean success, long gasUsed, Amount gasPrice, List<TokenTransfer> transfers) {

    public Receipt {
        txHash = txHash.toLowerCase(Locale.ROOT);
        transfers = List.copyOf(transfers);
        if (gasUsed < 0) throw new IllegalArgumentException("gas used is not negative: " + gasUsed);
        if (!success && !transfers.isEmpty())
            throw new IllegalArgumentException("a reverted transaction leaves no logs: " + txHash);
    }

    /// The network's fee, in the chain's native coin.
    public Amount feePaid() {
        return gasPrice.multipliedBy(gasUsed);
    }

    /// Success, and exactly one log that moves exactly this amount between these accounts (R23):
    /// a token that keeps a fee, answers false or pays twice does not pass.
    public boolean pays(AccountId from, AccountId to, Amount amount) {
        if (!success) return false;
        var between = transfers.stream()
                .filter(t -> t.from().equals(from) && t.to().equals(to))
                .filter(t -> t.amount().asset().id().equals(amount.asset().id()))
                .toList();
        return between.size() == 1 && between.getFirst().amount().units().equals(amount.units());
    }
}
