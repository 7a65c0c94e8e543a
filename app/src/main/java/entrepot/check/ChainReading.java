package entrepot.check;

import entrepot.chain.Block;
import entrepot.chain.ChainNode;
import entrepot.chain.ChainRecord;
import entrepot.chain.NodeUnavailable;
import entrepot.custody.CustodyAtRest;
import entrepot.custody.CustodyParts.NonceSpent;
import entrepot.custody.NonceBook;
import entrepot.custody.SignedTransfers;
import entrepot.money.Asset;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Asks one node about everything that is booked final, and brings it before the comparison.
final class ChainReading {

    /// Final blocks that are asked for: one would do, for each binds all before it.
    private static final int BLOCKS = 8;

    private final Snapshot snapshot;
    private final Place place;
    private final ChainComparison comparison;
    private final ChainRecord record;
    private final SignedTransfers bytes;
    private final NonceBook nonces;

    ChainReading(Snapshot snapshot, Place place, ChainComparison comparison) {
        this.snapshot = snapshot;
        this.place = place;
        this.comparison = comparison;
        var sql = snapshot.sql();
        this.record = new ChainRecord(sql);
        this.bytes = new SignedTransfers(sql);
        this.nonces = new NonceBook(sql);
    }

    /// @param booked what the ledger has on the chain, by asset; empty when nobody could read it
    Finding of(ChainNode node, Optional<Function<String, BigInteger>> booked) {
        var walked = record.walked(place.chain().id());
        if (walked.isEmpty()) return comparison.finding(", nothing was walked yet");
        long height = walked.get().finalHeight();
        long head = node.head().height();
        if (head < height)
            throw new NodeUnavailable(
                    NodeUnavailable.Kind.AWAY,
                    "the node is behind: at " + head + ", and " + height + " is booked final");
        var kept =
                walked.get().blocks().stream().filter(b -> b.height() <= height).toList();
        kept.stream()
                .skip(Math.max(0, kept.size() - BLOCKS))
                .forEach(block -> comparison.block(block, node.block(block.height())));
        try (var spent = CustodyAtRest.spent(snapshot.connection())) {
            while (spent.hasNext()) settled(spent.next().row(), node);
        }
        if (height >= 0) booked.ifPresent(ledger -> balances(node, ledger, height));
        for (var wallet : nonces.wallets())
            if (wallet.account().chain().equals(node.chain()))
                comparison.nonce(wallet.account(), nonces.next(wallet.account()), node.nonce(wallet.account()));
        return comparison.finding(", at height " + height + head(walked.get().blocks(), node));
    }

    private static String head(List<Block> blocks, ChainNode node) {
        var head = blocks.getLast();
        boolean isThere = node.block(head.height())
                .filter(b -> b.hash().equals(head.hash()))
                .isPresent();
        return isThere ? "" : "; the head was reorganised, which the node takes back when it walks on";
    }

    private void settled(NonceSpent row, ChainNode node) {
        var booked = record.receipt(node.chain(), row.txHash());
        bytes.byHash(row.txHash())
                .ifPresent(stored -> comparison.settled(
                        stored,
                        booked,
                        node.receipt(row.txHash()),
                        place.chain().tokens()));
    }

    private void balances(ChainNode node, Function<String, BigInteger> booked, long height) {
        var assets = new ArrayList<Asset>(place.chain().tokens());
        assets.add(place.chain().coin());
        for (var asset : assets) {
            var held = nonces.wallets().stream()
                    .filter(w -> w.account().chain().equals(node.chain()))
                    .map(w -> node.balance(asset, w.account(), height).units())
                    .reduce(BigInteger.ZERO, BigInteger::add);
            comparison.balance(asset, booked.apply(asset.id()), held, height);
        }
    }
}
