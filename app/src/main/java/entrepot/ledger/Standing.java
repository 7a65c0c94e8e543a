package entrepot.ledger;

import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One account as memory knows it: found once a line, and then everything about it is at hand.
/// Confined to the committer's thread.
final class Standing {

    private final Map<Account, BigInteger> sums;
    private Balance balance;
    private long number;
    private @Nullable Balance atRest;
    private boolean touched;

    /// @param sums of all accounts in its asset, by their place in the chart
    Standing(AccountKey account, Map<Account, BigInteger> sums) {
        this.sums = sums;
        this.balance = Balance.empty(account);
    }

    AccountKey account() {
        return balance.account();
    }

    /// What it holds with everything admitted so far.
    Balance balance() {
        return balance;
    }

    Map<Account, BigInteger> sums() {
        return sums;
    }

    void become(Balance next) {
        var difference = next.signed().subtract(balance.signed());
        sums.merge(account().account(), difference, BigInteger::add);
        balance = next;
    }

    /// Its number in the database; 0 when it has none.
    long number() {
        return number;
    }

    void number(long given) {
        number = given;
    }

    /// What its row in the database holds; null when it has none.
    @Nullable
    Balance atRest() {
        return atRest;
    }

    /// True the first time since it was at rest.
    boolean touch() {
        if (touched) return false;
        touched = true;
        return true;
    }

    /// What it holds now is in the database.
    void settle() {
        atRest = balance;
        touched = false;
    }
}
