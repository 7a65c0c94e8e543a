package entrepot.lab.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was measured, as a table while it grows and as one line of JSON in the end.
final class LedgerRounds {

    /// @param hot  whether one account takes part in every transfer
    /// @param cost of one transfer
    record Round(String design, int inFlight, boolean hot, Load.Seen seen, Meter.Cost cost) {}

    private final PrintStream out;
    private final List<Round> rounds = new ArrayList<>();

    LedgerRounds(PrintStream out) {
        this.out = out;
    }

    void heading() {
        out.println(
                "design     in flight accounts   a second    p50 ms    p99 ms   p100 ms  WAL B disk B  DB µs  our µs"
                        + " refused");
    }

    void add(Round round) {
        rounds.add(round);
        var seen = round.seen();
        out.printf(
                Locale.ROOT,
                "%-10s %,9d %-8s %,10.0f %9.2f %9.2f %9.2f %,6d %,6d %6.1f %7.1f %,7d%n",
                round.design(),
                round.inFlight(),
                round.hot() ? "one hot" : "zipf",
                seen.perSecond(),
                seen.millisAt(0.5),
                seen.millisAt(0.99),
                seen.millisAt(1),
                round.cost().log(),
                round.cost().disk(),
                round.cost().server(),
                round.cost().own(),
                seen.refused());
    }

    Round first(String design, int inFlight, boolean hot) {
        return rounds.stream()
                .filter(r -> r.design().equals(design) && r.inFlight() == inFlight && r.hot() == hot)
                .findFirst()
                .orElseThrow();
    }

    /// The last line.
    ///
    /// @param ours     the round that the line speaks of
    /// @param ourHot   the same with one hot account
    /// @param rows     the design with row locks
    /// @param rowsHot  the same with one hot account
    /// @param load     of the machine at the end, by its run queue
    record Summary(
            Round ours,
            Round ourHot,
            Round rows,
            Round rowsHot,
            double disk,
            LedgerCheck check,
            double load,
            long seconds) {

        String json(boolean right) {
            return String.format(
                    Locale.ROOT,
                    "{\"transfersPerSecond\":%.0f,\"inFlight\":%d,\"p50Millis\":%.2f,\"p99Millis\":%.2f,"
                            + "\"maxMillis\":%.2f,\"hotPerSecond\":%.0f,\"rowLockingPerSecond\":%.0f,"
                            + "\"rowLockingHotPerSecond\":%.0f,\"ratioToRowLocking\":%.2f,"
                            + "\"diskWritesPerSecond\":%.0f,\"walBytesPerTransfer\":%d,\"stored\":%d,"
                            + "\"overdrafts\":%d,\"unbalanced\":%d,\"differing\":%d,"
                            + "\"load\":%.1f,\"seconds\":%d,\"right\":%b}",
                    ours.seen().perSecond(),
                    ours.inFlight(),
                    ours.seen().millisAt(0.5),
                    ours.seen().millisAt(0.99),
                    ours.seen().millisAt(1),
                    ourHot.seen().perSecond(),
                    rows.seen().perSecond(),
                    rowsHot.seen().perSecond(),
                    ours.seen().perSecond() / Math.max(1, rows.seen().perSecond()),
                    disk,
                    ours.cost().log(),
                    check.stored(),
                    check.overdrafts(),
                    check.unbalanced(),
                    check.differing(),
                    load,
                    seconds,
                    right);
        }
    }
}
