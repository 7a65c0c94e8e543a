package entrepot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final Instant NOW = Instant.parse("2026-03-03T08:00:00Z");

    private final Throttle throttle = new Throttle();

    private void fail(String login, String address, int times) {
        for (int i = 0; i < times; i++) throttle.failed(login, address, NOW);
    }

    @Test
    void stopsGuessingOneLogin() {
        fail("ana", "10.0.0.1", Throttle.LOGIN_FAILURES_MAX - 1);
        assertThat(throttle.admits("ana", "10.0.0.2", NOW)).isTrue();
        fail("ana", "10.0.0.1", 1);
        assertThat(throttle.admits("ana", "10.0.0.2", NOW)).isFalse();
        assertThat(throttle.admits("bob", "10.0.0.1", NOW)).isTrue();
    }

    @Test
    void stopsGuessingFromOneAddress() {
        for (int i = 0; i < Throttle.ADDRESS_FAILURES_MAX; i++) fail("user" + i, "10.0.0.1", 1);
        assertThat(throttle.admits("ana", "10.0.0.1", NOW)).isFalse();
        assertThat(throttle.admits("ana", "10.0.0.2", NOW)).isTrue();
    }

    @Test
    void forgivesAfterAWhile() {
        fail("ana", "10.0.0.1", Throttle.LOGIN_FAILURES_MAX);
        assertThat(throttle.admits("ana", "10.0.0.1", NOW.plus(Throttle.WINDOW)))
                .isTrue();
    }

    @Test
    void forgivesAfterSuccess() {
        fail("ana", "10.0.0.1", Throttle.LOGIN_FAILURES_MAX - 1);
        throttle.succeeded("ana");
        fail("ana", "10.0.0.1", 1);
        assertThat(throttle.admits("ana", "10.0.0.1", NOW)).isTrue();
    }

    @Test
    void forgetsTheOldestWhenFull() {
        fail("ana", "10.0.0.1", Throttle.LOGIN_FAILURES_MAX);
        for (int i = 0; i < 10_000; i++) throttle.failed("u" + i, "a" + i, NOW);
        assertThat(throttle.admits("ana", "10.0.0.1", NOW)).isTrue();
    }
}
