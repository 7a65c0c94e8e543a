package entrepot.ledger;

import entrepot.money.Amount;
import java.math.BigInteger;

/// What went through an account so far, and what is left.
public record Balance(AccountKey account, BigInteger debits, BigInteger credits) {

    static Balance empty(AccountKey account) {
        return new Balance(account, BigInteger.ZERO, BigInteger.ZERO);
    }

    /// Debits less credits: positive for what we have, negative for what we owe.
    public Amount net() {
        return new Amount(signed(), account.asset());
    }

    BigInteger signed() {
        return debits.subtract(credits);
    }

    boolean isEmpty() {
        return debits.signum() == 0 && credits.signum() == 0;
    }

    Balance plus(Line line) {
        var units = line.amount().units();
        return line.side() == Side.DEBIT
                ? new Balance(account, debits.add(units), credits)
                : new Balance(account, debits, credits.add(units));
    }

    Balance minus(Line line) {
        var units = line.amount().units();
        return line.side() == Side.DEBIT
                ? new Balance(account, debits.subtract(units), credits)
                : new Balance(account, debits, credits.subtract(units));
    }

    boolean withinBound() {
        int sign = debits.compareTo(credits);
        return switch (account.account().bound()) {
            case DEBIT_SIDE -> sign >= 0;
            case CREDIT_SIDE -> sign <= 0;
            case NONE -> true;
        };
    }
}
