package entrepot.bank;

import entrepot.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What the bank says of an account: a notification of single entries as they are booked
/// (camt.054), or the statement of a day (camt.053).
public sealed interface CashReport extends BankMessage {

    String account();

    List<CashEntry> entries();

    record Notification(Reference id, Instant created, String account, List<CashEntry> entries) implements CashReport {
        public Notification {
            entries = List.copyOf(entries);
        }

        @Override
        public MessageType type() {
            return MessageType.NOTIFICATION;
        }
    }

    /// @param opening balance before the first entry; negative when overdrawn
    /// @param closing balance after the last
    record Statement(
            Reference id,
            Instant created,
            String account,
            LocalDate day,
            Amount opening,
            Amount closing,
            List<CashEntry> entries)
            implements CashReport {
        public Statement {
            entries = List.copyOf(entries);
        }

        @Override
        public MessageType type() {
            return MessageType.STATEMENT;
        }

        /// Whether opening balance and entries add up to the closing balance.
        public boolean addsUp() {
            var sum = opening;
            for (var entry : entries)
                sum = entry.direction() == CashEntry.Direction.CREDIT
                        ? sum.plus(entry.amount())
                        : sum.minus(entry.amount());
            return sum.equals(closing);
        }
    }
}
