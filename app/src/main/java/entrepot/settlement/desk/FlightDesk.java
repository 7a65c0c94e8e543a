package entrepot.settlement.desk;

import entrepot.chain.ChainNode;
import entrepot.chain.NodeUnavailable;
import entrepot.commit.CommitUnavailable;
import entrepot.commit.Committer;
import entrepot.commit.Part;
import entrepot.custody.CustodyParts.NonceReserved;
import entrepot.custody.FeeCap;
import entrepot.custody.GasOffer;
import entrepot.custody.SigningRequest;
import entrepot.custody.SigningRequest.Purpose;
import entrepot.custody.Transfer;
import entrepot.regime.Stage;
import entrepot.settlement.Carrier;
import entrepot.settlement.Command;
import entrepot.settlement.Outgoing;
import entrepot.settlement.Ruling;
import entrepot.settlement.desk.Fleet.Aboard;
import entrepot.settlement.freeze.Halt;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/// Keeps the wallet's nonces moving: looks at the lowest that the chain has not used, for nothing else
/// can go before it (R12). Fills the hole of a payment that was held before its signature, and raises
/// the fee of one that the network passes over (R11). Whatever is decided here is committed as bytes
/// to be signed, and takes the way of all signatures.
final class FlightDesk {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int VERSIONS_MAX = 48;

    /// What a transfer of nothing takes, on every EVM chain.
    private static final long CANCEL_GAS = 21_000;

    private final Fleet fleet;
    private final SuspenseDesk suspense;
    private final DecisionDesk decisions;
    private final Halt halt;
    private final ChainNode node;
    private final TransferDesk.Vault vault;
    private final Committer committer;
    private final InstantSource clock;

    FlightDesk(Desks.Inside inside, Judges judges, Desks.Partners partners) {
        this.fleet = judges.fleet();
        this.suspense = judges.suspense();
        this.decisions = judges.decisions();
        this.halt = judges.halt();
        this.node = partners.node();
        this.vault = partners.vault();
        this.committer = inside.committer();
        this.clock = inside.clock();
    }

    /// Who finds whoever a transfer is for, and who says whether it may go on.
    record Judges(Fleet fleet, SuspenseDesk suspense, DecisionDesk decisions, Halt halt) {}

    static String tooDear(FeeCap cap) {
        return "the network takes more than the " + cap.most()
                + " wei that one transaction may cost: it waits until fees fall";
    }

    /// One look, at most one commit. Who was overtaken meanwhile looks again next time.
    void turn() {
        try {
            tend();
        } catch (NodeUnavailable | CommitUnavailable away) {
            // nothing follows from it
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof CommitUnavailable)) throw e;
        }
    }

    private void tend() {
        var flying = vault.nonces().inFlight(vault.wallet());
        if (flying.isEmpty()) return;
        long used = node.nonce(vault.wallet());
        for (var reserved : flying) {
            var read = fleet.of(reserved.payment().text());
            var transfer = read.carrier()
                    .transfer()
                    .filter(t -> t.reference().equals(reserved.payment().text()));
            if (transfer.isEmpty()) return;
            if (reserved.nonce() >= used) {
                tend(read, transfer.get());
                return;
            }
            if (transfer.get().versions() == 0) note(read, usedUnseen(reserved));
        }
    }

    private static String usedUnseen(NonceReserved reserved) {
        return "the chain has used nonce " + reserved.nonce() + " for bytes that are not kept here: somebody must look";
    }

    private void tend(Aboard read, Outgoing transfer) {
        if (read instanceof Aboard.Paid(var payment) && payment.body().isUndelivered()) return;
        boolean held = read.carrier().isHeld();
        if (transfer.stage() == Outgoing.Stage.RESERVED) {
            if (held && !transfer.isCancelling()) fill(read, transfer);
        } else if (transfer.isAdrift() && isPassedOver(read.carrier())) pushOn(read, transfer);
    }

    private boolean isPassedOver(Carrier carrier) {
        return carrier.since().plus(PATIENCE).isBefore(clock.instant());
    }

    private void fill(Aboard read, Outgoing transfer) {
        cancel(read, transfer, Optional.empty(), "it was held before its signature", List.of());
    }

    /// What is pushed on is decided on once more: what may not be paid any more is called back instead.
    private void pushOn(Aboard read, Outgoing transfer) {
        if (transfer.versions() >= VERSIONS_MAX) {
            note(read, transfer.versions() + " versions were passed over by the network: somebody must look");
            return;
        }
        if (!transfer.isCancelling() && halt.of(read.carrier()).isPresent()) {
            cancel(read, transfer, Optional.empty(), Command.Stop.NOTE, List.of());
            return;
        }
        boolean pays = transfer.kind() != Outgoing.Kind.RETURN && !transfer.isCancelling();
        if (!pays) {
            raise(read, transfer, Optional.empty(), List.of());
            return;
        }
        switch (read) {
            case Aboard.Paid(var payment) -> {
                var ruled = decisions.rule(payment.body(), Stage.PRE_BROADCAST, Optional.empty());
                var ruling = Optional.of(ruled.ruling());
                if (ruled.ruling().outcome().permits()) raise(read, transfer, ruling, ruled.parts());
                else cancel(read, transfer, ruling, "it may not be paid any more", ruled.parts());
            }
            case Aboard.GoingBack(var item) -> {
                var gate = suspense.gate(item.body(), clock.instant());
                if (gate.isOpen()) raise(read, transfer, Optional.empty(), gate.parts());
                else cancel(read, transfer, Optional.empty(), gate.why(), gate.parts());
            }
        }
    }

    private void raise(Aboard read, Outgoing transfer, Optional<Ruling> ruling, List<? extends Part> parts) {
        var before = transfer.offer();
        var reserved = TransferDesk.reserved(transfer);
        dearer(read, transfer, before.gas().gasLimit()).ifPresent(gas -> {
            var request = before.purpose() == Purpose.CANCEL
                    ? SigningRequest.cancel(reserved, gas)
                    : SigningRequest.payment(
                            reserved, new Transfer(transfer.to(), transfer.amount()), gas, SigningRequest.NO_MANDATE);
            commit("fee-raised", read, new Command.Raise(Outgoing.Offer.of(request), ruling), parts);
        });
    }

    /// Dearer than every version, also than one that was reserved and perhaps signed unheard.
    private void cancel(
            Aboard read, Outgoing transfer, Optional<Ruling> ruling, String why, List<? extends Part> parts) {
        dearer(read, transfer, CANCEL_GAS).ifPresent(gas -> {
            var request = SigningRequest.cancel(TransferDesk.reserved(transfer), gas);
            var command = new Command.CancelNonce(Outgoing.Offer.of(request), ruling, why);
            commit("nonce-cancelled", read, command, parts);
        });
    }

    /// Empty, and said where people look, while that is more than may be spent.
    private Optional<GasOffer> dearer(Aboard read, Outgoing transfer, long gasLimit) {
        var dearer = vault.fees().instead(transfer.offer().gas(), TransferDesk.market(node, gasLimit));
        if (dearer.isEmpty()) note(read, tooDear(vault.fees()));
        return dearer;
    }

    /// Once: the same words again tell nobody anything.
    private void note(Aboard read, String note) {
        if (read.carrier().said().equals(note)) return;
        commit("waits", read, new Command.Note(note, List.of()), List.of());
    }

    private void commit(String fact, Aboard read, Command command, List<? extends Part> parts) {
        fleet.change(fact, read, command, clock.instant(), parts).ifPresent(committer::commit);
    }
}
