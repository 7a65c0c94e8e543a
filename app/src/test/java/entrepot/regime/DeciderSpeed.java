package entrepot.regime;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeMap;

/// A quick measurement without a harness: how long one decision under four packs takes. The target
/// is 2 ms at the 99th percentile.
final class DeciderSpeed {

    private static final int WARM_UP = 5_000;
    private static final int ROUNDS = 20_000;

    private DeciderSpeed() {}

    public static void main(String[] arguments) {
        var decider = new Decider(Packs.set("global", "xa-elr", "hk", "cn"));
        var asked = new TreeMap<>(Packs.baseline("import-advance").stated());
        asked.keySet().retainAll(decider.asks(Stage.PRE_BROADCAST, Packs.DAY));
        var question = new Decider.Question(Stage.PRE_BROADCAST, Facts.of(asked), Packs.DAY);
        for (int i = 0; i < WARM_UP; i++) decider.decide(question);
        System.out.printf(
                "%d facts, %d rules%n",
                asked.size(), decider.decide(question).rules().size());
        report("decide", ROUNDS, () -> decider.decide(question));
        report(
                "decide, write and hash",
                ROUNDS / 10,
                () -> decider.decide(question).hash());
    }

    /// Wall-clock time says what a caller waits; the thread's own time leaves out what other programs
    /// of a busy machine take.
    private static void report(String what, int rounds, Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        var wall = new long[rounds];
        var own = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            work.run();
            own[i] = threads.getCurrentThreadCpuTime() - used;
            wall[i] = System.nanoTime() - start;
        }
        System.out.printf("%s: wall %s; own time %s%n", what, shown(wall), shown(own));
    }

    private static String shown(long[] nanos) {
        Arrays.sort(nanos);
        int n = nanos.length;
        return String.format(
                Locale.ROOT,
                "p50 %d µs, p99 %d µs, p99.9 %d µs",
                nanos[n / 2] / 1000,
                nanos[n * 99 / 100] / 1000,
                nanos[n * 999 / 1000] / 1000);
    }
}
