package entrepot.screening.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final Backoff BACKOFF =
            new Backoff(5, Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMinutes(2));
    private static final Instant NOW = Instant.parse("2026-02-12T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1 | 0.0 |        | 0
        1 | 0.5 |        | 1000
        2 | 0.5 |        | 2000
        3 | 0.5 |        | 4000
        4 | 0.5 |        | 5000
        1 | 0.5 | 30     | 31000
        1 | 0.0 | 120    | 120000
        1 | 0.0 | 121    | -1
        5 | 0.5 |        | -1
        """)
    void pauses(int failures, double chance, Integer askedSeconds, long millis) {
        var asked = Optional.ofNullable(askedSeconds).map(Duration::ofSeconds);

        assertThat(BACKOFF.pause(failures, asked, chance))
                .isEqualTo(Optional.of(Duration.ofMillis(millis)).filter(time -> !time.isNegative()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        7                             | 7
        Thu, 12 Feb 2026 12:01:00 GMT | 60
        Thu, 12 Feb 2026 11:00:00 GMT | 0
        """)
    void readsRetryAfter(String header, long seconds) {
        assertThat(RetryAfter.read(header, NOW)).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void leavesOddRetryAfter() {
        assertThat(RetryAfter.read("soon", NOW)).isEmpty();
        assertThat(RetryAfter.read("-1", NOW)).isEmpty();
        assertThat(RetryAfter.read("99999999999999", NOW)).isEmpty();
    }
}
