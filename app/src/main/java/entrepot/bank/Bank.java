package entrepot.bank;

import java.time.Instant;
import java.util.List;

/// A bank that keeps client money, seen through its message box. What we send has an id and may be
/// sent again; what it sends is numbered and may be collected again. No answer means nothing.
///
/// Every call throws [BankUnavailable] when the bank did not answer.
public interface Bank {

    /// Hands over one message. The same id again is the same message and has no second effect.
    Receipt send(Outgoing message);

    /// What the bank put into our box after `cursor`, oldest first.
    ///
    /// @param cursor number of the last message that we stored; 0 for the beginning
    /// @param limit  most messages at once, 1 to 1000
    List<Incoming> collect(long cursor, int limit);

    /// A message on its way out, word for word as it was stored.
    record Outgoing(Reference id, MessageType type, String xml) {
        public static Outgoing of(BankMessage message) {
            return new Outgoing(message.id(), message.type(), Iso20022.write(message));
        }
    }

    /// A message from our box.
    ///
    /// @param number 1, 2, 3 … without gaps
    record Incoming(long number, Instant at, String xml) {}

    /// Whether the bank has the message. It says nothing yet about what the message asks for.
    sealed interface Receipt {

        /// @param again the bank had it before
        record Taken(Instant at, boolean again) implements Receipt {}

        record Refused(Reason reason, String detail) implements Receipt {}
    }

    /// Why a bank does not take a message, in the order checked.
    enum Reason {
        UNREADABLE,
        TYPE_NOT_OFFERED,
        ID_USED_FOR_ANOTHER
    }
}
