package entrepot.node;

import entrepot.chain.Observer.Turn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// How fast a walk catches up: blocks a second since it last stood at the head of its chain.
final class Pace {

    private static final long MILLIS = 1_000;

    private final InstantSource clock;
    private Optional<Mark> begin = Optional.empty();
    private volatile long rate;

    private record Mark(long height, Instant at) {}

    Pace(InstantSource clock) {
        this.clock = clock;
    }

    void turned(Turn turn) {
        switch (turn) {
            case Turn.Moved moved -> moved(moved.head().height(), clock.instant());
            case Turn.Idle _ -> {
                begin = Optional.empty();
                rate = 0;
            }
            case Turn.Away _, Turn.Refused _, Turn.Stopped _ -> begin = Optional.empty();
        }
    }

    private void moved(long height, Instant now) {
        if (begin.isEmpty()) begin = Optional.of(new Mark(height, now));
        var from = begin.get();
        long millis = Math.max(1, Duration.between(from.at, now).toMillis());
        rate = Math.max(0, height - from.height) * MILLIS / millis;
    }

    /// 0 while there is nothing to catch up with.
    long blocksPerSecond() {
        return rate;
    }
}
