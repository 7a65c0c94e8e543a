package entrepot.lab.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/// What happens next: one thing after the other, at the time that it is due.
final class Agenda {

    private final MachineClock clock;
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
    private long number;

    private record Entry(Instant at, long number, Runnable what) {}

    Agenda(MachineClock clock) {
        this.clock = clock;
    }

    void in(Duration wait, Runnable what) {
        entries.add(new Entry(clock.now().plus(wait), number++, what));
    }

    /// Again and again, from one period on.
    void every(Duration period, Runnable what) {
        in(period, () -> {
            every(period, what);
            what.run();
        });
    }

    /// Does the next thing; false when it is due after the end.
    boolean step(Instant end) {
        var next = entries.peek();
        if (next == null || next.at.isAfter(end)) return false;
        entries.poll();
        clock.advanceTo(next.at);
        next.what.run();
        return true;
    }
}
