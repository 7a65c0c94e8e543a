package entrepot.lab.torture.world;

import entrepot.chain.Block;
import entrepot.commit.Hash;
import entrepot.money.AccountId;
import entrepot.money.ChainId;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The chain itself: blocks, a pool, balances and nonces, one token. What a node of it says is
/// another matter, see [FakeNode].
public final class FakeChain {

    private static final BigInteger BASE_FEE = BigInteger.valueOf(1_000_000_000);

    /// Nobody in this world has a block reorganised away that so many stand upon.
    private static final int DEEP = 66;

    /// The branch of lies, which no reorganisation reaches.
    private static final int FORKED = 1_000_000;

    private final ChainId chain;
    private final List<Ledger> canonical = new ArrayList<>();
    private final Map<String, Ledger> everything = new HashMap<>();
    private final Map<String, Transaction> pool = new LinkedHashMap<>();
    private final Map<String, Transaction> known = new HashMap<>();
    private final Set<AccountId> listed = new HashSet<>();
    private final Set<AccountId> sticky = new HashSet<>();
    private final Set<String> stuck = new HashSet<>();
    private BigInteger baseFee = BASE_FEE;
    private boolean paused;
    private int branch;

    /// @param tokens what everybody begins with, in minor units; so `coins`
    public FakeChain(
            ChainId chain, Instant begin, Map<AccountId, BigInteger> tokens, Map<AccountId, BigInteger> coins) {
        this.chain = chain;
        var hash = "0x" + Hash.sha256Hex("genesis");
        var block = new Block(chain, 0, hash, "0x0", begin);
        add(new Ledger(block, Map.of(), baseFee, tokens, coins, Map.of()));
    }

    private FakeChain(ChainId chain, Ledger genesis) {
        this.chain = chain;
        add(genesis);
    }

    /// The same chain up to now, from where it goes its own way.
    public FakeChain fork(int depth) {
        var genesis = canonical.getFirst();
        var fork = new FakeChain(chain, genesis);
        canonical.stream()
                .skip(1)
                .limit(Math.max(0, canonical.size() - 1 - depth))
                .forEach(fork::add);
        fork.known.putAll(known);
        fork.baseFee = baseFee;
        fork.branch = FORKED;
        return fork;
    }

    ChainId chain() {
        return chain;
    }

    /// Mines what waits and pays enough, lowest nonce first.
    public void mine(Instant at) {
        var before = last();
        var parent = before.block();
        var chosen = chosen(before);
        chosen.forEach(transfer -> pool.remove(transfer.hash()));
        var names = chosen.stream().map(Transaction::hash).toList();
        var hash = "0x" + Hash.sha256Hex(parent.hash() + "/" + branch + "/" + names);
        var time = at.isAfter(parent.time()) ? at : parent.time().plusSeconds(1);
        var block = new Block(chain, parent.height() + 1, hash, parent.hash(), time);
        add(before.next(block, chosen, baseFee, new Ledger.Powers(paused, Set.copyOf(listed))));
    }

    private List<Transaction> chosen(Ledger state) {
        var nonces = new HashMap<AccountId, Long>();
        var chosen = new ArrayList<Transaction>();
        var waiting = pool.values().stream()
                .sorted(Comparator.comparingLong(Transaction::nonce)
                        .thenComparing(t -> t.from().toString()))
                .toList();
        for (var transfer : waiting) {
            long next = nonces.getOrDefault(transfer.from(), state.nonce(transfer.from()));
            boolean pays = transfer.feeCap().compareTo(baseFee) >= 0 && !stuck.contains(transfer.hash());
            if (transfer.nonce() != next || !pays) continue;
            nonces.put(transfer.from(), next + 1);
            chosen.add(transfer);
        }
        return chosen;
    }

    /// What became of transactions whose block was taken away.
    public enum Fate {
        /// They wait again and are mined at once.
        KEPT,
        /// They wait again and are mined later.
        MOVED,
        /// Nobody has them any more.
        DROPPED
    }

    /// Replaces the last blocks by as many others and one more.
    public void reorganise(int depth, Fate fate, Instant at) {
        branch++;
        var back = new ArrayList<Transaction>();
        for (int i = 0; i < depth && canonical.size() > 1; i++)
            back.addAll(0, canonical.removeLast().done().keySet());
        if (fate == Fate.KEPT) back.forEach(t -> pool.put(t.hash(), t));
        for (int i = 0; i < depth; i++) mine(at);
        if (fate == Fate.MOVED) back.forEach(t -> pool.put(t.hash(), t));
        mine(at);
    }

    /// The pool is empty.
    public int forgetPool() {
        int lost = pool.size();
        pool.clear();
        return lost;
    }

    /// What of this account waits, or comes until told otherwise, no miner ever takes: only another
    /// version of it goes on.
    public void stick(AccountId account, boolean sticks) {
        if (!sticks) sticky.remove(account);
        else {
            sticky.add(account);
            pool.values().stream().filter(t -> t.from().equals(account)).forEach(t -> stuck.add(t.hash()));
        }
    }

    /// Everything that waits may be mined again.
    public void unstick() {
        stuck.clear();
    }

    /// From now on a unit of gas costs so many times what it usually does.
    public void feesTimes(long factor) {
        baseFee = BASE_FEE.multiply(BigInteger.valueOf(factor));
    }

    public void pause(boolean isPaused) {
        paused = isPaused;
    }

    public void list(AccountId account, boolean isListed) {
        if (isListed) listed.add(account);
        else listed.remove(account);
    }

    /// Whether somebody else's transfer was mined deep enough and did not succeed.
    public boolean failed(String name) {
        var transfer = known.get("0x" + Hash.sha256Hex(name));
        return canonical.stream()
                .limit(Math.max(0, canonical.size() - DEEP))
                .anyMatch(state ->
                        transfer != null && Boolean.FALSE.equals(state.done().get(transfer)));
    }

    /// Somebody else's transfer waits to be mined; told again, it is the same one.
    public void transfer(String name, AccountId from, AccountId to, BigInteger units) {
        var hash = "0x" + Hash.sha256Hex(name);
        if (known.containsKey(hash)) return;
        long nonce = known.values().stream().filter(t -> t.from().equals(from)).count();
        take(Transaction.of(name, from, nonce, to, units));
    }

    void take(Transaction transfer) {
        known.put(transfer.hash(), transfer);
        pool.put(transfer.hash(), transfer);
        if (sticky.contains(transfer.from())) stuck.add(transfer.hash());
    }

    Optional<Transaction> known(String hash) {
        return Optional.ofNullable(known.get(hash));
    }

    void forget(String hash) {
        pool.remove(hash);
    }

    boolean isMined(String hash) {
        return canonical.stream()
                .anyMatch(state ->
                        state.done().keySet().stream().anyMatch(t -> t.hash().equals(hash)));
    }

    boolean waits(String hash) {
        return pool.containsKey(hash);
    }

    Optional<Transaction> waiting(AccountId account, long nonce) {
        return pool.values().stream()
                .filter(t -> t.from().equals(account) && t.nonce() == nonce)
                .findFirst();
    }

    /// Transactions of others come back when a block that held them was dropped: their senders care.
    public void sendAgain(AccountId of) {
        for (var transfer : known.values().stream()
                .sorted(Comparator.comparingLong(Transaction::nonce))
                .toList())
            if (transfer.from().equals(of) && transfer.nonce() >= last().nonce(of)) pool.put(transfer.hash(), transfer);
    }

    public long height() {
        return canonical.size() - 1L;
    }

    Ledger last() {
        return canonical.getLast();
    }

    Ledger at(long height) {
        return canonical.get((int) height);
    }

    Optional<Ledger> of(String blockHash) {
        return Optional.ofNullable(everything.get(blockHash));
    }

    BigInteger baseFee() {
        return baseFee;
    }

    Ledger.Powers powers() {
        return new Ledger.Powers(paused, Set.copyOf(listed));
    }

    /// What an account held of the token after the canonical block at this height.
    public BigInteger token(AccountId account, long height) {
        return at(height).token(account);
    }

    public BigInteger coin(AccountId account, long height) {
        return at(height).coin(account);
    }

    /// Transfers of the canonical chain that succeeded, from one account to another.
    public List<String> paid(AccountId from, AccountId to) {
        return canonical.stream()
                .flatMap(state -> state.done().entrySet().stream())
                .filter(done -> done.getValue()
                        && done.getKey().from().equals(from)
                        && done.getKey().to().equals(to))
                .map(done -> done.getKey().hash())
                .toList();
    }

    private void add(Ledger state) {
        canonical.add(state);
        everything.put(state.block().hash(), state);
    }
}
