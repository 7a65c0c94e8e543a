package entrepot.chain;

import entrepot.chain.ChainParts.CursorMoved;
import entrepot.chain.ChainParts.MadeFinal;
import entrepot.chain.ChainParts.Undone;
import entrepot.chain.ChainRecord.Cursor;
import entrepot.chain.ChainRecord.Sightings;
import entrepot.commit.Change;
import entrepot.commit.CommitUnavailable;
import entrepot.commit.Committed;
import entrepot.commit.Committer;
import entrepot.commit.Fact;
import entrepot.commit.Part;
import entrepot.commit.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one loop over one chain. Each step of the walk that concerns us becomes one change: the
/// cursor's move, what was seen, and the parts of the listeners, all or nothing. Blocks without
/// anything of ours are passed over in memory and stored with the next fact, or every
/// [Position#LEAD_MAX] blocks.
///
/// There is no clock in it: after any absence it walks every missed block, one by one.
public final class Observer {

    private static final Logger LOG = LoggerFactory.getLogger(Observer.class);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(30);
    private static final long UNREAD = -1;

    private final Observation observed;
    private final ChainNode node;
    private final ChainRecord record;
    private final Committer committer;
    private final BlockReading reading;
    /// Watched transactions by the head at which the node last had no receipt for them.
    private final Map<String, Block> asked = new HashMap<>();

    private Optional<Position> position = Optional.empty();
    /// Lowest height of what was seen and is not final, or [#UNREAD].
    private long waiting = UNREAD;
    private long tagged = FinalityPolicy.NONE;
    private final LongAdder ignored = new LongAdder();
    private final Quarrel quarrel;
    private volatile Optional<Turn> last = Optional.empty();

    public Observer(Observation observed, ChainRecord record, Committer committer) {
        this.observed = observed;
        this.node = observed.node();
        this.record = record;
        this.committer = committer;
        this.reading = new BlockReading(node, observed.watch());
        this.quarrel = new Quarrel(node, committer);
    }

    /// What a turn of the loop came to.
    public sealed interface Turn {

        /// One step further; there may be more at once.
        record Moved(Block head) implements Turn {}

        /// At the node's head, nothing to do.
        record Idle(Block head) implements Turn {}

        /// The node or the database is away; nothing was lost.
        record Away(String why) implements Turn {}

        /// The commit was refused; everything is read anew and the step is tried again.
        record Refused(Refusal refusal) implements Turn {}

        /// A condition that only people resolve. Nothing is skipped: the walk stands still.
        record Stopped(Condition condition, String detail) implements Turn {}

        /// Why the walk stands still.
        enum Condition {
            /// The cursor was stored for a chain with another genesis.
            OTHER_GENESIS,
            /// The node serves another chain than the pinned one.
            WRONG_CHAIN
        }
    }

    /// Logs that touched our addresses since the start and are no transfer of a known token.
    public long ignoredLogs() {
        return ignored.sum();
    }

    /// Turns until interrupted or stopped, pausing longer each time the world stays away.
    public Turn run(Duration poll) throws InterruptedException {
        var pause = poll;
        while (true) {
            var turn = turn();
            switch (turn) {
                case Turn.Moved moved -> pause = poll;
                case Turn.Stopped stopped -> {
                    return stopped;
                }
                case Turn.Idle idle -> {
                    pause = poll;
                    Thread.sleep(pause);
                }
                case Turn.Away away -> pause = sleepLonger(pause);
                case Turn.Refused refused -> pause = sleepLonger(pause);
            }
        }
    }

    /// What its last turn came to: whether the chain can be seen at this moment, and why not.
    public Optional<Turn> last() {
        return last;
    }

    /// One turn: at most one commit. For the loop, and for whoever drives the walk step by step.
    public synchronized Turn turn() {
        var turn = next();
        last = Optional.of(turn);
        return turn;
    }

    private Turn next() {
        try {
            var turn = position.isEmpty() ? start() : step(position.get());
            quarrel.isOver();
            return turn;
        } catch (NodeUnavailable e) {
            if (e.kind() == NodeUnavailable.Kind.WRONG_CHAIN)
                return new Turn.Stopped(Turn.Condition.WRONG_CHAIN, String.valueOf(e.getMessage()));
            if (e.kind() == NodeUnavailable.Kind.DISAGREE) quarrel.isOn(String.valueOf(e.getMessage()));
            return new Turn.Away(String.valueOf(e.getMessage()));
        } catch (CommitUnavailable e) {
            position = Optional.empty();
            return new Turn.Away(String.valueOf(e.getMessage()));
        }
    }

    private Turn start() {
        var stored = record.cursor(node.chain());
        if (stored.isEmpty()) return begin();
        if (!stored.get().genesis().equals(node.genesis()))
            return new Turn.Stopped(
                    Turn.Condition.OTHER_GENESIS,
                    node.chain() + " was read with genesis " + stored.get().genesis() + ", now it is "
                            + node.genesis());
        position = Optional.of(Position.at(stored.get()));
        waiting = UNREAD;
        asked.clear();
        return new Turn.Moved(stored.get().trail().head());
    }

    private Block beginning() {
        return node.block(observed.startHeight())
                .orElseThrow(() -> new NodeUnavailable(
                        NodeUnavailable.Kind.AWAY,
                        "the node has no block " + observed.startHeight() + " to start from"));
    }

    private Turn begin() {
        var start = beginning();
        var first = new CursorMoved(node.genesis(), 1, "", start, List.of(), List.of(start), FinalityPolicy.NONE);
        var cursor = new Cursor(node.genesis(), 1, Trail.from(start), FinalityPolicy.NONE);
        return commit(fact("chain.block", start, Map.of()), List.of(first), Position.at(cursor));
    }

    private Turn step(Position at) {
        var settled = finality(at);
        if (settled.isPresent()) return settled.get();
        var here = position.orElse(at);
        return switch (ChainWalk.next(here.trail(), node)) {
            case ChainWalk.Step.Extend(Block block) -> extend(here, block);
            case ChainWalk.Step.RollBack(Block ancestor, List<Block> removed) -> rollBack(here, ancestor, removed);
            case ChainWalk.Step.Nothing() ->
                lookUp(here).orElse(new Turn.Idle(here.trail().head()));
            case ChainWalk.Step.Deeper(Block oldest) -> rollDown(here, oldest);
        };
    }

    private Turn extend(Position at, Block block) {
        var read = reading.read(block, at.trail().head());
        ignored.add(read.ignored());
        var next = at.extended(block);
        if (!read.isEmpty()) return see(next, read.sightings());
        if (next.leadsTooFar()) return commit(fact("chain.block", block, Map.of()), List.of(next.move()), next.saved());
        position = Optional.of(next);
        return new Turn.Moved(block);
    }

    private Turn see(Position next, ChainParts.Sightings seen) {
        var step = new ChainStep.Extended(seen.block(), seen.transfers(), seen.receipts(), seen.mismatches());
        var details = details(seen.transfers(), seen.receipts());
        return commit(fact("chain.block", seen.block(), details), parts(next, seen, step), next.saved());
    }

    private Turn rollBack(Position at, Block ancestor, List<Block> removed) {
        var hashes = removed.stream().map(Block::hash).toList();
        return undo(at.backTo(ancestor), removed, hashes, record.inBlocks(node.chain(), hashes));
    }

    /// Below what is remembered only blocks with something of ours are known. The highest of them that
    /// stands is far enough down, for nothing of ours was between it and the branch; where none stands
    /// the chain is read from its beginning. There is no limit (R8, R9).
    private Turn rollDown(Position at, Block oldest) {
        var ancestor = record.placesBelow(node.chain(), oldest.height()).stream()
                .map(place -> node.block(place.height()).filter(b -> b.hash().equals(place.hash())))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(this::beginning);
        var gone = record.above(node.chain(), ancestor.height());
        var removed = at.trail().blocks().reversed();
        var hashes = Stream.concat(removed.stream().map(Block::hash), gone.blocks().stream())
                .distinct()
                .toList();
        return undo(at.downTo(ancestor), removed, hashes, gone);
    }

    private Turn undo(Position next, List<Block> removed, List<String> hashes, Sightings undone) {
        var ancestor = next.trail().head();
        asked.clear();
        tagged = FinalityPolicy.NONE;
        if (undone.isEmpty()) {
            position = Optional.of(next);
            return new Turn.Moved(ancestor);
        }
        if (undone.anyFinal())
            LOG.error("{}: what was final above block {} is gone: settlements are taken back", node.chain(), ancestor);
        var step =
                new ChainStep.RolledBack(ancestor, removed, undone.transfers(), undone.receipts(), undone.anyFinal());
        var details = new HashMap<String, Object>(details(undone.transfers(), undone.receipts()));
        details.put("removed", hashes);
        details.put("belowFinal", undone.anyFinal());
        return commit(
                fact("chain.rolled-back", ancestor, details),
                parts(next, new Undone(node.chain(), hashes), step),
                next.saved());
    }

    /// What the policy calls final by now; empty when nothing of ours became so.
    private Optional<Turn> finality(Position at) {
        long height = Math.max(finalHeight(at), at.finalHeight());
        if (waiting == UNREAD) waiting = record.lowestNotFinal(node.chain());
        var next = at.finalTo(height);
        position = Optional.of(next);
        if (waiting > height || !holds(at.trail(), height)) return Optional.empty();
        var open = record.notFinalUpTo(node.chain(), height);
        var step = new ChainStep.Finalized(node.chain(), height, open.transfers(), open.receipts(), open.mismatches());
        var details = details(open.transfers(), open.receipts());
        var block = next.trail().at(height).orElse(next.trail().oldest());
        var parts = parts(next, new MadeFinal(node.chain(), height), step);
        return Optional.of(commit(fact("chain.finalized", block, details), parts, next.saved()));
    }

    /// The node's tag is believed only where it does not contradict the trail.
    private long finalHeight(Position at) {
        var policy = observed.finality();
        long head = at.trail().head().height();
        if (policy.finalizedTag() && policy.finalHeight(head, Long.MAX_VALUE) > tagged)
            tagged = node.finalized()
                    .filter(f -> at.trail().at(f.height()).map(f::equals).orElse(true))
                    .map(Block::height)
                    .orElse(tagged);
        return Math.min(head, policy.finalHeight(head, tagged));
    }

    /// Whether the node still holds our block at this height: no branch that it has left is final.
    private boolean holds(Trail trail, long height) {
        var ours = trail.at(height).orElse(trail.oldest());
        return node.block(ours.height()).filter(ours::equals).isPresent();
    }

    /// A watched transaction may be in a block that was read before it was watched. One without a
    /// receipt is asked for again whenever the chain has moved: its absence says nothing.
    private Optional<Turn> lookUp(Position at) {
        var head = at.trail().head();
        var watched = observed.watch().transactions();
        asked.keySet().retainAll(watched);
        var due = watched.stream().filter(tx -> !head.equals(asked.get(tx))).toList();
        if (due.isEmpty()) return Optional.empty();
        var seen = record.seen(node.chain(), due);
        for (var tx : due) {
            var receipt = seen.contains(tx) ? Optional.<Receipt>empty() : node.receipt(tx);
            asked.put(tx, head);
            if (receipt.filter(r -> isOurs(at.trail(), r.block())).isEmpty()) continue;
            var late = new ChainParts.Sightings(receipt.get().block(), List.of(), List.of(receipt.get()), List.of());
            return Optional.of(see(at, late));
        }
        return Optional.empty();
    }

    private boolean isOurs(Trail trail, Block block) {
        if (block.height() > trail.head().height()) return false;
        if (block.height() >= trail.oldest().height()) return trail.holds(block);
        return node.block(block.height()).filter(block::equals).isPresent();
    }

    private List<Part> parts(Position next, Part own, ChainStep step) {
        var parts = new ArrayList<Part>(List.of(next.move(), own));
        for (var listener : observed.listeners()) parts.addAll(listener.on(step));
        return parts;
    }

    private Turn commit(Fact fact, List<Part> parts, Position next) {
        position = Optional.empty();
        waiting = UNREAD;
        var committed = committed(new Change(fact, parts));
        if (committed instanceof Committed.Refused(Refusal refusal)) return new Turn.Refused(refusal);
        position = Optional.of(next);
        return new Turn.Moved(next.trail().head());
    }

    private Committed committed(Change change) {
        try {
            return committer.commit(change);
        } catch (CompletionException e) {
            if (e.getCause() instanceof CommitUnavailable away) throw away;
            throw e;
        }
    }

    private Fact fact(String kind, Block block, Map<String, Object> more) {
        var details = new HashMap<String, Object>(more);
        details.put("height", block.height());
        details.put("hash", block.hash());
        return new Fact(kind, node.chain().toString(), "system", details);
    }

    private static Map<String, Object> details(List<TokenTransfer> transfers, List<Receipt> receipts) {
        return Map.of(
                "transfers", transfers.stream().map(TokenTransfer::identity).toList(),
                "receipts", receipts.stream().map(Receipt::txHash).toList());
    }

    private static Duration sleepLonger(Duration pause) throws InterruptedException {
        Thread.sleep(pause);
        var longer = pause.multipliedBy(2);
        return longer.compareTo(PAUSE_MAX) < 0 ? longer : PAUSE_MAX;
    }
}
