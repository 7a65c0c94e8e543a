package entrepot.chain.source;

import entrepot.chain.Block;
import entrepot.chain.ChainNode;
import entrepot.chain.Fees;
import entrepot.chain.NodeUnavailable;
import entrepot.chain.Receipt;
import entrepot.chain.source.Panel.Said;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Two or more sources as one node (R5, R28): whatever money hangs on is said by at least two of them,
/// in the same words, or not said at all. One that is behind is waited for, one that is away leaves
/// nothing final, and while they disagree the chain stands still.
public final class AgreedNode implements ChainNode {

    private final List<Source> sources;
    private final Panel panel;

    /// Throws `IllegalArgumentException` when there are too few, or they are pinned to several chains.
    public AgreedNode(List<Source> sources) {
        this.sources = List.copyOf(sources);
        this.panel = new Panel(sources);
        if (sources.size() < Panel.QUORUM)
            throw new IllegalArgumentException("agreement takes " + Panel.QUORUM + " sources");
        var first = sources.getFirst().node();
        for (var source : sources)
            if (!source.node().chain().equals(first.chain())
                    || !source.node().genesis().equals(first.genesis()))
                throw new IllegalArgumentException(source.name() + " is pinned to another chain");
        if (sources.stream().map(Source::name).distinct().count() < sources.size())
            throw new IllegalArgumentException("two sources have one name");
    }

    @Override
    public ChainId chain() {
        return sources.getFirst().node().chain();
    }

    @Override
    public String genesis() {
        return sources.getFirst().node().genesis();
    }

    @Override
    public Asset.NativeCoin coin() {
        return sources.getFirst().node().coin();
    }

    /// The newest block that all who answer have; throws while they have different ones at its height.
    @Override
    public Block head() {
        var lowest = panel.ask(ChainNode::head).stream()
                .map(Said::answer)
                .min(Comparator.comparingLong(Block::height))
                .orElseThrow();
        var agreed = block(lowest.height());
        if (agreed.isEmpty())
            throw new NodeUnavailable(NodeUnavailable.Kind.AWAY, "a source lost its block " + lowest.height());
        return agreed.get();
    }

    @Override
    public Optional<Block> block(long height) {
        return whole("block " + height, panel.ask(node -> node.block(height)));
    }

    /// The lowest of what they call finalized, when the others have that very block.
    @Override
    public Optional<Block> finalized() {
        var said = panel.ask(ChainNode::finalized);
        if (said.stream().anyMatch(s -> s.answer().isEmpty())) return Optional.empty();
        var lowest = said.stream()
                .map(s -> s.answer().orElseThrow())
                .min(Comparator.comparingLong(Block::height))
                .orElseThrow();
        var agreed = block(lowest.height());
        if (agreed.isEmpty() || agreed.get().equals(lowest)) return agreed;
        throw new NodeUnavailable(
                NodeUnavailable.Kind.DISAGREE, "a source calls " + lowest + " finalized, others have " + agreed.get());
    }

    @Override
    public Set<String> transactions(Block block) {
        return panel.same("the transactions in " + block, node -> node.transactions(block));
    }

    @Override
    public Logs transfers(Block block, Set<AccountId> addresses) {
        return panel.same("the transfers in " + block, node -> node.transfers(block, addresses));
    }

    @Override
    public Optional<Receipt> receipt(String txHash) {
        return whole("the receipt of " + txHash, panel.ask(node -> node.receipt(txHash)));
    }

    @Override
    public Amount balance(Asset asset, AccountId account, Block at) {
        var what = asset.id() + " of " + account + " after " + at;
        return panel.same(what, node -> node.balance(asset, account, at));
    }

    /// Given to all of them: they are the same bytes, and one that takes them is enough.
    @Override
    public Sent send(byte[] raw) {
        return sources.stream()
                .map(source -> given(source, raw))
                .min(Comparator.comparingInt(AgreedNode::rank))
                .orElseThrow();
    }

    private static Sent given(Source source, byte[] raw) {
        try {
            return source.node().send(raw);
        } catch (NodeUnavailable e) {
            return new Sent.Unknown(source.name() + ": " + e.getMessage());
        }
    }

    /// What leaves least open comes first: taken, there already, perhaps sent, not taken.
    private static int rank(Sent sent) {
        return switch (sent) {
            case Sent.Accepted _ -> 0;
            case Sent.AlreadyKnown _ -> 1;
            case Sent.Unknown _ -> 2;
            case Sent.Rejected _ -> 3;
        };
    }

    /// The highest: a nonce that one of them saw used is not held for unused.
    @Override
    public long nonce(AccountId account) {
        return panel.ask(node -> node.nonce(account)).stream()
                .mapToLong(Said::answer)
                .max()
                .orElseThrow();
    }

    /// Fails where it fails with one of them.
    @Override
    public DryRun dryRun(AccountId from, AccountId to, Amount amount) {
        long gas = 0;
        for (var said : panel.ask(node -> node.dryRun(from, to, amount)))
            switch (said.answer()) {
                case DryRun.Fails(String reason) -> {
                    return new DryRun.Fails(said.source() + ": " + reason);
                }
                case DryRun.Passes(long more) -> gas = Math.max(gas, more);
            }
        return new DryRun.Passes(gas);
    }

    /// What one of them knows of.
    @Override
    public Set<Restriction> restrictions(Asset.Token token, AccountId account) {
        return panel.ask(node -> node.restrictions(token, account)).stream()
                .flatMap(s -> s.answer().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Restriction.class)));
    }

    /// The lowest: who says too little makes us wait and offer more, who says too much would be paid.
    @Override
    public Fees fees() {
        return panel.ask(ChainNode::fees).stream()
                .map(Said::answer)
                .min(Comparator.comparing(fees -> fees.maxFeePerGas().units()))
                .orElseThrow();
    }

    /// The same from all that have it; empty while one that answers has it not, for it may be behind.
    private <T> Optional<T> whole(String what, List<Said<Optional<T>>> said) {
        var there = said.stream()
                .filter(s -> s.answer().isPresent())
                .map(s -> new Said<>(s.source(), s.answer().orElseThrow()))
                .toList();
        if (there.isEmpty()) return Optional.empty();
        var one = panel.one(what, there);
        return there.size() < said.size() ? Optional.empty() : Optional.of(one);
    }
}
