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
import entrepot.ledger.Account;
import entrepot.ledger.AccountKey;
import entrepot.ledger.Posting;
import entrepot.money.AccountId;
import entrepot.settlement.Command;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentLife;
import entrepot.settlement.PaymentState;
import entrepot.settlement.Step;
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
    private final NonceBook nonces;
    private final SignedTransfers signed;
    private final TransferDesk.Providers providers;
    private final InstantSource clock;

    ChainDesk(PaymentBook payments, TransferDesk.Vault vault, InstantSource clock) {
        this.payments = payments;
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
                done.transfers().forEach(round::receive);
            }
        }
        return round.parts;
    }

    /// One step's effects: payments that it touches more than once go on from their newest version.
    private final class Round {
        private final List<Part> parts = new ArrayList<>();
        private final Map<UUID, State<Payment>> read = new HashMap<>();

        void tell(Receipt receipt, Command command) {
            signed.byHash(receipt.txHash())
                    .map(s -> s.reserved().payment().text())
                    .ifPresent(reference -> tell(payment(reference), command));
        }

        void settle(Receipt receipt) {
            var stored = signed.byHash(receipt.txHash());
            if (stored.isEmpty()) return;
            var reserved = stored.get().reserved();
            parts.add(new NonceSpent(reserved.account(), reserved.nonce(), receipt.txHash()));
            tell(payment(reserved.payment().text()), new Command.Finalise(receipt));
        }

        /// Our own transfers come back as logs too; they are settled by their receipts.
        void receive(TokenTransfer transfer) {
            if (!addresses().contains(transfer.to()) || addresses().contains(transfer.from())) return;
            var awaited = awaiting(transfer);
            if (awaited.isPresent()) tell(awaited.get(), new Command.Deliver(transfer.amount(), transfer.txHash()));
            else parts.add(suspense(transfer));
        }

        private Optional<State<Payment>> awaiting(TokenTransfer transfer) {
            var provider = providers.owner(transfer.from());
            if (provider.isEmpty()) return Optional.empty();
            var open = new LinkedHashMap<UUID, State<Payment>>();
            payments.in(PaymentState.DECIDED).forEach(p -> open.put(p.id(), p));
            open.putAll(read);
            return open.values().stream()
                    .filter(p -> p.body().state() == PaymentState.DECIDED)
                    .filter(p -> p.body()
                            .agreed()
                            .filter(t -> t.provider().equals(provider.get())
                                    && t.amount().equals(transfer.amount()))
                            .isPresent())
                    .findFirst();
        }

        private State<Payment> payment(String reference) {
            var id = PaymentBook.idOf(reference);
            return read.computeIfAbsent(id.value(), _ -> payments.get(id));
        }

        private void tell(State<Payment> payment, Command command) {
            var current = read.getOrDefault(payment.id(), payment);
            if (!(PaymentLife.apply(current.body(), command, clock.instant()) instanceof Step.Taken taken)) return;
            parts.addAll(payments.parts(current, taken));
            read.put(current.id(), after(current, taken));
        }

        private State<Payment> after(State<Payment> before, Step.Taken taken) {
            return new State<>(
                    before.id(),
                    before.version() + 1,
                    taken.next().state().name(),
                    "system",
                    before.index(),
                    clock.instant(),
                    taken.next());
        }
    }

    /// A receipt that nobody waits for is held apart, visible and owned by nobody yet.
    private static Posting suspense(TokenTransfer transfer) {
        var asset = transfer.amount().asset();
        return Posting.of("receipt/" + transfer.identity(), transfer.txHash(), "unmatched receipt to suspense")
                .move(
                        AccountKey.of(Account.CLIENT_WALLET, asset),
                        AccountKey.of(Account.SUSPENSE, transfer.identity(), asset),
                        transfer.amount())
                .build();
    }
}
