package entrepot.screening.fetch;

import java.time.Duration;

/// How much of our time and memory a server may take.
///
/// @param connect  to reach it
/// @param whole    one question, from asking to the last byte
/// @param bytesMax one file as it is sent
public record Limits(Duration connect, Duration whole, int bytesMax, Backoff backoff) {

    /// For the official servers; the largest official list has a tenth of these bytes.
    public static final Limits STANDARD =
            new Limits(Duration.ofSeconds(15), Duration.ofMinutes(5), 256 * 1024 * 1024, Backoff.STANDARD);
}
