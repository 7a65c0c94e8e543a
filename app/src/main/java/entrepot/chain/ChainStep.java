package entrepot.chain;

import entrepot.money.ChainId;
import java.util.List;

/// One thing that happened on a chain and concerns us. Steps come in the chain's order, each is
/// committed together with what listeners make of it, and none is given again once committed.
public sealed interface ChainStep {

    ChainId chain();

    /// Something of ours is in a block of the canonical chain. Nothing in it is final yet.
    ///
    /// The block is the new head of the walk, or an earlier one for a transaction that was watched
    /// only after its block had been read.
    ///
    /// @param transfers  logs of known tokens, from successful receipts, that touch our addresses
    /// @param receipts   of watched transactions
    /// @param mismatches balances that moved otherwise than the transfers say
    record Extended(
            Block block, List<TokenTransfer> transfers, List<Receipt> receipts, List<BalanceMismatch> mismatches)
            implements ChainStep {
        public Extended {
            transfers = List.copyOf(transfers);
            receipts = List.copyOf(receipts);
            mismatches = List.copyOf(mismatches);
        }

        @Override
        public ChainId chain() {
            return block.chain();
        }
    }

    /// A reorganisation took blocks back, with what they held of ours. It may come again later in
    /// another block, or something else in its place.
    ///
    /// @param ancestor   the highest block that stays
    /// @param removed    highest first
    /// @param belowFinal whether something was taken back that had been called final (R9)
    record RolledBack(
            Block ancestor,
            List<Block> removed,
            List<TokenTransfer> transfers,
            List<Receipt> receipts,
            boolean belowFinal)
            implements ChainStep {
        public RolledBack {
            removed = List.copyOf(removed);
            transfers = List.copyOf(transfers);
            receipts = List.copyOf(receipts);
        }

        @Override
        public ChainId chain() {
            return ancestor.chain();
        }
    }

    /// What the policy calls final now and did not before.
    ///
    /// @param height everything up to this height is final
    record Finalized(
            ChainId chain,
            long height,
            List<TokenTransfer> transfers,
            List<Receipt> receipts,
            List<BalanceMismatch> mismatches)
            implements ChainStep {
        public Finalized {
            transfers = List.copyOf(transfers);
            receipts = List.copyOf(receipts);
            mismatches = List.copyOf(mismatches);
        }
    }
}
