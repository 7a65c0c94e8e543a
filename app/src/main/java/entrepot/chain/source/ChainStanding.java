package entrepot.chain.source;

import entrepot.chain.ChainRecord;
import entrepot.chain.FinalityPolicy;
import entrepot.chain.Observer.Turn;
import java.util.Optional;

/// Whether the chain can be seen, as people on call read it.
///
/// @param state           `STARTING`, `AT_HEAD`, `CATCHING_UP`, or what is wrong: `AWAY` covers sources that are
///                        silent and sources that disagree, `FINALITY_LATE` a chain that grows and makes
///                        nothing final, `STOPPED` what only people resolve
/// @param detail          what is wrong, in words
/// @param height          of the last block whose content is stored; empty before the first
/// @param finalHeight     everything up to it is final
/// @param blocksPerSecond while it catches up
public record ChainStanding(
        String state, String detail, Optional<Long> height, Optional<Long> finalHeight, long blocksPerSecond) {

    private static final String LATE = "FINALITY_LATE";

    public static ChainStanding of(
            Optional<Turn> last, Optional<ChainRecord.Standing> stored, FinalityPolicy policy, long blocksPerSecond) {
        long lag = stored.filter(s -> s.finalHeight() >= 0)
                .map(s -> s.head().height() - s.finalHeight())
                .orElse(0L);
        boolean late = lag > policy.lagMax()
                && last.filter(Turn.Idle.class::isInstance).isPresent();
        return new ChainStanding(
                late ? LATE : last.map(ChainStanding::state).orElse("STARTING"),
                late
                        ? lag + " blocks stand above the last final one, " + policy.lagMax() + " are usual at most"
                        : last.map(ChainStanding::detail).orElse(""),
                stored.map(s -> s.head().height()),
                stored.map(ChainRecord.Standing::finalHeight).filter(height -> height >= 0),
                blocksPerSecond);
    }

    /// Whether work on the chain goes on.
    public boolean isWell() {
        return !state.equals("AWAY") && !state.equals("STOPPED") && !state.equals(LATE);
    }

    private static String state(Turn last) {
        return switch (last) {
            case Turn.Idle _ -> "AT_HEAD";
            case Turn.Moved _, Turn.Refused _ -> "CATCHING_UP";
            case Turn.Away _ -> "AWAY";
            case Turn.Stopped _ -> "STOPPED";
        };
    }

    private static String detail(Turn last) {
        return switch (last) {
            case Turn.Idle _, Turn.Moved _, Turn.Refused _ -> "";
            case Turn.Away(String why) -> why;
            case Turn.Stopped(Turn.Condition condition, String detail) -> condition + ": " + detail;
        };
    }
}
