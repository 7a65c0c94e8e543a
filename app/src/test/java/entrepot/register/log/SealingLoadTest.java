package entrepot.register.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Many commits at once while the sealer runs beside them: every one is sealed, and the time that it
/// took is printed, for docs/performance.md.
@Tag("integration")
class SealingLoadTest {

    private static final int WRITERS = 64;
    private static final int EACH = 200;
    private static final int PAUSE_MILLIS = 100;

    @Test
    void keepsUpWithManyCommits() throws InterruptedException {
        try (var log = new Log()) {
            var sealer = log.sealer();
            var done = new AtomicBoolean();
            var loop = Thread.ofPlatform().start(() -> seal(sealer, done));
            long begun = System.nanoTime();
            try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < WRITERS; i++) writers.execute(() -> log.commit(EACH));
            }
            long millis = (System.nanoTime() - begun) / 1_000_000;
            done.set(true);
            loop.join();
            assertThat(sealer.sealing().refused()).isEmpty();
            assertThat(log.log.size()).isEqualTo(WRITERS * EACH);
            System.out.println("SealingLoadTest: " + WRITERS * EACH + " commits in " + millis + " ms, "
                    + sealer.sealing().lag());
        }
    }

    private static void seal(Sealer sealer, AtomicBoolean done) {
        try {
            while (!done.get()) if (!sealer.turn()) Thread.sleep(PAUSE_MILLIS);
            while (sealer.turn()) Thread.onSpinWait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
