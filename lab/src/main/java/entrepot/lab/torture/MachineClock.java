package entrepot.lab.torture;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The true time of a run, and the time that the node's machine believes.
final class MachineClock {

    private Instant now;
    private Duration skew = Duration.ZERO;

    MachineClock(Instant begin) {
        now = begin;
    }

    InstantSource world() {
        return () -> now;
    }

    InstantSource machine() {
        return () -> now.plus(skew);
    }

    Instant now() {
        return now;
    }

    void advanceTo(Instant moment) {
        if (moment.isAfter(now)) now = moment;
    }

    /// The machine is told the true time.
    void set() {
        skew = Duration.ZERO;
    }

    void step(Duration by) {
        skew = skew.plus(by);
    }
}
