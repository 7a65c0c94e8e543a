package entrepot.chain;

import java.util.List;

/// What an [Observer] watches and who hears of it.
///
/// @param startHeight where a chain that was never read begins; later starts go on from the cursor
/// @param listeners   heard in this order; their parts go into one commit
public record Observation(
        ChainNode node, FinalityPolicy finality, long startHeight, Watch watch, List<ChainListener> listeners) {

    public Observation {
        listeners = List.copyOf(listeners);
        if (startHeight < 0) throw new IllegalArgumentException("a height is not negative: " + startHeight);
    }
}
