package entrepot.chain;

/// The world of a chain is away: its node does not answer, answers another chain's words, or
/// contradicts itself. Nothing about money follows from it; ask again later.
public final class NodeUnavailable extends RuntimeException {

    /// Whose fault it is, for the retry policy and the people on call.
    public enum Kind {
        /// No answer, or none in time.
        AWAY,
        /// An answer, but an error of the node's own.
        FAULTY,
        /// Answers that cannot both be true, for example a log without its receipt.
        CONTRADICTS,
        /// Two sources of one chain say different things (R5). Nothing is believed meanwhile.
        DISAGREE,
        /// Another chain id or genesis than the pinned ones. Retrying does not help.
        WRONG_CHAIN
    }

    private final Kind kind;

    public NodeUnavailable(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public NodeUnavailable(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
