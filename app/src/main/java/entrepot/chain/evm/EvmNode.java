package entrepot.chain.evm;

import entrepot.chain.Block;
import entrepot.chain.ChainNode;
import entrepot.chain.Fees;
import entrepot.chain.NodeUnavailable;
import entrepot.chain.NodeUnavailable.Kind;
import entrepot.chain.Receipt;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.web3j.crypto.Hash;
import tools.jackson.databind.JsonNode;

/// A node of an Ethereum-like chain over JSON-RPC. Chain id and genesis are pinned: nothing is
/// believed, and nothing sent, before the node has shown both, on connecting and after each failure.
///
/// It must keep the state of the blocks that it has yet to be asked about, since balances are read
/// block by block: after a long downtime an archive node may be needed to catch up.
public final class EvmNode implements ChainNode, AutoCloseable {

    private final EvmSettings settings;
    private final Rpc rpc;
    private final EvmReading reading;
    private final EvmCalls calls;

    private EvmNode(EvmSettings settings) {
        this.settings = settings;
        this.rpc = new Rpc(settings);
        this.reading = new EvmReading(settings, rpc);
        this.calls = new EvmCalls(rpc);
    }

    /// Connects now: throws [NodeUnavailable] when the node is away or serves another chain.
    public static EvmNode connect(EvmSettings settings) {
        var node = new EvmNode(settings);
        try {
            node.rpc.prove();
        } catch (NodeUnavailable e) {
            node.close();
            throw e;
        }
        return node;
    }

    /// Connects at the first call, for a start while the node may be down.
    public static EvmNode lazy(EvmSettings settings) {
        return new EvmNode(settings);
    }

    @Override
    public ChainId chain() {
        return settings.chain();
    }

    @Override
    public String genesis() {
        return settings.genesis();
    }

    @Override
    public Asset.NativeCoin coin() {
        return settings.coin();
    }

    @Override
    public Block head() {
        return sane(() -> reading.block("latest"))
                .orElseThrow(() -> new NodeUnavailable(Kind.FAULTY, "the node has no latest block"));
    }

    @Override
    public Optional<Block> block(long height) {
        var found = sane(() -> reading.block(Hex.of(height)));
        if (found.isPresent() && found.get().height() != height)
            throw new NodeUnavailable(Kind.CONTRADICTS, "asked for block " + height + ", got " + found.get());
        return found;
    }

    /// Empty also where the node answers the tag with an error, as it does before the first epoch.
    @Override
    public Optional<Block> finalized() {
        return sane(() -> {
            try {
                return reading.block("finalized");
            } catch (Rpc.Fault e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public Set<String> transactions(Block block) {
        return sane(() -> {
            var hashes = new LinkedHashSet<String>();
            for (var tx : reading.body(block.hash()).path("transactions")) hashes.add(tx.asString());
            return hashes;
        });
    }

    @Override
    public Logs transfers(Block block, Set<AccountId> addresses) {
        return sane(() -> reading.transfers(block, List.copyOf(addresses)));
    }

    @Override
    public Optional<Receipt> receipt(String txHash) {
        return sane(() -> reading.receipt(txHash));
    }

    @Override
    public long nonce(AccountId account) {
        return sane(() -> number(rpc.call("eth_getTransactionCount", account.address(), "latest"))
                .longValueExact());
    }

    @Override
    public Amount balance(Asset asset, AccountId account, Block at) {
        var where = Map.of("blockHash", at.hash());
        return sane(() -> switch (asset) {
            case Asset.Token token -> new Amount(calls.balanceOf(token, account, where), token);
            case Asset.NativeCoin coin ->
                new Amount(number(rpc.call("eth_getBalance", account.address(), where)), coin);
            case Asset.Fiat fiat -> throw new IllegalArgumentException(fiat.id() + " is on no chain");
            case Asset.Basket basket -> throw new IllegalArgumentException(basket.id() + " is on no chain");
        });
    }

    @Override
    public DryRun dryRun(AccountId from, AccountId to, Amount amount) {
        return sane(() -> amount.asset() instanceof Asset.Token token
                ? calls.tokenTransfer(token, from, to, amount.units())
                : calls.coinTransfer(from, to, amount.units()));
    }

    @Override
    public Set<Restriction> restrictions(Asset.Token token, AccountId account) {
        return sane(() -> calls.restrictions(token, account));
    }

    @Override
    public Fees fees() {
        return sane(() -> {
            var base = number(rpc.call("eth_getBlockByNumber", "latest", false).path("baseFeePerGas"));
            var tip = number(rpc.call("eth_maxPriorityFeePerGas"));
            var most = base.shiftLeft(1).add(tip);
            return new Fees(new Amount(most, settings.coin()), new Amount(tip, settings.coin()));
        });
    }

    @Override
    public Sent send(byte[] raw) {
        var hex = "0x" + HexFormat.of().formatHex(raw);
        var hash = Hash.sha3(hex);
        try {
            var answer = rpc.ask("eth_sendRawTransaction", hex).asString("");
            if (answer.equals(hash)) return new Sent.Accepted(hash);
            return new Sent.Unknown("the node answered with another hash: " + answer);
        } catch (Rpc.Fault e) {
            return refused(hash, e.words());
        } catch (NodeUnavailable e) {
            if (e.kind() == Kind.WRONG_CHAIN) throw e;
            return new Sent.Unknown(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        rpc.close();
    }

    /// A transaction that is in a block already has a nonce too low: only its hash tells it apart.
    private Sent refused(String hash, String words) {
        if (SendRefusals.saysKnown(words)) return new Sent.AlreadyKnown(hash);
        var reason = SendRefusals.reason(words);
        if (reason.isEmpty()) return new Sent.Unknown(words);
        try {
            if (!rpc.call("eth_getTransactionByHash", hash).isNull()) return new Sent.AlreadyKnown(hash);
            return new Sent.Rejected(reason.get(), words);
        } catch (NodeUnavailable e) {
            return new Sent.Unknown(words);
        }
    }

    private static BigInteger number(JsonNode node) {
        return Hex.quantity(node.asString("nothing"));
    }

    /// What a node says is not trusted to be well-formed: nonsense is a faulty node, not our bug.
    private static <T> T sane(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (Rpc.Fault e) {
            throw new NodeUnavailable(Kind.FAULTY, e.words(), e);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new NodeUnavailable(Kind.FAULTY, "the node's answer makes no sense: " + e.getMessage(), e);
        }
    }
}
