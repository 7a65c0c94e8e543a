package entrepot.settlement.desk;

import entrepot.chain.ChainListener;
import entrepot.chain.ChainStep;
import entrepot.chain.Receipt;
import entrepot.chain.TokenTransfer;
import entrepot.chain.Watch;
import entrepot.commit.Part;
import entrepot.commit.State;
import entrepot.custody.CustodyParts.NonceSpent;
import entrepot.custody.NonceBook;
import entrepot.custody.SignedTransfers;
import entrepot.market.ProviderId;
import entrepot.money.AccountId;
import entrepot.settlement.Command;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentState;
import entrepot.settlement.desk.Fleet.Aboard;
import entrepot.settlement.suspense.Arrival;
import entrepot.settlement.suspense.SuspenseItem;
import entrepot.settlement.suspense.SuspenseKind;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What the chain's steps mean for payments: their parts go into the commit that moves the cursor,
/// so nothing is credited twice and nothing is skipped.
public final class ChainDesk implements ChainListener, Watch {

    private final PaymentBook payments;
    private final SuspenseBook suspense;
    private final Fleet fleet;
    private final NonceBook nonces;
    private final SignedTransfers signed;
    private final TransferDesk.Providers providers;
    private final InstantSource clock;

    ChainDesk(PaymentBook payments, SuspenseBook suspense, TransferDesk.Vault vault, InstantSource clock) {
        this.payments = payments;
        this.suspense = suspense;
        this.fleet = new Fleet(payments, suspense);
        this.nonces = vault.nonces();
        this.signed = vault.signed();
        this.providers = vault.providers();
        this.clock = clock;
    }

    @Override
    public Set<String> transactions() {
        return Set.copyOf(signed.unsettledHashes());
    }

    @Override
    public Set<AccountId> addresses() {
        return nonces.wallets().stream().map(w -> w.account()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Part> on(ChainStep step) {
        var round = new Round();
        switch (step) {
            case ChainStep.Extended extended -> extended.receipts().forEach(r -> round.tell(r, new Command.Mine(r)));
            case ChainStep.RolledBack back ->
                back.receipts()
                        .forEach(r -> round.tell(r, new Command.Undo(r.block().hash())));
            case ChainStep.Finalized done -> {
                done.receipts().forEach(round::settle);
                var ours = addresses();
                Arrival.of(done.transfers(), done.mismatches(), ours::contains).forEach(round::receive);
            }
        }
        return round.parts;
    }

    /// One step's effects: whoever it touches more than once goes on from his newest version.
    private final class Round {
        private final List<Part> parts = new ArrayList<>();
        private final Map<UUID, Aboard> read = new HashMap<>();

        void tell(Receipt receipt, Command command) {
            signed.byHash(receipt.txHash())
                    .map(s -> s.reserved().payment().text())
                    .ifPresent(reference -> tell(carrier(reference), command));
        }

        void settle(Receipt receipt) {
            var stored = signed.byHash(receipt.txHash());
            if (stored.isEmpty()) return;
            var reserved = stored.get().reserved();
            parts.add(new NonceSpent(reserved.account(), reserved.nonce(), receipt.txHash()));
            tell(carrier(reserved.payment().text()), new Command.Finalise(receipt));
        }

        /// Our own transfers come back as logs too; they are settled by their receipts.
        void receive(Arrival arrival) {
            var awaited = arrival.isExact() ? awaiting(arrival.transfer()) : Optional.<State<Payment>>empty();
            if (awaited.isPresent())
                tell(
                        new Aboard.Paid(awaited.get()),
                        new Command.Deliver(arrival.came(), arrival.transfer().txHash()));
            else parts.addAll(suspense.received(came(arrival), judged(arrival), clock.instant()));
        }

        private Optional<State<Payment>> awaiting(TokenTransfer transfer) {
            return providers
                    .owner(transfer.from())
                    .flatMap(provider -> open(provider).stream()
                            .filter(p -> p.body()
                                    .agreed()
                                    .filter(t -> t.amount().equals(transfer.amount()))
                                    .isPresent())
                            .findFirst());
        }

        /// Payments that a provider has still to deliver for.
        private List<State<Payment>> open(ProviderId provider) {
            var open = new LinkedHashMap<UUID, State<Payment>>();
            payments.in(PaymentState.DECIDED).forEach(p -> open.put(p.id(), p));
            for (var aboard : read.values()) if (aboard instanceof Aboard.Paid(var paid)) open.put(paid.id(), paid);
            return open.values().stream()
                    .filter(p -> p.body().state() == PaymentState.DECIDED && isOf(p, provider))
                    .toList();
        }

        private SuspenseKind.Judged judged(Arrival arrival) {
            var transfer = arrival.transfer();
            var provider = providers.owner(transfer.from());
            var awaited = new ArrayList<SuspenseKind.Awaited>();
            provider.ifPresent(who -> {
                payments.in(PaymentState.EXPIRED, PaymentState.REFUSED, PaymentState.CANCELLED).stream()
                        .filter(p -> isOf(p, who))
                        .forEach(p -> awaited.add(awaited(p, false)));
                open(who).forEach(p -> awaited.add(awaited(p, true)));
            });
            var asked = new SuspenseKind.Asked(provider.isPresent(), awaited);
            return SuspenseKind.of(arrival.came(), transfer.amount(), asked, suspense.terms());
        }

        private Aboard carrier(String reference) {
            return read.computeIfAbsent(fleet.idOf(reference), _ -> fleet.of(reference));
        }

        private void tell(Aboard aboard, Command command) {
            var current = read.getOrDefault(aboard.id(), aboard);
            fleet.move(current, command, clock.instant()).ifPresent(moved -> {
                parts.addAll(moved.parts());
                read.put(current.id(), moved.after());
            });
        }
    }

    private static boolean isOf(State<Payment> payment, ProviderId provider) {
        return payment.body()
                .agreed()
                .filter(terms -> terms.provider().equals(provider))
                .isPresent();
    }

    private static SuspenseKind.Awaited awaited(State<Payment> payment, boolean isOpen) {
        var amount = payment.body().agreed().orElseThrow().amount();
        return new SuspenseKind.Awaited(payment.body().name(), amount, isOpen);
    }

    private static SuspenseItem.Came came(Arrival arrival) {
        var transfer = arrival.transfer();
        var source = new SuspenseItem.Source.OnChain(
                transfer.identity(),
                transfer.from(),
                transfer.to(),
                transfer.txHash(),
                transfer.block().hash(),
                transfer.amount());
        return new SuspenseItem.Came(source, arrival.came());
    }
}
