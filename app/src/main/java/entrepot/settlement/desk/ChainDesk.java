package entrepot.settlement.desk;

import entrepot.chain.ChainListener;
import entrepot.chain.ChainStep;
import entrepot.chain.Receipt;
import entrepot.chain.TokenTransfer;
import entrepot.chain.Watch;
import entrepot.commit.Part;
import entrepot.commit.State;
import entrepot.custody.CustodyParts.NonceRevived;
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
import entrepot.settlement.suspense.Claim;
import entrepot.settlement.suspense.SuspenseCommand;
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
    private final ClaimBook claims;
    private final Fleet fleet;
    private final NonceBook nonces;
    private final SignedTransfers signed;
    private final TransferDesk.Providers providers;
    private final InstantSource clock;

    ChainDesk(Books books, TransferDesk.Vault vault, InstantSource clock) {
        this.payments = books.payments();
        this.suspense = books.suspense();
        this.claims = books.claims();
        this.fleet = new Fleet(payments, suspense);
        this.nonces = vault.nonces();
        this.signed = vault.signed();
        this.providers = vault.providers();
        this.clock = clock;
    }

    /// Whoever may be on the chain.
    record Books(PaymentBook payments, SuspenseBook suspense, ClaimBook claims) {}

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
            case ChainStep.RolledBack back -> {
                back.receipts()
                        .forEach(r -> round.tell(r, new Command.Undo(r.block().hash())));
                // What was final below, and its settlement first: a return came after what it returns.
                if (back.belowFinal()) {
                    back.receipts().forEach(round::unsettle);
                    back.transfers().forEach(round::lose);
                }
            }
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
            var carrier = carrier(reserved.payment().text());
            if (tell(carrier, new Command.Finalise(receipt)))
                parts.addAll(claims.closed(
                        carrier.carrier().name(), Claim.Kind.SETTLEMENT, receipt.txHash(), clock.instant()));
        }

        /// A final block is gone: its nonces are open again, its settlements are taken back (R9).
        void unsettle(Receipt receipt) {
            var stored = signed.byHash(receipt.txHash());
            if (stored.isEmpty()) return;
            var reserved = stored.get().reserved();
            parts.add(new NonceRevived(reserved.account(), reserved.nonce(), receipt.txHash()));
            var carrier = carrier(reserved.payment().text()).carrier();
            if (!tell(carrier(reserved.payment().text()), new Command.Reverse(receipt))) return;
            var transfer = carrier.transfer().orElseThrow();
            claim(new Claim.Loss(
                    Claim.Kind.SETTLEMENT,
                    carrier.name(),
                    transfer.from().toString(),
                    transfer.amount(),
                    receipt.txHash(),
                    receipt.block().hash()));
        }

        /// What came to us in it did not come.
        void lose(TokenTransfer transfer) {
            if (!addresses().contains(transfer.to()) || addresses().contains(transfer.from())) return;
            var delivered = delivered(transfer);
            if (delivered.isPresent() && tell(delivered.get(), new Command.Undeliver(transfer.txHash())))
                claim(loss(Claim.Kind.DELIVERY, delivered.get().carrier().name(), transfer));
            else suspense.ofTransfer(transfer.identity()).ifPresent(item -> vanish(item, transfer));
        }

        private void vanish(State<SuspenseItem> item, TokenTransfer transfer) {
            var current = read.getOrDefault(item.id(), new Aboard.GoingBack(item));
            var vanish = new SuspenseCommand.Vanish(transfer.block().hash());
            fleet.move(current, vanish, clock.instant()).ifPresent(moved -> {
                take(current, moved);
                claim(loss(Claim.Kind.RECEIPT, item.body().name(), transfer));
            });
        }

        private Claim.Loss loss(Claim.Kind kind, String about, TokenTransfer transfer) {
            var debtor = providers
                    .owner(transfer.from())
                    .map(ProviderId::lei)
                    .orElse(transfer.from().toString());
            return new Claim.Loss(
                    kind,
                    about,
                    debtor,
                    transfer.amount(),
                    transfer.txHash(),
                    transfer.block().hash());
        }

        private void claim(Claim.Loss loss) {
            parts.add(claims.opened(loss, clock.instant()));
        }

        /// The payment that a transfer delivered for; searched only when the chain breaks its word.
        private Optional<Aboard> delivered(TokenTransfer transfer) {
            var here = read.values().stream()
                    .filter(aboard -> isDeliveredBy(aboard, transfer))
                    .findFirst();
            if (here.isPresent()) return here;
            return payments.in(PaymentState.values()).stream()
                    .filter(paid -> !read.containsKey(paid.id()))
                    .<Aboard>map(Aboard.Paid::new)
                    .filter(aboard -> isDeliveredBy(aboard, transfer))
                    .findFirst();
        }

        /// What lay in suspense before the chain took it back lies there again.
        private boolean isBack(Arrival arrival) {
            var transfer = arrival.transfer();
            var item = suspense.ofTransfer(transfer.identity())
                    .filter(i -> i.body().isVanished());
            if (item.isEmpty()) return false;
            var current = read.getOrDefault(item.get().id(), new Aboard.GoingBack(item.get()));
            var again = new SuspenseCommand.Reappear(transfer.block().hash());
            var moved = fleet.move(current, again, clock.instant());
            moved.ifPresent(m -> take(current, m));
            if (moved.isPresent())
                parts.addAll(claims.closed(
                        item.get().body().name(), Claim.Kind.RECEIPT, transfer.txHash(), clock.instant()));
            return moved.isPresent();
        }

        /// Our own transfers come back as logs too; they are settled by their receipts.
        void receive(Arrival arrival) {
            var awaited = arrival.isExact() ? awaiting(arrival.transfer()) : Optional.<State<Payment>>empty();
            if (awaited.isPresent()) deliver(awaited.get(), arrival);
            else if (!isBack(arrival)) parts.addAll(suspense.received(came(arrival), judged(arrival), clock.instant()));
        }

        private void deliver(State<Payment> payment, Arrival arrival) {
            var txHash = arrival.transfer().txHash();
            tell(new Aboard.Paid(payment), new Command.Deliver(arrival.came(), txHash));
            if (payment.body().isUndelivered())
                parts.addAll(claims.closed(payment.body().name(), Claim.Kind.DELIVERY, txHash, clock.instant()));
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
            claims.undelivered().map(payments::get).forEach(p -> open.put(p.id(), p));
            for (var aboard : read.values()) if (aboard instanceof Aboard.Paid(var paid)) open.put(paid.id(), paid);
            return open.values().stream()
                    .filter(p ->
                            p.body().state() == PaymentState.DECIDED || p.body().isUndelivered())
                    .filter(p -> isOf(p, provider))
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

        /// Whether he took the step.
        private boolean tell(Aboard aboard, Command command) {
            var current = read.getOrDefault(aboard.id(), aboard);
            var moved = fleet.move(current, command, clock.instant());
            moved.ifPresent(m -> take(current, m));
            return moved.isPresent();
        }

        private void take(Aboard current, Fleet.Moved moved) {
            parts.addAll(moved.parts());
            read.put(current.id(), moved.after());
        }
    }

    private static boolean isDeliveredBy(Aboard aboard, TokenTransfer transfer) {
        return aboard instanceof Aboard.Paid(var paid)
                && paid.body().isDeliveredBy(transfer.txHash())
                && paid.body()
                        .agreed()
                        .filter(terms -> terms.amount().equals(transfer.amount()))
                        .isPresent();
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
