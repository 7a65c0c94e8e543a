package entrepot.settlement;

import entrepot.chain.Receipt;
import entrepot.custody.SigningRequest.Purpose;
import entrepot.settlement.Outgoing.Stage;
import java.util.Optional;

/// The machine of one transfer from signature to finality, whoever it is for. Pure. Only the chain's
/// own receipt moves it on; a node's answer never does.
public final class Flight {

    private static final String CHAIN = "chain";
    private static final String SYSTEM = "system";

    private final Outgoing transfer;

    public Flight(Outgoing transfer) {
        this.transfer = transfer;
    }

    /// What a command made of a transfer.
    ///
    /// @param by   who moved it, for the timeline
    /// @param note what happened, for the timeline
    public record Turn(Leg leg, Outgoing next, String by, String note) {}

    /// What a turn means for whoever the transfer is for.
    public enum Leg {
        /// The first bytes that pay are signed: from now on the asset is in transit.
        DEPARTED,
        /// One more version, or a cancel, is signed.
        SIGNED,
        /// Held before its first signature.
        STOPPED,
        /// People should see it, and nothing changed.
        NOTED,
        OFFERED_AGAIN,
        CANCELLING,
        SENT,
        MINED,
        UNDONE,
        /// A block that was final is gone, and what it settled with it.
        REVERSED,
        /// Its cancel is final: nothing of it can be mined any more.
        CANCELLED,
        /// The nonce is used, the asset never left: a person decides what next, not a retry.
        REVERTED,
        /// It succeeded, but its log is not the transfer that was ordered.
        STRANGE,
        DONE
    }

    /// @param mayDepart whether whoever it is for is where a first signature is awaited
    public Optional<Turn> sign(String txHash, boolean mayDepart) {
        if (transfer.offer().isSigned()) return Optional.empty();
        if (transfer.stage() != Stage.RESERVED && !transfer.isAdrift()) return Optional.empty();
        boolean pays = transfer.offer().purpose() == Purpose.PAYMENT;
        boolean first = pays && transfer.hashes().isEmpty();
        if (first && !mayDepart) return Optional.empty();
        var note = pays ? "signed " + txHash : "cancel of nonce " + transfer.nonce() + " signed " + txHash;
        return turn(first ? Leg.DEPARTED : Leg.SIGNED, transfer.signed(txHash), SYSTEM, note);
    }

    /// What was never signed leaves a hole in the wallet's nonces, which is filled by a cancel. What
    /// was signed before goes on with the version that it has.
    public Optional<Turn> refuseSignature(String why) {
        return unsigned("signer", why);
    }

    /// The same when it is not the signer who says no.
    public Optional<Turn> stop(String why) {
        return unsigned(SYSTEM, why);
    }

    private Optional<Turn> unsigned(String by, String why) {
        if (transfer.offer().isSigned()) return Optional.empty();
        boolean goesOn = transfer.versions() > 0 || transfer.isCancelling();
        return turn(goesOn ? Leg.NOTED : Leg.STOPPED, transfer, by, why);
    }

    public Optional<Turn> raise(Outgoing.Offer offer) {
        if (!transfer.isAdrift() || transfer.offer().purpose() != offer.purpose()) return Optional.empty();
        var note = "passed over by the network: the fee of nonce " + transfer.nonce() + " is raised to "
                + offer.gas().feeCap() + " wei a unit of gas";
        return turn(Leg.OFFERED_AGAIN, transfer.offering(offer), SYSTEM, note);
    }

    /// Only what is held gives its nonce back, or what is adrift while no block has it.
    public Optional<Turn> cancel(Outgoing.Offer offer, boolean isHeld, String why) {
        if (offer.purpose() != Purpose.CANCEL || transfer.isCancelling()) return Optional.empty();
        boolean hole = isHeld && transfer.stage() == Stage.RESERVED;
        if (!hole && !transfer.isAdrift()) return Optional.empty();
        var note = "nonce " + transfer.nonce() + " is taken back by a transfer of nothing: " + why;
        return turn(Leg.CANCELLING, transfer.offering(offer), SYSTEM, note);
    }

    public Optional<Turn> send(String answer) {
        return switch (transfer.stage()) {
            case SIGNED, REORGED -> turn(Leg.SENT, transfer.at(Stage.BROADCAST, ""), SYSTEM, answer);
            case BROADCAST, CONFIRMING, FINAL, FAILED, CANCELLED -> turn(Leg.NOTED, transfer, SYSTEM, answer);
            case RESERVED -> Optional.empty();
        };
    }

    public Optional<Turn> mine(Receipt receipt) {
        return switch (transfer.stage()) {
            case SIGNED, BROADCAST, REORGED, CONFIRMING -> {
                var where = (isCancel(receipt) ? "its cancel is in block " : "in block ")
                        + receipt.block().height() + " " + receipt.block().hash();
                var next = transfer.at(Stage.CONFIRMING, receipt.block().hash());
                yield turn(Leg.MINED, next, CHAIN, where);
            }
            case RESERVED, FINAL, FAILED, CANCELLED -> Optional.empty();
        };
    }

    public Optional<Turn> undo(String block) {
        if (transfer.stage() != Stage.CONFIRMING || !transfer.block().equals(block)) return Optional.empty();
        var note = "block " + block + " was reorganised away; the same bytes are sent again";
        return turn(Leg.UNDONE, transfer.at(Stage.REORGED, ""), CHAIN, note);
    }

    /// What was final is gone; its bytes are as good as ever, and are sent again.
    public Optional<Turn> reverse(Receipt receipt) {
        if (transfer.stage() != Stage.FINAL
                || !transfer.block().equals(receipt.block().hash())) return Optional.empty();
        var note = "block " + receipt.block().hash() + " was final and is gone; the same bytes are sent again";
        return turn(Leg.REVERSED, transfer.at(Stage.REORGED, ""), CHAIN, note);
    }

    public Optional<Turn> finalise(Receipt receipt) {
        if (!transfer.isOpen() || transfer.stage() == Stage.RESERVED) return Optional.empty();
        var height = receipt.block().height();
        var block = receipt.block().hash();
        if (isCancel(receipt)) {
            var note = "the cancel of nonce " + transfer.nonce() + " is final at block " + height
                    + ": it may be decided on again";
            return turn(Leg.CANCELLED, transfer.at(Stage.CANCELLED, block), CHAIN, note);
        }
        if (!receipt.success())
            return turn(Leg.REVERTED, transfer.at(Stage.FAILED, block), CHAIN, "reverted on chain, for review");
        if (!receipt.pays(transfer.from(), transfer.to(), transfer.amount()))
            return turn(
                    Leg.STRANGE,
                    transfer.at(Stage.FAILED, transfer.block()),
                    CHAIN,
                    "the receipt does not pay exactly what was ordered, for review");
        return turn(Leg.DONE, transfer.at(Stage.FINAL, block), CHAIN, "final at block " + height);
    }

    private boolean isCancel(Receipt receipt) {
        return transfer.cancels().contains(receipt.txHash());
    }

    private static Optional<Turn> turn(Leg leg, Outgoing next, String by, String note) {
        return Optional.of(new Turn(leg, next, by, note));
    }
}
