package entrepot.check;

import entrepot.chain.Block;
import entrepot.chain.ChainRecord.SeenReceipt;
import entrepot.chain.Receipt;
import entrepot.custody.CustodyParts.SignedStored;
import entrepot.custody.SigningRequest.Purpose;
import entrepot.custody.memory.SignedBytes;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// Holds what is booked final against what one node tells of its chain. Pure.
final class ChainComparison {

    private static final String CHAIN = "ask another node of this chain; if they agree, what is booked is wrong: stop"
            + " payments and open a case for this transaction";
    private static final String FORK =
            "this node is on another fork than the books: put chain.nodeUrls right, or if all"
                    + " nodes say so, stop payments, for a block that was final is gone";
    private static final String WALLET =
            "stop payments; look at the wallet's transfers from the last height that agreed:"
                    + " what the ledger does not know was made with this key elsewhere, or was never booked";

    private final Differences found = new Differences(CHAIN);
    private final String name;
    private long blocks;
    private long transfers;
    private long balances;

    /// @param name of the node, for people
    ChainComparison(String name) {
        this.name = name;
    }

    void wrongChain(String why) {
        found.add(why, FORK);
    }

    void block(Block kept, Optional<Block> told) {
        blocks++;
        if (told.filter(t -> t.hash().equals(kept.hash())).isEmpty())
            found.add(
                    "block " + kept.height() + " is booked as final with " + kept.hash() + ", the node has "
                            + told.map(Block::hash).orElse("none"),
                    FORK);
    }

    void settled(SignedStored bytes, Optional<SeenReceipt> booked, Optional<Receipt> told, List<Asset.Token> tokens) {
        transfers++;
        var tx = bytes.signed().txHash();
        if (booked.filter(SeenReceipt::isFinal).isEmpty()) {
            found.add("the nonce of " + tx + " is settled, and no final receipt of it is booked");
            return;
        }
        var receipt = booked.get().receipt();
        if (told.isEmpty())
            found.add(tx + " is booked final in block " + receipt.block().height() + ", the node has no receipt of it");
        told.filter(t -> !t.equals(receipt))
                .ifPresent(
                        t -> found.add(tx + " is booked final as " + words(receipt) + ", the node says " + words(t)));
        try {
            if (receipt.success() && bytes.purpose() == Purpose.PAYMENT) paid(bytes, receipt, tokens);
        } catch (IllegalArgumentException e) {
            found.add("whom " + tx + " was to pay cannot be read from its stored bytes: " + e.getMessage());
        }
    }

    private void paid(SignedStored bytes, Receipt receipt, List<Asset.Token> tokens) {
        var read = SignedBytes.read(bytes.signed().raw());
        var from = bytes.reserved().account();
        var amount = tokens.stream()
                .filter(token -> token.contract().equals(read.to()))
                .findFirst()
                .map(token -> new Amount(read.units(), token));
        var payee = new AccountId(from.chain(), read.payee());
        if (amount.filter(a -> receipt.pays(from, payee, a)).isEmpty())
            found.add(receipt.txHash() + " of " + bytes.reserved().payment() + " was to pay " + read.units()
                    + " units of " + read.to() + " to " + payee.address() + "; its receipt does not");
    }

    private static String words(Receipt receipt) {
        return (receipt.success() ? "successful" : "reverted") + " in block "
                + receipt.block().height() + " "
                + receipt.block().hash() + " with " + receipt.transfers().size() + " transfers and a fee of "
                + receipt.feePaid();
    }

    void balance(Asset asset, BigInteger booked, BigInteger held, long height) {
        balances++;
        if (!booked.equals(held))
            found.add(
                    "at final height " + height + " our wallets have " + held + " minor units of " + asset.id()
                            + ", the ledger " + booked,
                    WALLET);
    }

    void nonce(AccountId account, long next, long used) {
        if (used > next)
            found.add(
                    account + " has used " + used + " nonces on the chain; the next one to be given is " + next
                            + ": somebody else signs with this key",
                    WALLET);
    }

    Finding finding(String note) {
        return found.finding(
                "chain",
                name,
                blocks + " final blocks, " + transfers + " settled transactions, " + balances + " balances" + note);
    }
}
