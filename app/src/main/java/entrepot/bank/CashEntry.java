package entrepot.bank;

import entrepot.money.Amount;
import java.time.LocalDate;

/// One line on an account: money that came or went.
///
/// @param transaction the bank's own reference of the booking, unique for ever
/// @param direction   seen from the account
/// @param endToEnd    the reference that the payer gave, word for word; `NOTPROVIDED` when none
/// @param remittance  what else the payer wrote; may be empty
/// @param party       name of the other side; empty when the bank does not say
/// @param account     number of the other side's account; empty when the bank does not say
public record CashEntry(
        TransactionId transaction,
        Direction direction,
        Amount amount,
        String endToEnd,
        String remittance,
        String party,
        String account,
        LocalDate booked) {

    static final String NOT_PROVIDED = "NOTPROVIDED";

    public CashEntry {
        if (!amount.isPositive()) throw new IllegalArgumentException("an entry is of a positive amount: " + amount);
    }

    /// Whether money came (CRDT) or went (DBIT).
    public enum Direction {
        CREDIT("CRDT"),
        DEBIT("DBIT");

        private final String code;

        Direction(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /// What the payer calls the payment: the end-to-end reference, else the remittance text.
    public String said() {
        return endToEnd.equals(NOT_PROVIDED) ? remittance : endToEnd;
    }

    /// A bank's reference of one booking, 1 to 35 characters of its own choice.
    public record TransactionId(String value) {
        private static final int LENGTH_MAX = 35;

        public TransactionId {
            if (value.isBlank() || value.length() > LENGTH_MAX)
                throw new IllegalArgumentException("not a transaction id: " + value);
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
