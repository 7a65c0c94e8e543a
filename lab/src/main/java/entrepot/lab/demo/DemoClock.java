package entrepot.lab.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// The world's time: runs as time does, and can be set forward to the next day of the story.
public final class DemoClock implements InstantSource {

    private final LongSupplier nanos;
    private Instant base;
    private long since;

    /// @param nanos a source that only grows, such as `System::nanoTime`
    public DemoClock(Instant start, LongSupplier nanos) {
        this.base = start;
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    @Override
    public synchronized Instant instant() {
        return base.plus(Duration.ofNanos(nanos.getAsLong() - since));
    }

    /// Time jumps to this moment; time that has passed stays passed.
    public synchronized void set(Instant moment) {
        if (moment.isBefore(instant())) return;
        base = moment;
        since = nanos.getAsLong();
    }

    public void advance(Duration by) {
        set(instant().plus(by));
    }
}
