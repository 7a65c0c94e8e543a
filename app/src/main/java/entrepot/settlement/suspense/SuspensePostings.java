package entrepot.settlement.suspense;

import entrepot.ledger.Account;
import entrepot.ledger.AccountKey;
import entrepot.ledger.Posting;
import entrepot.money.Amount;
import entrepot.settlement.Outgoing;
import entrepot.settlement.suspense.SuspenseItem.Source;

/// The postings of a receipt in suspense, each named once for ever. Pure.
final class SuspensePostings {

    private final SuspenseItem item;

    SuspensePostings(SuspenseItem item) {
        this.item = item;
    }

    /// It lies apart, visible, and is owned by nobody yet: a client's until somebody proves whose.
    Posting received() {
        return step(prefix() + item.source().reference(), "unmatched receipt to suspense")
                .move(held(), suspense(), item.amount())
                .build();
    }

    /// The block that brought it is gone, and so is what lay here.
    Posting vanished() {
        return step(item.id() + "/vanished" + again(), "receipt taken back by the chain")
                .move(suspense(), held(), item.amount())
                .build();
    }

    Posting receivedAgain() {
        return step(item.id() + "/received again" + again(), "receipt on the chain again")
                .move(held(), suspense(), item.amount())
                .build();
    }

    /// It had left, or is about to: whoever sent it owes it.
    Posting owed() {
        return step(item.id() + "/owed" + again(), "receipt taken back after it left")
                .move(claim(), lost(), item.amount())
                .build();
    }

    Posting repaid() {
        return step(item.id() + "/repaid" + again(), "receipt on the chain again")
                .move(lost(), claim(), item.amount())
                .build();
    }

    private AccountKey lost() {
        var signed = item.transfer().filter(t -> t.isOpen() && !t.hashes().isEmpty());
        return signed.isPresent() ? transit() : held();
    }

    private AccountKey claim() {
        return AccountKey.of(
                Account.CHAIN_CLAIM, item.id().toString(), item.amount().asset());
    }

    private String again() {
        int count = item.reversals().count();
        return count == 0 ? "" : "/again-" + count;
    }

    /// It is given to a payment, whose own postings take it in as if it had come in as it should.
    Posting matched() {
        return step(item.id() + "/matched", "matched out of suspense")
                .move(suspense(), held(), item.amount())
                .build();
    }

    Posting paidBack(String order) {
        return step(item.id() + "/paid back/" + order, "paid back out of suspense")
                .move(suspense(), held(), item.amount())
                .build();
    }

    Posting inTransit(Outgoing transfer) {
        return transfer(transfer, "broadcast")
                .move(transit(), held(), item.amount())
                .build();
    }

    /// Reverted, or cancelled: the asset never left.
    Posting kept(Outgoing transfer) {
        return transfer(transfer, "never left")
                .move(held(), transit(), item.amount())
                .build();
    }

    Posting finalOnChain(Outgoing transfer) {
        return transfer(transfer, "returned on chain")
                .move(suspense(), item.isVanished() ? held() : transit(), item.amount())
                .build();
    }

    Posting networkFee(Outgoing transfer, Amount paid) {
        return transfer(transfer, "network fee burnt")
                .move(
                        AccountKey.of(Account.NETWORK_FEE_EXPENSE, paid.asset()),
                        AccountKey.of(Account.HOUSE_WALLET, paid.asset()),
                        paid)
                .build();
    }

    private String prefix() {
        return switch (item.source()) {
            case Source.OnChain _ -> "receipt/";
            case Source.AtBank _ -> "credit/";
        };
    }

    private Posting.Builder step(String operation, String words) {
        return Posting.of(operation, item.id().toString(), words);
    }

    private Posting.Builder transfer(Outgoing transfer, String words) {
        return step(item.id() + "/" + words.replace(' ', '-') + "/" + transfer.reference() + again(), words);
    }

    private AccountKey held() {
        var asset = item.amount().asset();
        return switch (item.source()) {
            case Source.OnChain _ -> AccountKey.of(Account.CLIENT_WALLET, asset);
            case Source.AtBank bank ->
                AccountKey.of(bank.isOwn() ? Account.OWN_BANK : Account.CLIENT_MONEY_BANK, asset);
        };
    }

    private AccountKey transit() {
        return AccountKey.of(Account.IN_TRANSIT, item.amount().asset());
    }

    /// What came to our own account is owed all the same, and covered by nothing at clients' money.
    private AccountKey suspense() {
        boolean misdirected = item.source() instanceof Source.AtBank bank && bank.isOwn();
        var account = misdirected ? Account.MISDIRECTED : Account.SUSPENSE;
        return AccountKey.of(account, item.source().reference(), item.amount().asset());
    }
}
