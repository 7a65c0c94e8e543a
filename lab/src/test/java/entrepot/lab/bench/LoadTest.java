package entrepot.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Load.Marks NONE = new Load.Marks() {
        @Override
        public void begin() {}

        @Override
        public void end() {}
    };

    @Test
    void choosesByZipf() {
        var zipf = new Zipf(1_000, 1.0);
        var random = new SplittableRandom(5);
        var chosen = new int[1_000];
        for (int i = 0; i < 100_000; i++) chosen[zipf.next(random)]++;
        // The harmonic number of 1,000 is 7.49, so the busiest account has 13.4 per cent.
        assertThat(chosen[zipf.busiest()]).isBetween(12_900, 13_900);
        var even = new Zipf(10, 0);
        for (int i = 0; i < 1_000; i++) assertThat(even.next(random)).isBetween(0, 9);
    }

    @Test
    void ordersTimes() {
        var some = new Times();
        for (int i = 100; i > 50; i--) some.add(i * 1_000_000L);
        var others = new Times();
        for (int i = 1; i <= 50; i++) others.add(i * 1_000_000L);
        var all = Times.of(List.of(some, others));
        assertThat(all.millisAt(0.5)).isEqualTo(50);
        assertThat(all.millisAt(0.99)).isEqualTo(99);
        assertThat(all.millisAt(1)).isEqualTo(100);
        assertThat(Times.of(List.of()).millisAt(0.5)).isZero();
    }

    @Test
    void keepsSoManyInFlight() throws InterruptedException {
        var free = new Semaphore(7);
        var exceeded = new AtomicInteger();
        Transfers design = (from, to, units) -> {
            if (!free.tryAcquire()) exceeded.incrementAndGet();
            Thread.onSpinWait();
            free.release();
            return from % 2 == 0;
        };
        var seen = new Load(design, Wish.among(new Zipf(100, 1)))
                .run(7, Duration.ofMillis(20), Duration.ofMillis(50), NONE);
        assertThat(exceeded).hasValue(0);
        assertThat(seen.done()).isPositive().isGreaterThanOrEqualTo(seen.measured());
        assertThat(seen.refused()).isPositive();
        assertThat(seen.failed()).isZero();
    }

    @Test
    void countsWhatFailed() throws InterruptedException {
        Transfers design = (from, to, units) -> {
            throw new IllegalStateException("away");
        };
        var seen = new Load(design, Wish.hot(new Zipf(10, 1))).run(1, Duration.ZERO, Duration.ofMillis(20), NONE);
        assertThat(seen.measured()).isZero();
        assertThat(seen.failed()).isPositive();
        assertThat(seen.failure()).contains("away");
    }
}
