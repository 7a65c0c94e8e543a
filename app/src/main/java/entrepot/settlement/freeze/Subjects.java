package entrepot.settlement.freeze;

import entrepot.ledger.AccountKey;
import entrepot.ledger.Posting;
import entrepot.money.AccountId;
import entrepot.money.Asset;
import entrepot.party.Lei;
import entrepot.settlement.Carrier;
import entrepot.settlement.Outgoing;
import entrepot.settlement.Payment;
import entrepot.settlement.suspense.SuspenseItem;
import entrepot.supervision.Scope;
import entrepot.supervision.Touched;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whom a payment, a receipt in suspense, or a posting concerns: the one place that says so. Pure.
public final class Subjects {

    private final AccountId wallet;

    /// @param wallet the account that clients' assets are paid from, and delivered to
    public Subjects(AccountId wallet) {
        this.wallet = wallet;
    }

    /// Payer, payee, provider, their accounts and ours, the asset, both countries.
    public Touched of(Payment payment) {
        if (isTakenBack(payment)) return onlyWallet(payment);
        var order = payment.order();
        var scopes = new HashSet<Scope>();
        scopes.add(new Scope.OnePayment(payment.name()));
        scopes.add(new Scope.Participant(order.payer()));
        scopes.add(new Scope.Participant(order.payee()));
        scopes.add(new Scope.Wallet(order.payeeAccount()));
        scopes.add(new Scope.OneAsset(order.amount().asset().id()));
        payment.agreed()
                .ifPresent(terms -> scopes.add(
                        new Scope.Participant(Lei.parse(terms.provider().lei()))));
        addWallets(payment.transfers(), scopes);
        return Touched.of(scopes, order.countries());
    }

    /// Who sent it, as far as a chain or a bank says so, and what it goes to. It has no known corridor.
    public Touched of(SuspenseItem item) {
        if (isTakenBack(item)) return onlyWallet(item);
        var scopes = new HashSet<Scope>();
        scopes.add(new Scope.OnePayment(item.name()));
        if (Scope.OnePayment.isId(item.about())) scopes.add(new Scope.OnePayment(item.about()));
        addAsset(item.amount().asset(), scopes);
        switch (item.source()) {
            case SuspenseItem.Source.OnChain came -> {
                scopes.add(new Scope.Wallet(came.from()));
                scopes.add(new Scope.Wallet(came.to()));
            }
            case SuspenseItem.Source.AtBank came ->
                came.account().ifPresent(account -> addParticipant(account.lei().toString(), scopes));
        }
        addWallets(item.transfers(), scopes);
        return Touched.of(scopes, List.of());
    }

    /// What the lines alone say: whose accounts, for what, in which asset.
    Touched of(Posting posting) {
        var scopes = new HashSet<Scope>();
        addPayment(posting.subject(), scopes);
        for (var line : posting.lines()) {
            addParticipant(line.account().sub(), scopes);
            addPayment(line.account().purpose(), scopes);
            addAsset(line.account().asset(), scopes);
        }
        return Touched.of(scopes, List.of());
    }

    /// Obligations are remembered beside the books; nothing moves by them.
    static boolean isMoney(Posting posting) {
        return posting.lines().stream().anyMatch(line -> !isMemo(line.account()));
    }

    private static boolean isMemo(AccountKey account) {
        return switch (account.account()) {
            case ADVANCE_OUTSTANDING, GOODS_RECEIVED_UNPAID, IMPORT_OBLIGATIONS -> true;
            case EXPORT_RECEIVABLE, EXPORT_OBLIGATIONS -> true;
            case CLIENT_MONEY_BANK, OWN_BANK, CLIENT_WALLET, HOUSE_WALLET, IN_TRANSIT, QUARANTINE_WALLET -> false;
            case CHAIN_CLAIM, CLIENT_CASH, CLIENT_ASSET, CLIENT_CASH_RESERVED, BLOCKED, SUSPENSE -> false;
            case MISDIRECTED, PROVIDER_PAYABLE, POSITION, DEALING_SPREAD, SERVICE_FEE -> false;
            case NETWORK_FEE_RECOVERY, NETWORK_FEE_EXPENSE -> false;
        };
    }

    /// A nonce that is being taken back pays nobody: only who may use the wallet at all is asked.
    private static boolean isTakenBack(Carrier carrier) {
        return carrier.transfer().filter(Outgoing::isCancelling).isPresent();
    }

    private static Touched onlyWallet(Carrier carrier) {
        var from = carrier.transfer().orElseThrow().from();
        return Touched.nowhere(Set.of(new Scope.Wallet(from)));
    }

    private void addWallets(List<Outgoing> transfers, Set<Scope> scopes) {
        scopes.add(new Scope.Wallet(wallet));
        for (var transfer : transfers) {
            scopes.add(new Scope.Wallet(transfer.from()));
            scopes.add(new Scope.Wallet(transfer.to()));
        }
    }

    private static void addPayment(String text, Set<Scope> scopes) {
        if (Scope.OnePayment.isId(text)) scopes.add(new Scope.OnePayment(text));
    }

    private static void addParticipant(String text, Set<Scope> scopes) {
        if (Lei.isValid(text)) scopes.add(new Scope.Participant(new Lei(text)));
    }

    private static void addAsset(Asset asset, Set<Scope> scopes) {
        if (asset instanceof Asset.Token || asset instanceof Asset.NativeCoin)
            scopes.add(new Scope.OneAsset(asset.id()));
    }
}
