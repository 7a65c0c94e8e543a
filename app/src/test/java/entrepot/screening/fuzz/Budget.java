package entrepot.screening.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// What an input may cost, counted in bytes that answering it allocates: steps without end allocate
/// without end here, and the count does not depend on how busy the machine is. What costs too much is
/// asked once more, since the first time loads classes and tables.
final class Budget {

    private static final long ALWAYS = 64L << 20;
    private static final long PER_BYTE = 32L << 10;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Budget() {}

    /// Gives the target the input, and fails when that costs more than it may.
    static void keep(byte[] input, Target target) {
        long allowed = ALWAYS + PER_BYTE * input.length;
        if (cost(input, target) <= allowed) return;
        long spent = cost(input, target);
        if (spent > allowed)
            throw new AssertionError(input.length + " bytes of input cost " + spent + ", allowed were " + allowed);
    }

    private static long cost(byte[] input, Target target) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        target.take(input);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
