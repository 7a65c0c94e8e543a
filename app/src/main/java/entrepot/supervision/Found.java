package entrepot.supervision;

/// A payment, or a receipt in suspense, that a scope covers and that is not over.
///
/// @param id         its outside id
/// @param registerNo its number in the transaction register; empty for a receipt
/// @param state      where it stands
/// @param out        whether bytes that pay are on the chain, or may be
public record Found(String id, String registerNo, String state, Out out) {

    /// How far its transfer went. What was broadcast cannot be recalled: it is followed to its end.
    public enum Out {
        /// Nothing is signed.
        NOTHING,
        /// Bytes are signed and were never given to a node: they are kept back.
        SIGNED,
        /// Bytes were given to a node.
        BROADCAST,
        /// A block has them.
        IN_A_BLOCK,
        /// The transfer is final.
        FINAL
    }
}
