package entrepot.bank;

import entrepot.bank.CashEntry.TransactionId;
import entrepot.commit.Part;
import entrepot.money.Amount;

/// That a credit of the bank was taken note of, once for ever, and what it was found to be.
///
/// @param message   the notification that told it
/// @param reference of the expected credit; empty where none matched
/// @param outcome   [CreditMatch#code]
public record CreditBooked(
        TransactionId transaction, Reference message, String reference, String outcome, Amount amount) implements Part {

    /// The record of a judged credit. A duplicate has none: it is on record already.
    public static CreditBooked of(CashEntry credit, Reference message, CreditMatch match) {
        var reference = switch (match) {
            case CreditMatch.Matched m -> m.expected().reference().value();
            case CreditMatch.Short m -> m.expected().reference().value();
            case CreditMatch.Over m -> m.expected().reference().value();
            case CreditMatch.UnknownReference _, CreditMatch.OtherAccount _, CreditMatch.OtherCurrency _ -> "";
            case CreditMatch.Duplicate _ -> throw new IllegalArgumentException("on record: " + credit);
        };
        return new CreditBooked(credit.transaction(), message, reference, match.code(), credit.amount());
    }

    @Override
    public String kind() {
        return "credit-booked";
    }
}
