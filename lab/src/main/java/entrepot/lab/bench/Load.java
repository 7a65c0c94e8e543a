package entrepot.lab.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Keeps a number of transfers in flight: as many askers, each of which asks anew when it was
/// answered. After a time to warm up, those count that began and ended in the time measured.
final class Load {

    private static final int PLATFORM_MAX = 64;
    private static final long SEED = 7;

    private final Transfers design;
    private final Wish wish;
    private final LongAdder done = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private volatile @Nullable Throwable lastFailure;
    private volatile long from = Long.MAX_VALUE;
    private volatile long until = Long.MAX_VALUE;
    private volatile boolean over;

    Load(Transfers design, Wish wish) {
        this.design = design;
        this.wish = wish;
    }

    /// What was seen. `done` counts everything acknowledged, also while warming up.
    ///
    /// @param millis how long was measured
    /// @param times  of those that began and were acknowledged in the time measured
    record Seen(long done, long refused, long failed, double millis, Times times, String failure) {

        long measured() {
            return times.count();
        }

        double perSecond() {
            return measured() * 1_000 / millis;
        }

        double millisAt(double share) {
            return times.millisAt(share);
        }
    }

    /// Something to read at the begin and at the end of the time measured.
    interface Marks {
        void begin();

        void end();
    }

    Seen run(int inFlight, Duration warmUp, Duration measured, Marks marks) throws InterruptedException {
        var askers = new ArrayList<Asker>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < inFlight; i++) {
            var asker = new Asker(new SplittableRandom(SEED + i));
            askers.add(asker);
            threads.add(
                    inFlight <= PLATFORM_MAX
                            ? Thread.ofPlatform().start(asker)
                            : Thread.ofVirtual().start(asker));
        }
        Thread.sleep(warmUp);
        marks.begin();
        long begin = System.nanoTime();
        from = begin;
        Thread.sleep(measured);
        long end = System.nanoTime();
        until = end;
        marks.end();
        over = true;
        for (var thread : threads) thread.join();
        return seen(askers, (end - begin) / 1e6);
    }

    private Seen seen(List<Asker> askers, double millis) {
        var failure = lastFailure == null ? "" : String.valueOf(lastFailure);
        var times = Times.of(askers.stream().map(asker -> asker.times).toList());
        return new Seen(done.sum(), refused.sum(), failed.sum(), millis, times, failure);
    }

    /// One that always has one transfer in flight.
    private final class Asker implements Runnable {
        private final SplittableRandom random;
        private final Times times = new Times();

        Asker(SplittableRandom random) {
            this.random = random;
        }

        @Override
        public void run() {
            while (!over) ask();
        }

        private void ask() {
            var move = wish.next(random);
            long begun = System.nanoTime();
            try {
                if (!design.move(move.from(), move.to(), move.units())) {
                    refused.increment();
                    return;
                }
            } catch (RuntimeException e) {
                lastFailure = e;
                failed.increment();
                return;
            }
            done.increment();
            long ended = System.nanoTime();
            if (begun >= from && ended <= until) times.add(ended - begun);
        }
    }
}
