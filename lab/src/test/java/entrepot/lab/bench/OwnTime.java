package entrepot.lab.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;

/// What a call costs the thread that makes it, in microseconds of processor time. Leaves out what
/// other programs of a busy machine take, and what the collector and compiler do beside it; so it is
/// said next to the time on the wall, never instead of it.
record OwnTime(double p50Micros, double p99Micros) {

    private static final int WARM_UP = 4_000;
    private static final int ROUNDS = 8_000;

    static OwnTime of(Supplier<Object> call) {
        return of(call, WARM_UP, ROUNDS);
    }

    static OwnTime of(Supplier<Object> call, int warmUp, int rounds) {
        var threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (int i = 0; i < warmUp; i++) sum += System.identityHashCode(call.get());
        var nanos = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long before = threads.getCurrentThreadCpuTime();
            var result = call.get();
            nanos[i] = threads.getCurrentThreadCpuTime() - before;
            sum += System.identityHashCode(result);
        }
        if (sum == 0) throw new IllegalStateException("nothing was computed");
        Arrays.sort(nanos);
        return new OwnTime(nanos[rounds / 2] / 1e3, nanos[rounds * 99 / 100] / 1e3);
    }
}
