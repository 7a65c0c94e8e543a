package entrepot.chain;

/// When a block counts as final: deep enough by our own count, and, where the chain has the tag,
/// not above what the node calls finalized. The lower of both (R10): only `finalized` kept its
/// meaning over the years, so other tags are not asked.
///
/// @param depth        blocks that must stand above, 0 to 100 000
/// @param finalizedTag whether the node's finalized height is a second bound
/// @param lagMax       blocks that may usually stand above the final one; more is an alarm
public record FinalityPolicy(int depth, boolean finalizedTag, int lagMax) {

    /// No block is final.
    public static final long NONE = -1;

    private static final int LAG_BASE = 100;
    private static final int LAG_TIMES = 10;

    public FinalityPolicy {
        if (lagMax < depth) throw new IllegalArgumentException("lagMax must be the depth at least: " + lagMax);
        if (depth < 0 || depth > 100_000) throw new IllegalArgumentException("depth must be 0 to 100000: " + depth);
    }

    /// With a generous alarm: ten times the depth and a hundred.
    public FinalityPolicy(int depth, boolean finalizedTag) {
        this(depth, finalizedTag, LAG_BASE + LAG_TIMES * Math.max(0, depth));
    }

    /// The final height with this head, or [#NONE].
    ///
    /// @param tagged the node's finalized height, [#NONE] when it names none
    public long finalHeight(long head, long tagged) {
        long deep = Math.max(NONE, head - depth);
        return finalizedTag ? Math.min(deep, tagged) : deep;
    }
}
