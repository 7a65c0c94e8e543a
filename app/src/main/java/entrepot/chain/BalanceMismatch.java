package entrepot.chain;

import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;

/// A balance of ours that did not change in a block by what the token's logs say: the token keeps a
/// fee, rebases, or lies (R22). What came is the change of the balance; a person must look.
///
/// @param logged what the logs add up to, in less out; negative for more out
/// @param moved  what the balance changed by
public record BalanceMismatch(Asset.Token token, AccountId account, Block block, Amount logged, Amount moved) {

    public BalanceMismatch {
        if (logged.compareTo(moved) == 0) throw new IllegalArgumentException("logs and balance agree: " + logged);
    }
}
