package entrepot.chain;

import entrepot.chain.ChainParts.Sightings;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads what of a block is ours, and believes only what hangs together: a log counts when the
/// receipt of its transaction says success, names this very block, and holds the same log (R20).
final class BlockReading {

    private final ChainNode node;
    private final Watch watch;

    BlockReading(ChainNode node, Watch watch) {
        this.node = node;
        this.watch = watch;
    }

    /// @param sightings empty lists when the block concerns us in nothing
    /// @param ignored   logs that touched our addresses and are no transfer of a known token
    record Read(Sightings sightings, int ignored) {
        boolean isEmpty() {
            return sightings.transfers().isEmpty() && sightings.receipts().isEmpty();
        }
    }

    Read read(Block block, Block parent) {
        var ours = watch.addresses();
        var logs = ours.isEmpty() ? new ChainNode.Logs(List.of(), 0) : node.transfers(block, ours);
        var watched = watchedIn(block);
        var hashes = new LinkedHashSet<>(watched);
        logs.transfers().forEach(t -> hashes.add(t.txHash()));

        var receipts = new LinkedHashMap<String, Receipt>();
        for (var hash : hashes) receipts.put(hash, receiptIn(block, hash));
        var transfers =
                logs.transfers().stream().filter(t -> confirmed(t, receipts)).toList();
        var mismatches = mismatches(transfers, ours, block, parent);
        var seen = new Sightings(
                block, transfers, watched.stream().map(receipts::get).toList(), mismatches);
        return new Read(seen, logs.ignored());
    }

    private List<String> watchedIn(Block block) {
        var watched = watch.transactions();
        if (watched.isEmpty()) return List.of();
        return node.transactions(block).stream().filter(watched::contains).toList();
    }

    private Receipt receiptIn(Block block, String txHash) {
        var receipt = node.receipt(txHash)
                .orElseThrow(() -> contradiction("shows " + txHash + " in " + block + " and has no receipt for it"));
        if (!receipt.block().hash().equals(block.hash()))
            throw contradiction("shows " + txHash + " in " + block + " and its receipt in " + receipt.block());
        return receipt;
    }

    private boolean confirmed(TokenTransfer transfer, Map<String, Receipt> receipts) {
        var receipt = receipts.get(transfer.txHash());
        if (receipt != null && receipt.success() && receipt.transfers().contains(transfer)) return true;
        throw contradiction("shows the log " + transfer.identity() + " and a receipt without it");
    }

    /// For each of our balances that the transfers name: did it change by what they say?
    private List<BalanceMismatch> mismatches(
            List<TokenTransfer> transfers, Set<AccountId> ours, Block block, Block parent) {
        var checked = new HashSet<Holding>();
        var mismatches = new ArrayList<BalanceMismatch>();
        for (var transfer : transfers)
            for (var account : List.of(transfer.from(), transfer.to())) {
                var holding = new Holding(transfer.token(), account);
                if (!ours.contains(account) || !checked.add(holding)) continue;
                var logged = logged(transfers, holding);
                var moved =
                        node.balance(holding.token, account, block).minus(node.balance(holding.token, account, parent));
                if (logged.compareTo(moved) != 0)
                    mismatches.add(new BalanceMismatch(holding.token, account, block, logged, moved));
            }
        return mismatches;
    }

    private static Amount logged(List<TokenTransfer> transfers, Holding holding) {
        var sum = Amount.zero(holding.token);
        for (var transfer : transfers) {
            if (!transfer.token().id().equals(holding.token.id())) continue;
            if (transfer.to().equals(holding.account)) sum = sum.plus(transfer.amount());
            if (transfer.from().equals(holding.account)) sum = sum.minus(transfer.amount());
        }
        return sum;
    }

    private NodeUnavailable contradiction(String what) {
        return new NodeUnavailable(NodeUnavailable.Kind.CONTRADICTS, "the node of " + node.chain() + " " + what);
    }

    private record Holding(Asset.Token token, AccountId account) {}
}
