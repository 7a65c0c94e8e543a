package entrepot.dossier;

import entrepot.ledger.Account;
import entrepot.ledger.AccountKey;
import entrepot.ledger.Posting;
import entrepot.money.Amount;
import entrepot.trade.Advance;
import entrepot.trade.Contract;

/// The memo postings of a contract: what was advanced and not delivered, what was delivered and not
/// paid. In the contract's currency. An account is named by the parties' own reference and bound to
/// the contract, because two participants may use the same reference.
public final class Obligations {

    private Obligations() {}

    /// Money went out before the goods.
    public static Posting advanceOpened(Contract contract, Advance advance) {
        return posting(contract, "advance outstanding", advance.id().toString())
                .move(outstanding(contract), contra(contract), advance.amount())
                .build();
    }

    /// Goods came for an advance.
    public static Posting advanceCleared(Contract contract, String declaration, Amount amount) {
        return posting(contract, "goods released clears advance", declaration)
                .move(contra(contract), outstanding(contract), amount)
                .build();
    }

    /// Goods came that are not paid yet.
    public static Posting goodsUnpaid(Contract contract, String declaration, Amount amount) {
        return posting(contract, "goods received unpaid", declaration)
                .move(unpaid(contract), contra(contract), amount)
                .build();
    }

    public static Posting balancePaid(Contract contract, String payment, Amount amount) {
        return posting(contract, "balance paid", payment)
                .move(contra(contract), unpaid(contract), amount)
                .build();
    }

    private static Posting.Builder posting(Contract contract, String step, String by) {
        var operation = contract.id() + "/" + step.replace(' ', '-') + "/" + by;
        return Posting.of(operation, contract.id().toString(), step);
    }

    private static AccountKey outstanding(Contract contract) {
        return key(Account.ADVANCE_OUTSTANDING, contract);
    }

    private static AccountKey unpaid(Contract contract) {
        return key(Account.GOODS_RECEIVED_UNPAID, contract);
    }

    private static AccountKey contra(Contract contract) {
        return key(Account.IMPORT_OBLIGATIONS, contract);
    }

    private static AccountKey key(Account account, Contract contract) {
        return new AccountKey(
                account,
                contract.reference(),
                contract.id().toString(),
                contract.terms().value().asset());
    }
}
