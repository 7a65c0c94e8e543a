package entrepot.screening.fetch;

import java.time.Duration;
import java.util.Optional;

/// How long to wait before asking again: twice as long each time, of which chance takes any part, so
/// that many who failed together do not come back together ("full jitter").
///
/// @param attemptsMax  how often a server is asked at all
/// @param first        the longest wait after the first failure
/// @param longest      the longest wait after any
/// @param retryAfterMax a server that wants to be left alone for longer is given up
public record Backoff(int attemptsMax, Duration first, Duration longest, Duration retryAfterMax) {

    /// For public servers that have bad minutes.
    public static final Backoff STANDARD =
            new Backoff(5, Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofMinutes(2));

    private static final int DOUBLINGS_MAX = 20;

    /// The wait after so many failures; empty when it is enough.
    ///
    /// @param asked  what the server asked for by `Retry-After`; waited in full, and chance on top
    /// @param chance from 0 to 1
    Optional<Duration> pause(int failures, Optional<Duration> asked, double chance) {
        if (failures >= attemptsMax) return Optional.empty();
        if (asked.filter(time -> time.compareTo(retryAfterMax) > 0).isPresent()) return Optional.empty();
        var doubled = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS_MAX));
        var bound = doubled.compareTo(longest) > 0 ? longest : doubled;
        var jitter = Duration.ofMillis((long) (bound.toMillis() * chance));
        return Optional.of(asked.map(jitter::plus).orElse(jitter));
    }
}
