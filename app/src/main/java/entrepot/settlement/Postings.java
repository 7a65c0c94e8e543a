package entrepot.settlement;

import entrepot.ledger.Account;
import entrepot.ledger.AccountKey;
import entrepot.ledger.Posting;
import entrepot.money.Amount;
import entrepot.money.Asset;

/// The postings of an import payment, each named once for ever by the payment and the step. Pure.
///
/// Client cash reserved for the order and the asset bought for it are bound to the payment: the
/// ledger itself keeps them from paying for anything else (RING-03).
final class Postings {

    private final Payment payment;
    private final Order order;
    private final String client;
    private final String purpose;

    private Postings(Payment payment) {
        this.payment = payment;
        this.order = payment.order();
        this.client = order.payer().toString();
        this.purpose = payment.id().toString();
    }

    static Postings of(Payment payment) {
        return new Postings(payment);
    }

    /// The bank received home currency from the client.
    Posting clientFundsIn(Credit credit) {
        return step("client funds in", "/" + credit.message())
                .move(bank(), cash(), credit.amount())
                .build();
    }

    Posting reserve(Terms terms) {
        return step("reserve for order", "")
                .move(cash(), reserved(), terms.total())
                .build();
    }

    /// The order will not be carried out: reserved cash is free again.
    Posting release(Terms terms) {
        return step("release of reserved cash", "")
                .move(reserved(), cash(), terms.total())
                .build();
    }

    Posting providerDelivers(Terms terms) {
        return step("LP delivers asset", "")
                .move(house(terms.amount().asset()), position(terms.amount().asset()), terms.amount())
                .build();
    }

    Posting providerPayable(Terms terms) {
        return step("LP payable", "")
                .move(position(order.home()), payable(terms), terms.providerAmount())
                .build();
    }

    /// Delivery against payment: both legs and the spread in one posting.
    Posting exchange(Terms terms) {
        var asset = terms.amount().asset();
        return step("exchange, one atomic batch", "")
                .move(reserved(), position(order.home()), terms.home())
                .move(position(asset), entitlement(asset), terms.amount())
                .move(wallet(asset), house(asset), terms.amount())
                .move(position(order.home()), AccountKey.of(Account.DEALING_SPREAD, order.home()), terms.spread())
                .build();
    }

    Posting fees(Terms terms) {
        return step("fee and network recharge", "")
                .debit(reserved(), terms.fee().plus(terms.networkFee()))
                .credit(AccountKey.of(Account.SERVICE_FEE, order.home()), terms.fee())
                .credit(AccountKey.of(Account.NETWORK_FEE_RECOVERY, order.home()), terms.networkFee())
                .build();
    }

    Posting releaseClientMoney(Terms terms) {
        return step("release client money to own bank", "")
                .move(ownBank(), bank(), terms.total())
                .build();
    }

    Posting payProvider(Terms terms) {
        return step("pay LP", "")
                .move(payable(terms), ownBank(), terms.providerAmount())
                .build();
    }

    /// From the moment that signed bytes exist they may be on the chain.
    Posting inTransit(Outgoing transfer) {
        var asset = transfer.amount().asset();
        return transfer(transfer, "broadcast")
                .move(transit(asset), source(transfer), transfer.amount())
                .build();
    }

    /// The transfer was mined and reverted: the asset never left.
    Posting backFromTransit(Outgoing transfer) {
        var asset = transfer.amount().asset();
        return transfer(transfer, "reverted on chain")
                .move(source(transfer), transit(asset), transfer.amount())
                .build();
    }

    /// Its cancel is final in its place: the asset never leaves.
    Posting keptByCancel(Outgoing transfer) {
        var asset = transfer.amount().asset();
        return transfer(transfer, "cancelled on chain")
                .move(source(transfer), transit(asset), transfer.amount())
                .build();
    }

    /// What the network took, by the receipt.
    Posting networkFee(Outgoing transfer, Amount paid) {
        return transfer(transfer, "network fee burnt")
                .move(AccountKey.of(Account.NETWORK_FEE_EXPENSE, paid.asset()), house(paid.asset()), paid)
                .build();
    }

    /// Paid while its own delivery is taken back, it was paid with what lay in the wallet for others.
    Posting finalOnChain(Outgoing transfer) {
        var asset = transfer.amount().asset();
        return transfer(transfer, "final on chain")
                .move(entitlement(asset), payment.isUndelivered() ? wallet(asset) : transit(asset), transfer.amount())
                .build();
    }

    /// What was delivered is not there: whoever delivered it owes it, and clients are not short in silence.
    Posting undelivered(Terms terms) {
        return step("delivery taken back by the chain", again())
                .move(claim(terms), lost(terms.amount().asset()), terms.amount())
                .build();
    }

    /// It came after all.
    Posting delivered(Terms terms) {
        return step("delivered again", again())
                .move(lost(terms.amount().asset()), claim(terms), terms.amount())
                .build();
    }

    /// Where the asset lay, as far as it was on its way out.
    private AccountKey lost(Asset asset) {
        var open = payment.transfer().filter(t -> t.isOpen() && !t.hashes().isEmpty());
        if (open.isPresent()) return transit(asset);
        boolean unwound = payment.marks().stream().anyMatch(m -> m.state() == PaymentState.RETURNING);
        return unwound ? house(asset) : wallet(asset);
    }

    private AccountKey claim(Terms terms) {
        return new AccountKey(
                Account.CHAIN_CLAIM,
                terms.provider().lei().toString(),
                purpose,
                terms.amount().asset());
    }

    /// The provider has its asset back and is owed nothing.
    Posting returned(Outgoing transfer, Terms terms) {
        var asset = transfer.amount().asset();
        return transfer(transfer, "asset returned to LP")
                .move(position(asset), transit(asset), transfer.amount())
                .move(payable(terms), position(order.home()), terms.providerAmount())
                .build();
    }

    /// One for each order: money that comes late, and in parts, goes back in parts.
    Posting refund(Command.Refund refund) {
        return step("refund to client", "/" + refund.order())
                .move(cash(), bank(), refund.amount())
                .build();
    }

    private Posting.Builder step(String step, String more) {
        var slug = step.replaceAll("[^a-zA-Z]+", "-").toLowerCase(java.util.Locale.ROOT);
        return Posting.of(payment.id() + "/" + slug + more, payment.id().toString(), step);
    }

    /// What was taken back by the chain and is settled again has a name of its own.
    private Posting.Builder transfer(Outgoing transfer, String step) {
        return step(step, "/" + transfer.reference() + again());
    }

    private String again() {
        return payment.reversals() == 0 ? "" : "/again-" + payment.reversals();
    }

    private AccountKey bank() {
        return AccountKey.of(Account.CLIENT_MONEY_BANK, order.home());
    }

    private AccountKey ownBank() {
        return AccountKey.of(Account.OWN_BANK, order.home());
    }

    private AccountKey cash() {
        return AccountKey.of(Account.CLIENT_CASH, client, order.home());
    }

    private AccountKey reserved() {
        return new AccountKey(Account.CLIENT_CASH_RESERVED, client, purpose, order.home());
    }

    private AccountKey entitlement(Asset asset) {
        return new AccountKey(Account.CLIENT_ASSET, client, purpose, asset);
    }

    private AccountKey payable(Terms terms) {
        return AccountKey.of(Account.PROVIDER_PAYABLE, terms.provider().lei().toString(), order.home());
    }

    private static AccountKey position(Asset asset) {
        return AccountKey.of(Account.POSITION, asset);
    }

    private static AccountKey wallet(Asset asset) {
        return AccountKey.of(Account.CLIENT_WALLET, asset);
    }

    private static AccountKey house(Asset asset) {
        return AccountKey.of(Account.HOUSE_WALLET, asset);
    }

    private static AccountKey transit(Asset asset) {
        return AccountKey.of(Account.IN_TRANSIT, asset);
    }

    private static AccountKey source(Outgoing transfer) {
        var asset = transfer.amount().asset();
        return transfer.kind() == Outgoing.Kind.PAYMENT ? wallet(asset) : house(asset);
    }
}
