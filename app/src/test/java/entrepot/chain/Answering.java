package entrepot.chain;

import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import java.util.Optional;
import java.util.Set;

/// A chain whose node answers to bytes as the test says.
record Answering(ChainNode like, Sent answer) implements ChainNode {

    @Override
    public Sent send(byte[] raw) {
        return answer;
    }

    @Override
    public ChainId chain() {
        return like.chain();
    }

    @Override
    public String genesis() {
        return like.genesis();
    }

    @Override
    public Asset.NativeCoin coin() {
        return like.coin();
    }

    @Override
    public Block head() {
        return like.head();
    }

    @Override
    public Optional<Block> block(long height) {
        return like.block(height);
    }

    @Override
    public Optional<Block> finalized() {
        return like.finalized();
    }

    @Override
    public Set<String> transactions(Block block) {
        return like.transactions(block);
    }

    @Override
    public Logs transfers(Block block, Set<AccountId> addresses) {
        return like.transfers(block, addresses);
    }

    @Override
    public Optional<Receipt> receipt(String txHash) {
        return like.receipt(txHash);
    }

    @Override
    public long nonce(AccountId account) {
        return like.nonce(account);
    }

    @Override
    public Amount balance(Asset asset, AccountId account, Block at) {
        return like.balance(asset, account, at);
    }

    @Override
    public DryRun dryRun(AccountId from, AccountId to, Amount amount) {
        return like.dryRun(from, to, amount);
    }

    @Override
    public Set<Restriction> restrictions(Asset.Token token, AccountId account) {
        return like.restrictions(token, account);
    }

    @Override
    public Fees fees() {
        return like.fees();
    }
}
