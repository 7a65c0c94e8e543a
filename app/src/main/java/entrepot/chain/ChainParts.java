package entrepot.chain;

import entrepot.commit.Part;
import entrepot.commit.PartWriter;
import entrepot.money.ChainId;
import java.util.List;

/// The parts that this module commits, and the writers that the committer needs for them.
public final class ChainParts {

    private ChainParts() {}

    public static List<PartWriter<?>> writers() {
        return List.of(new CursorWriter(), new SightingWriter(), new UndoneWriter(), new FinalWriter());
    }

    /// The cursor's move: refused as stale unless the stored cursor is the one it was computed from.
    ///
    /// @param version     the new version, 1 for the first
    /// @param previous    hash that the stored cursor must stand on; empty for the first
    /// @param removed     hashes of stored blocks that are no longer canonical
    /// @param added       blocks between the previous place and the new one, lowest first
    /// @param finalHeight everything up to it is final, [FinalityPolicy#NONE] for nothing
    record CursorMoved(
            String genesis,
            long version,
            String previous,
            Block head,
            List<String> removed,
            List<Block> added,
            long finalHeight)
            implements Part {
        CursorMoved {
            removed = List.copyOf(removed);
            added = List.copyOf(added);
        }

        ChainId chain() {
            return head.chain();
        }

        @Override
        public String kind() {
            return "chain.cursor";
        }
    }

    /// What was seen of ours in one block.
    record Sightings(
            Block block, List<TokenTransfer> transfers, List<Receipt> receipts, List<BalanceMismatch> mismatches)
            implements Part {
        @Override
        public String kind() {
            return "chain.seen";
        }
    }

    /// What was seen in these blocks does not hold any more.
    record Undone(ChainId chain, List<String> blocks) implements Part {
        @Override
        public String kind() {
            return "chain.undone";
        }
    }

    /// What was seen up to this height is final.
    record MadeFinal(ChainId chain, long height) implements Part {
        @Override
        public String kind() {
            return "chain.final";
        }
    }
}
