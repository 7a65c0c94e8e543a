package entrepot.ledger;

import entrepot.money.Asset;

/// One account: the chart's number, whose it is, what it is bound to, and in which asset.
///
/// @param sub     owner or name below the chart's number: `Nordfeld`, `LP-ALPHA`, `client wallet`
/// @param purpose what the money may be used for, such as a payment's id; empty when it is free. Two
///                purposes are two balances, so bound money cannot pay for anything else
public record AccountKey(Account account, String sub, String purpose, Asset asset) {

    public static AccountKey of(Account account, Asset asset) {
        return new AccountKey(account, account.title(), "", asset);
    }

    public static AccountKey of(Account account, String sub, Asset asset) {
        return new AccountKey(account, sub, "", asset);
    }

    @Override
    public String toString() {
        var bound = purpose.isEmpty() ? "" : " for " + purpose;
        return account.code() + " " + sub + bound + " " + asset.symbol();
    }
}
