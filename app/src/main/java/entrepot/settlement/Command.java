package entrepot.settlement;

import entrepot.chain.Receipt;
import entrepot.money.Amount;
import java.util.List;
import java.util.Optional;

/// What may happen to a payment, with the facts that the step needs.
public sealed interface Command {

    /// A regime decision on fresh facts, taken before a quote, before the exchange, before signing.
    record Rule(Ruling ruling) implements Command {}

    record Price(Terms terms, String by) implements Command {}

    record Approve(Approval approval) implements Command {}

    /// The provider took note that its offer is accepted.
    record Lock(String provider) implements Command {}

    /// The bank received money for it.
    record Fund(Credit credit) implements Command {}

    /// The provider took the deal and will deliver.
    record Deal(String provider) implements Command {}

    /// The provider does not hold its offer any more, and the client has paid.
    record DealRefused(String why) implements Command {}

    /// The provider's transfer to our wallet is final.
    record Deliver(Amount amount, String txHash) implements Command {}

    /// Decision before signing: with the transfer that is to be signed when it permits.
    record Clear(Ruling ruling, Outgoing transfer) implements Command {}

    /// Decided again while the reserved bytes waited for the signer, and still permitted.
    record Confirm(Ruling ruling) implements Command {}

    /// Same for sending the asset back; no decision is needed to give back what is another's.
    record Return(Outgoing transfer) implements Command {}

    record Sign(String txHash) implements Command {}

    /// The signer, or a decision before it, said no: somebody must look.
    record SignatureRefused(String why) implements Command {}

    /// The authority stopped it before its bytes were signed: it gives its nonce back, and is decided on
    /// again when it may go on. What everybody may read says nothing of the authority.
    record Stop() implements Command {
        public static final String NOTE = "waits for a check";
    }

    /// The network passed its newest version over: the same payment, a higher fee.
    ///
    /// @param ruling taken before it is pushed on; none for what is no payment
    record Raise(Outgoing.Offer offer, Optional<Ruling> ruling) implements Command {}

    /// What must not go out gives its nonce back: a transfer of nothing to ourselves takes its place.
    ///
    /// @param ruling the one that stopped it, where it was taken for this
    record CancelNonce(Outgoing.Offer offer, Optional<Ruling> ruling, String why) implements Command {}

    /// Something that people should see and that changes nothing.
    ///
    /// @param again what is to be tried again after it
    record Note(String note, List<Wish> again) implements Command {
        public Note {
            again = List.copyOf(again);
        }
    }

    /// Signed bytes were given to a node; what it said is only a note.
    record Send(String answer) implements Command {}

    record Mine(Receipt receipt) implements Command {}

    /// A reorganisation took its block back.
    record Undo(String block) implements Command {}

    record Finalise(Receipt receipt) implements Command {}

    /// The block that settled its transfer was final, and is gone.
    record Reverse(Receipt receipt) implements Command {}

    /// The block that brought its provider's delivery was final, and is gone.
    record Undeliver(String txHash) implements Command {}

    record ReleaseMoney() implements Command {}

    record PayProvider() implements Command {}

    /// The bank paid free client cash back.
    ///
    /// @param order names the bank's order; a payment may have more than one
    record Refund(String order, Amount amount) implements Command {}

    /// Matched with the contract's obligations.
    record Match(String note) implements Command {}

    record Close(String note) implements Command {}

    record Cancel(String by) implements Command {}

    record Expire(String why) implements Command {}
}
