package entrepot.register.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/// How long commits waited for their checkpoint: the last few thousand, by a clock that only grows.
final class Lags {

    private static final int REMEMBERED = 8_192;
    private static final int WAITING_MAX = 65_536;

    private final LongSupplier nanos;
    private final ConcurrentLinkedQueue<Long> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final long[] last = new long[REMEMBERED];
    private long measured;

    Lags(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// A group is durable. Called by the committer, so it must cost nothing; while very many wait, the
    /// oldest of them tell enough.
    void committed() {
        if (count.get() >= WAITING_MAX) return;
        count.incrementAndGet();
        waiting.add(nanos.getAsLong());
    }

    boolean areWaiting() {
        return !waiting.isEmpty();
    }

    /// Takes the commits that are durable by now.
    List<Long> taken() {
        var taken = new ArrayList<Long>();
        for (var one = waiting.poll(); one != null; one = waiting.poll()) {
            count.decrementAndGet();
            taken.add(one);
        }
        return taken;
    }

    /// These commits are sealed.
    synchronized void sealed(List<Long> commits) {
        long now = nanos.getAsLong();
        for (var at : commits) last[Math.toIntExact(measured++ % REMEMBERED)] = now - at;
    }

    synchronized Sealing.Lag lag() {
        int filled = Math.toIntExact(Math.min(measured, REMEMBERED));
        if (filled == 0) return new Sealing.Lag(0, 0, 0, 0);
        var sorted = Arrays.copyOf(last, filled);
        Arrays.sort(sorted);
        return new Sealing.Lag(
                measured, millis(sorted, filled / 2), millis(sorted, filled * 99 / 100), millis(sorted, filled - 1));
    }

    private static long millis(long[] sorted, int place) {
        return Math.ceilDiv(sorted[Math.min(place, sorted.length - 1)], 1_000_000L);
    }
}
