package entrepot.screening.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Dates and waits as HTTP writes them (RFC 9110, 5.6.7 and 10.2.3).
final class RetryAfter {

    private RetryAfter() {}

    /// Seconds, or a date; empty for anything else.
    static Optional<Duration> read(String header, Instant now) {
        var text = header.strip();
        if (text.matches("[0-9]{1,9}")) return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        return date(text).map(then -> then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
    }

    static Optional<Instant> date(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
