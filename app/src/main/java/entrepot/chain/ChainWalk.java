package entrepot.chain;

import java.util.List;

/// The walk along a chain: from the trail and what the node shows to the next step (R7, R8). Keeps
/// nothing and skips nothing; a step wrongly taken because the node moved meanwhile is taken back by
/// the next one, since every block must stand on the one before.
final class ChainWalk {

    private ChainWalk() {}

    sealed interface Step {

        /// The next block, standing on the head.
        record Extend(Block block) implements Step {}

        /// The node's chain left ours above the ancestor.
        ///
        /// @param removed highest first
        record RollBack(Block ancestor, List<Block> removed) implements Step {}

        /// Nothing new, or a node that lags behind us: its silence is no evidence.
        record Nothing() implements Step {}

        /// The node's chain left ours below what is remembered: older blocks are known only where they held
        /// something of ours.
        record Deeper(Block oldest) implements Step {}
    }

    static Step next(Trail trail, ChainNode node) {
        var head = trail.head();
        var above = node.block(head.height() + 1);
        if (above.isPresent() && above.get().follows(head)) return new Step.Extend(above.get());
        long shared = above.isPresent()
                ? head.height()
                : Math.min(head.height(), node.head().height());
        return compare(trail, node, shared);
    }

    /// Looks down from the highest height that both have for the highest block that both have.
    private static Step compare(Trail trail, ChainNode node, long shared) {
        for (long height = shared; height >= trail.oldest().height(); height--) {
            var ours = trail.at(height).orElseThrow();
            var there = node.block(height);
            if (there.isEmpty()) return new Step.Nothing();
            if (there.get().hash().equals(ours.hash()))
                return height == shared ? new Step.Nothing() : rollBack(trail, ours);
            if (ours.equals(trail.oldest())) return new Step.Deeper(ours);
        }
        return new Step.Nothing();
    }

    private static Step rollBack(Trail trail, Block ancestor) {
        var removed = trail.blocks().stream()
                .filter(block -> block.height() > ancestor.height())
                .toList();
        return new Step.RollBack(ancestor, removed.reversed());
    }
}
