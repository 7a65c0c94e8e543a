package entrepot.ledger;

import entrepot.money.Amount;

/// One line of a posting.
///
/// @param amount positive, in the account's asset
public record Line(AccountKey account, Side side, Amount amount) {

    public Line {
        if (!amount.isPositive()) throw new IllegalArgumentException("a line's amount is positive: " + amount);
        if (!amount.asset().id().equals(account.asset().id()))
            throw new IllegalArgumentException(account + " cannot hold " + amount);
    }
}
