package entrepot.bank;

import java.time.Instant;

/// What can be said between us and the bank. [Iso20022] writes it as XML and reads it back.
public sealed interface BankMessage permits PaymentOrder, PaymentStatus, CashReport, ControlMessage {

    /// The sender's id of the message, unique in its direction.
    Reference id();

    Instant created();

    MessageType type();
}
