package entrepot.lab.torture.world;

import entrepot.chain.Block;
import entrepot.chain.ChainNode;
import entrepot.chain.Fees;
import entrepot.chain.NodeUnavailable;
import entrepot.chain.Receipt;
import entrepot.chain.TokenTransfer;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A node of the fake chain: tells what is there, or lags, withholds, contradicts itself, or is away.
public final class FakeNode implements ChainNode {

    private static final BigInteger TIP = BigInteger.valueOf(1_000_000);

    private final FakeChain truth;
    /// What it tells of: the chain that is there, or one of its own.
    private FakeChain chain;
    private final Asset.Token token;
    private final Asset.NativeCoin coin;
    private final int finalDepth;
    private final Set<Vice> vices = EnumSet.noneOf(Vice.class);
    private long lag;

    /// How a node is wrong at the moment.
    public enum Vice {
        AWAY,
        /// It has no receipts.
        WITHHOLDS,
        /// It shows receipts that say another block than the one asked about.
        CONTRADICTS,
        /// It calls its very head finalized.
        TAGS_ALL,
        /// It says that it took bytes and forgets them.
        FORGETS_SENT,
        /// It takes bytes and does not answer.
        SILENT_SENT,
        /// It takes bytes and says that their nonce was used.
        DENIES_SENT
    }

    /// @param finalDepth how far below its head the node calls a block finalized
    public FakeNode(FakeChain chain, Asset.Token token, Asset.NativeCoin coin, int finalDepth) {
        this.truth = chain;
        this.chain = chain;
        this.token = token;
        this.coin = coin;
        this.finalDepth = finalDepth;
    }

    /// Takes up a vice, or gives it up.
    public void become(Vice vice, boolean is) {
        if (is) vices.add(vice);
        else vices.remove(vice);
    }

    /// From now on it tells of another chain than the one that is there; empty for the truth again. Its
    /// blocks, receipts and balances agree with each other.
    public void tell(Optional<FakeChain> another) {
        chain = another.orElse(truth);
    }

    public void lagBehind(long blocks) {
        lag = blocks;
    }

    private void reach() {
        if (vices.contains(Vice.AWAY)) throw new NodeUnavailable(NodeUnavailable.Kind.AWAY, "the node is down");
    }

    private long top() {
        return Math.max(0, chain.height() - lag);
    }

    @Override
    public ChainId chain() {
        return chain.chain();
    }

    @Override
    public String genesis() {
        return chain.at(0).block().hash();
    }

    @Override
    public Asset.NativeCoin coin() {
        return coin;
    }

    @Override
    public Block head() {
        reach();
        return chain.at(top()).block();
    }

    @Override
    public Optional<Block> block(long height) {
        reach();
        return height > top() ? Optional.empty() : Optional.of(chain.at(height).block());
    }

    @Override
    public Optional<Block> finalized() {
        reach();
        long depth = vices.contains(Vice.TAGS_ALL) ? 0 : finalDepth;
        return top() < depth
                ? Optional.empty()
                : Optional.of(chain.at(top() - depth).block());
    }

    @Override
    public Set<String> transactions(Block block) {
        reach();
        var hashes = new LinkedHashSet<String>();
        state(block).done().keySet().forEach(t -> hashes.add(t.hash()));
        return hashes;
    }

    @Override
    public Logs transfers(Block block, Set<AccountId> addresses) {
        reach();
        var found = logs(state(block)).stream()
                .filter(t -> addresses.contains(t.from()) || addresses.contains(t.to()))
                .toList();
        return new Logs(found, 0);
    }

    @Override
    public Optional<Receipt> receipt(String txHash) {
        reach();
        if (vices.contains(Vice.WITHHOLDS)) return Optional.empty();
        for (long height = top(); height >= 0; height--) {
            var state = chain.at(height);
            for (var transfer : state.done().keySet())
                if (transfer.hash().equals(txHash)) return Optional.of(receipt(state, transfer));
        }
        return Optional.empty();
    }

    private Receipt receipt(Ledger state, Transaction transfer) {
        var own = logs(state).stream()
                .filter(t -> t.txHash().equals(transfer.hash()))
                .toList();
        var price = new Amount(state.price(transfer), coin);
        var said = vices.contains(Vice.CONTRADICTS) ? chain.at(0).block() : state.block();
        boolean success = Boolean.TRUE.equals(state.done().get(transfer));
        return new Receipt(transfer.hash(), said, success, Ledger.gasUsed(transfer), price, own);
    }

    private List<TokenTransfer> logs(Ledger state) {
        var logs = new ArrayList<TokenTransfer>();
        state.done().forEach((t, success) -> {
            if (success && !t.movesNothing())
                logs.add(new TokenTransfer(
                        t.hash(), logs.size(), t.from(), t.to(), new Amount(t.units(), token), state.block()));
        });
        return logs;
    }

    @Override
    public Sent send(byte[] raw) {
        reach();
        var transfer = Transaction.read(chain.chain(), raw);
        var said = taken(transfer);
        if (said instanceof Sent.Accepted && vices.contains(Vice.FORGETS_SENT)) chain.forget(transfer.hash());
        if (vices.contains(Vice.SILENT_SENT)) return new Sent.Unknown("timeout");
        if (vices.contains(Vice.DENIES_SENT)) return new Sent.Rejected(Sent.Reason.NONCE_TOO_LOW, "nonce too low");
        return said;
    }

    private Sent taken(Transaction transfer) {
        if (chain.waits(transfer.hash())) return new Sent.AlreadyKnown(transfer.hash());
        if (transfer.nonce() < chain.last().nonce(transfer.from()))
            return chain.isMined(transfer.hash())
                    ? new Sent.AlreadyKnown(transfer.hash())
                    : new Sent.Rejected(Sent.Reason.NONCE_TOO_LOW, "nonce too low");
        var other = chain.waiting(transfer.from(), transfer.nonce());
        if (other.isPresent() && !transfer.replaces(other.get()))
            return new Sent.Rejected(Sent.Reason.REPLACEMENT_UNDERPRICED, "another holds the nonce");
        other.ifPresent(replaced -> chain.forget(replaced.hash()));
        chain.take(transfer);
        return new Sent.Accepted(transfer.hash());
    }

    @Override
    public long nonce(AccountId account) {
        reach();
        return chain.at(top()).nonce(account);
    }

    @Override
    public Amount balance(Asset asset, AccountId account, Block at) {
        reach();
        var state = state(at);
        return new Amount(asset.id().equals(coin.id()) ? state.coin(account) : state.token(account), asset);
    }

    @Override
    public DryRun dryRun(AccountId from, AccountId to, Amount amount) {
        reach();
        var trial = Transaction.of("trial", from, 0, to, amount.units());
        if (chain.powers().forbid(trial)) return new DryRun.Fails("the issuer forbids it");
        return chain.at(top()).token(from).compareTo(amount.units()) < 0
                ? new DryRun.Fails("transfer amount exceeds balance")
                : new DryRun.Passes(Ledger.GAS_USED);
    }

    @Override
    public Set<Restriction> restrictions(Asset.Token of, AccountId account) {
        return Set.of();
    }

    @Override
    public Fees fees() {
        reach();
        var most = chain.baseFee().multiply(BigInteger.TWO).add(TIP);
        return new Fees(new Amount(most, coin), new Amount(TIP, coin));
    }

    private Ledger state(Block block) {
        return chain.of(block.hash())
                .orElseThrow(() -> new NodeUnavailable(NodeUnavailable.Kind.FAULTY, "never seen: " + block));
    }
}
