package entrepot.lab.torture;

import entrepot.chain.Block;
import entrepot.chain.ChainNode;
import entrepot.chain.Fees;
import entrepot.chain.Receipt;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import java.util.Optional;
import java.util.Set;

/// A chain's node behind a gate.
record NodeGate(ChainNode node, Passing passing) implements ChainNode {

    /// What is asked of a gate before the node is.
    interface Passing {
        void look();

        Sent send(byte[] raw);
    }

    @Override
    public ChainId chain() {
        return node.chain();
    }

    @Override
    public String genesis() {
        return node.genesis();
    }

    @Override
    public Asset.NativeCoin coin() {
        return node.coin();
    }

    @Override
    public Block head() {
        passing.look();
        return node.head();
    }

    @Override
    public Optional<Block> block(long height) {
        passing.look();
        return node.block(height);
    }

    @Override
    public Optional<Block> finalized() {
        passing.look();
        return node.finalized();
    }

    @Override
    public Set<String> transactions(Block block) {
        passing.look();
        return node.transactions(block);
    }

    @Override
    public Logs transfers(Block block, Set<AccountId> addresses) {
        passing.look();
        return node.transfers(block, addresses);
    }

    @Override
    public Optional<Receipt> receipt(String txHash) {
        passing.look();
        return node.receipt(txHash);
    }

    @Override
    public Sent send(byte[] raw) {
        return passing.send(raw);
    }

    @Override
    public long nonce(AccountId account) {
        passing.look();
        return node.nonce(account);
    }

    @Override
    public Amount balance(Asset asset, AccountId account, Block at) {
        passing.look();
        return node.balance(asset, account, at);
    }

    @Override
    public DryRun dryRun(AccountId from, AccountId to, Amount amount) {
        passing.look();
        return node.dryRun(from, to, amount);
    }

    @Override
    public Set<Restriction> restrictions(Asset.Token token, AccountId account) {
        passing.look();
        return node.restrictions(token, account);
    }

    @Override
    public Fees fees() {
        passing.look();
        return node.fees();
    }
}
