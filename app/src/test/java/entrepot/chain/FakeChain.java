package entrepot.chain;

import entrepot.commit.Hash;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A chain in memory whose every move the test makes: mine, reorganise, lag, withhold, lie.
final class FakeChain implements ChainNode {

    static final ChainId CHAIN = ChainId.parse("eip155:31337");
    static final Asset.NativeCoin ETH = new Asset.NativeCoin(CHAIN, 1, "ETH", 18);
    static final Asset.Token USDT =
            new Asset.Token(CHAIN, "erc20", "0x00000000000000000000000000000000000000dd", "USDT", 6);
    static final AccountId HOUSE = new AccountId(CHAIN, "0x" + "aa".repeat(20));
    static final AccountId PAYEE = new AccountId(CHAIN, "0x" + "bb".repeat(20));

    /// A transaction that moves one amount, or reverts.
    record Tx(String hash, AccountId from, AccountId to, long units, boolean success) {
        static Tx pay(String name, long units) {
            return new Tx(hashOf(name), HOUSE, PAYEE, units, true);
        }

        static Tx receive(String name, long units) {
            return new Tx(hashOf(name), PAYEE, HOUSE, units, true);
        }

        static Tx reverted(String name) {
            return new Tx(hashOf(name), HOUSE, PAYEE, 0, false);
        }
    }

    private record Mined(Block block, List<Tx> txs) {}

    private final List<Mined> canonical = new ArrayList<>();
    private final Map<String, Mined> everything = new HashMap<>();
    private final Set<String> withheld = new HashSet<>();
    private int branch;
    private long lag;
    private boolean away;
    private long tag = Long.MAX_VALUE;
    private long skim;

    FakeChain() {
        add(List.of());
    }

    static String hashOf(String name) {
        return "0x" + Hash.sha256Hex(name);
    }

    void mine(Tx... txs) {
        add(List.of(txs));
    }

    void mineEmpty(int count) {
        for (int i = 0; i < count; i++) mine();
    }

    /// Replaces the last blocks by as many others and one more; the transactions go into the first.
    void reorg(int depth, Tx... txs) {
        drop(depth);
        mine(txs);
        mineEmpty(depth);
    }

    /// Takes the last blocks away without others in their place.
    void drop(int depth) {
        branch++;
        for (int i = 0; i < depth; i++) canonical.removeLast();
    }

    /// The hashes of the canonical chain, to come back to.
    List<String> branch() {
        return canonical.stream().map(m -> m.block.hash()).toList();
    }

    void backTo(List<String> hashes) {
        canonical.clear();
        hashes.forEach(h -> canonical.add(everything.get(h)));
    }

    void lagBehind(long blocks) {
        lag = blocks;
    }

    void withhold(String txHash) {
        withheld.add(txHash);
    }

    void giveAll() {
        withheld.clear();
    }

    void away(boolean isAway) {
        away = isAway;
    }

    void finalizedAt(long height) {
        tag = height;
    }

    /// From now on the balance of the recipient grows by this much less than each log says.
    void skim(long units) {
        skim = units;
    }

    private void add(List<Tx> txs) {
        var parent = canonical.isEmpty() ? "0x0" : canonical.getLast().block.hash();
        long height = canonical.size();
        var hash = hashOf(parent + "/" + branch + "/" + txs);
        var mined = new Mined(
                new Block(CHAIN, height, hash, parent, Instant.ofEpochSecond(1_770_000_000 + 12 * height)), txs);
        canonical.add(mined);
        everything.put(hash, mined);
    }

    @Override
    public ChainId chain() {
        return CHAIN;
    }

    @Override
    public String genesis() {
        return canonical.getFirst().block.hash();
    }

    @Override
    public Asset.NativeCoin coin() {
        return ETH;
    }

    @Override
    public Block head() {
        reach();
        return canonical.get((int) (canonical.size() - 1 - lag)).block;
    }

    @Override
    public Optional<Block> block(long height) {
        reach();
        return height >= canonical.size() - lag ? Optional.empty() : Optional.of(canonical.get((int) height).block);
    }

    @Override
    public Optional<Block> finalized() {
        return block(Math.min(tag, head().height()));
    }

    @Override
    public Set<String> transactions(Block block) {
        reach();
        var hashes = new LinkedHashSet<String>();
        at(block.hash()).txs.forEach(tx -> hashes.add(tx.hash));
        return hashes;
    }

    @Override
    public Logs transfers(Block block, Set<AccountId> addresses) {
        reach();
        var found = logs(at(block.hash())).stream()
                .filter(t -> addresses.contains(t.from()) || addresses.contains(t.to()))
                .toList();
        return new Logs(found, 0);
    }

    @Override
    public Optional<Receipt> receipt(String txHash) {
        reach();
        if (withheld.contains(txHash)) return Optional.empty();
        return canonical.stream()
                .limit(canonical.size() - lag)
                .flatMap(
                        m -> m.txs.stream().filter(tx -> tx.hash.equals(txHash)).map(tx -> receipt(m, tx)))
                .findFirst();
    }

    @Override
    public Sent send(byte[] raw) {
        throw new UnsupportedOperationException("this chain is written by the test");
    }

    @Override
    public long nonce(AccountId account) {
        return 0;
    }

    @Override
    public Amount balance(Asset asset, AccountId account, Block at) {
        reach();
        var units = BigInteger.ZERO;
        for (var mined = at(at.hash()); ; mined = at(mined.block.parent())) {
            for (var log : logs(mined)) {
                if (log.to().equals(account))
                    units = units.add(log.amount().units()).subtract(BigInteger.valueOf(skim));
                if (log.from().equals(account))
                    units = units.subtract(log.amount().units());
            }
            if (mined.block.height() == 0) return new Amount(units, asset);
        }
    }

    @Override
    public DryRun dryRun(AccountId from, AccountId to, Amount amount) {
        return new DryRun.Passes(60_000);
    }

    @Override
    public Set<Restriction> restrictions(Asset.Token token, AccountId account) {
        return Set.of();
    }

    @Override
    public Fees fees() {
        return new Fees(Amount.of(3, ETH), Amount.of(1, ETH));
    }

    private void reach() {
        if (away) throw new NodeUnavailable(NodeUnavailable.Kind.AWAY, "the node is down");
    }

    private Mined at(String hash) {
        var mined = everything.get(hash);
        if (mined == null) throw new IllegalStateException("never mined: " + hash);
        return mined;
    }

    private static Receipt receipt(Mined mined, Tx tx) {
        var logs = logs(mined).stream().filter(t -> t.txHash().equals(tx.hash)).toList();
        return new Receipt(tx.hash, mined.block, tx.success, 50_000, Amount.of(2, ETH), logs);
    }

    private static List<TokenTransfer> logs(Mined mined) {
        var logs = new ArrayList<TokenTransfer>();
        for (var tx : mined.txs)
            if (tx.success)
                logs.add(new TokenTransfer(
                        tx.hash, logs.size(), tx.from, tx.to, Amount.of(tx.units, USDT), mined.block));
        return logs;
    }
}
