package entrepot.bank;

import entrepot.bank.CashEntry.TransactionId;
import entrepot.money.Amount;
import java.time.Instant;
import java.util.Optional;

/// What a credit is, against what was expected. Nothing is silent: each case is someone's to act on.
public sealed interface CreditMatch {

    /// The whole amount is there. `late`: after it was due, so the price is no longer held.
    record Matched(ExpectedCredit expected, boolean late) implements CreditMatch {}

    /// @param missing still to come: a top-up, a waiver or a refund
    record Short(ExpectedCredit expected, Amount missing, boolean late) implements CreditMatch {}

    /// @param excess goes back to where it came from
    record Over(ExpectedCredit expected, Amount excess, boolean late) implements CreditMatch {}

    /// Nobody was asked for it: to suspense.
    record UnknownReference(String said) implements CreditMatch {}

    /// The same booking was told before: nothing happens.
    record Duplicate(TransactionId transaction) implements CreditMatch {}

    /// Right reference, wrong account: client money must not lie on our own.
    record OtherAccount(ExpectedCredit expected, String account) implements CreditMatch {}

    record OtherCurrency(ExpectedCredit expected) implements CreditMatch {}

    /// The outcome's stable name, as stored.
    default String code() {
        return switch (this) {
            case Matched _ -> "MATCHED";
            case Short _ -> "SHORT";
            case Over _ -> "OVER";
            case UnknownReference _ -> "UNKNOWN_REFERENCE";
            case Duplicate _ -> "DUPLICATE";
            case OtherAccount _ -> "OTHER_ACCOUNT";
            case OtherCurrency _ -> "OTHER_CURRENCY";
        };
    }

    /// Judges one credit on an account. Pure; the cases are checked in the order of this column.
    static CreditMatch of(String account, CashEntry credit, Known known, Instant now) {
        if (credit.direction() != CashEntry.Direction.CREDIT)
            throw new IllegalArgumentException("not a credit: " + credit.transaction());
        if (known.isBooked(credit.transaction())) return new Duplicate(credit.transaction());
        var found = known.expectation(Reference.normal(credit.said()));
        if (found.isEmpty()) return new UnknownReference(credit.said());
        var expected = found.get().credit();
        if (!expected.account().equals(account)) return new OtherAccount(expected, account);
        if (!expected.amount().asset().id().equals(credit.amount().asset().id())) return new OtherCurrency(expected);
        var missing = expected.amount().minus(found.get().received()).minus(credit.amount());
        boolean late = now.isAfter(expected.due());
        if (missing.isPositive()) return new Short(expected, missing, late);
        if (missing.isNegative()) return new Over(expected, missing.negated(), late);
        return new Matched(expected, late);
    }

    /// What is on record about credits.
    interface Known {

        boolean isBooked(TransactionId transaction);

        /// The credit expected under a reference in capitals and without blanks.
        Optional<Expectation> expectation(String reference);
    }

    /// @param received what came before under this reference
    record Expectation(ExpectedCredit credit, Amount received) {}
}
