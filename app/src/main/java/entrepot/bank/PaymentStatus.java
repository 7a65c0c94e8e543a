package entrepot.bank;

import java.time.Instant;

/// The bank's answer to an order (pain.002; pacs.002 from a bank that answers as to a bank).
///
/// @param id     of this message
/// @param order  the order's id
/// @param status how far it got
/// @param reason ISO reason code such as `AC04`; empty where there is none
public record PaymentStatus(Reference id, Instant created, Reference order, Status status, String reason)
        implements BankMessage {

    @Override
    public MessageType type() {
        return MessageType.PAYMENT_STATUS;
    }

    /// External payment transaction status codes that we act on.
    public enum Status {
        /// Received, nothing decided.
        RCVD,
        /// Accepted, settlement still to come.
        ACSP,
        /// Waiting for something at the bank.
        PDNG,
        /// Settled on the debtor's account.
        ACSC,
        /// Refused; no money moved.
        RJCT;

        public boolean isFinal() {
            return this == ACSC || this == RJCT;
        }
    }
}
