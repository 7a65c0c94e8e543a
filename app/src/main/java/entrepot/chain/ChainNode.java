package entrepot.chain;

import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A node of one chain, believed about what is there and never about what is not: an empty answer
/// means "not seen by this node now". Every method throws [NodeUnavailable] when the node is away.
public interface ChainNode {

    ChainId chain();

    /// Hash of the block at height 0, pinned by configuration and checked on every connect.
    String genesis();

    /// What fees are paid in.
    Asset.NativeCoin coin();

    Block head();

    /// The block that the node holds for canonical at this height.
    Optional<Block> block(long height);

    /// The highest block that the node calls finalized.
    Optional<Block> finalized();

    /// Hashes of the transactions in a block, asked by the block's hash.
    Set<String> transactions(Block block);

    /// Transfer logs in a block that touch the addresses, asked by the block's hash.
    Logs transfers(Block block, Set<AccountId> addresses);

    Optional<Receipt> receipt(String txHash);

    /// Sends signed bytes. May be called again with the same bytes, never with others for the same nonce.
    Sent send(byte[] raw);

    /// Count of the account's transactions in blocks, which is the lowest nonce not used on chain.
    long nonce(AccountId account);

    /// What the account holds of a token or of the native coin after a block, asked by the block's hash.
    Amount balance(Asset asset, AccountId account, Block at);

    /// The same at a height of the node's canonical chain.
    default Amount balance(Asset asset, AccountId account, long height) {
        var at = block(height)
                .orElseThrow(() -> new NodeUnavailable(
                        NodeUnavailable.Kind.AWAY, "the node has no block " + height + " of " + chain()));
        return balance(asset, account, at);
    }

    /// Runs a transfer against the node's head without sending it (R24).
    DryRun dryRun(AccountId from, AccountId to, Amount amount);

    /// What the token's issuer holds against the account, as far as the token has such powers.
    Set<Restriction> restrictions(Asset.Token token, AccountId account);

    /// What a transaction should offer now: twice the base fee and the node's tip.
    Fees fees();

    /// Transfers of known tokens, and how many logs were none (unknown contract, zero, malformed).
    record Logs(List<TokenTransfer> transfers, int ignored) {
        public Logs {
            transfers = List.copyOf(transfers);
        }
    }

    /// What the node said to signed bytes. Only the chain tells what became of them: a refusal is the
    /// node's word for this attempt, and unknown means that they may have been sent (R4).
    sealed interface Sent {

        /// The node took them.
        record Accepted(String txHash) implements Sent {}

        /// The node had exactly these bytes, in its pool or in a block.
        record AlreadyKnown(String txHash) implements Sent {}

        /// The node did not take them and said why.
        record Rejected(Reason reason, String words) implements Sent {}

        /// No answer, or none that says either. Maybe sent.
        record Unknown(String reason) implements Sent {}

        /// Why a node does not take a transaction.
        enum Reason {
            NONCE_TOO_LOW,
            /// Another transaction holds the nonce in the pool; it is not ours that is known.
            REPLACEMENT_UNDERPRICED,
            FEE_TOO_LOW,
            INSUFFICIENT_FUNDS,
            GAS_LIMIT,
            INVALID
        }
    }

    /// What a transfer would do now.
    sealed interface DryRun {

        /// It would pass. `gas` is the node's estimate of the gas used.
        record Passes(long gas) implements DryRun {}

        /// It would fail, with the contract's reason where it gives one.
        record Fails(String reason) implements DryRun {}
    }

    /// Powers of an issuer that are used at the moment.
    enum Restriction {
        BLACKLISTED,
        PAUSED
    }
}
