package entrepot.bank;

import entrepot.money.Amount;
import java.time.LocalDate;
import java.util.Optional;

/// One line on an account: money that came or went.
///
/// @param transaction the bank's own reference of the booking, unique for ever
/// @param direction   seen from the account
/// @param endToEnd    the reference that the payer gave, word for word; `NOTPROVIDED` when none
/// @param remittance  what else the payer wrote; may be empty
/// @param party       name of the other side; empty when the bank does not say
/// @param account     number of the other side's account; empty when the bank does not say
/// @param names       who the other side and its bank are, as far as the bank says
public record CashEntry(
        TransactionId transaction,
        Direction direction,
        Amount amount,
        String endToEnd,
        String remittance,
        String party,
        String account,
        Names names,
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

    /// LEIs of the other side and of its bank; empty when not said.
    public record Names(String holder, String bank) {
        public static final Names UNKNOWN = new Names("", "");
    }

    /// The other side's account as somebody may be paid at; empty when the bank does not say enough.
    public Optional<BankAccount> other() {
        try {
            return Optional.of(new BankAccount(account, party, names.holder(), names.bank()));
        } catch (IllegalArgumentException notEnough) {
            return Optional.empty();
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
