package entrepot.command.terminal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/// How far a long work is: a bar that is drawn anew each half second, and what it came to.
public final class Pace {

    private static final int BAR = 30;
    private static final long REDRAW_NANOS = 500_000_000;
    private static final double NANOS = 1e9;

    private final String what;
    private final int whole;
    private final Clock clock;
    private final long began;
    private long drawn;
    private int done;

    private Pace(String what, int whole, Clock clock) {
        this.what = what;
        this.whole = whole;
        this.clock = clock;
        this.began = clock.nanos().getAsLong();
        this.drawn = began;
    }

    /// Where the bar is drawn, and a source of nanoseconds that only grows.
    public record Clock(PrintStream err, LongSupplier nanos) {
        public Pace start(String what, int whole) {
            return new Pace(what, whole, this);
        }
    }

    public void done(int more) {
        done += more;
        long now = clock.nanos().getAsLong();
        if (now - drawn < REDRAW_NANOS) return;
        drawn = now;
        int filled = whole == 0 ? BAR : (int) ((long) BAR * done / whole);
        clock.err()
                .printf(
                        Locale.ROOT,
                        "\r[%s%s] %,d of %,d %s",
                        "#".repeat(filled),
                        ".".repeat(BAR - filled),
                        done,
                        whole,
                        what);
        clock.err().flush();
    }

    /// The figures at the end, in one line.
    public void finish() {
        double seconds = (clock.nanos().getAsLong() - began) / NANOS;
        var runtime = Runtime.getRuntime();
        if (drawn != began) clock.err().println();
        clock.err()
                .printf(
                        Locale.ROOT,
                        "%,d %s in %.2f s, %,.0f a second, %,d MB of memory in use%n",
                        done,
                        what,
                        seconds,
                        done / Math.max(seconds, 1e-9),
                        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
}
