package entrepot.lab.torture;

import java.util.ArrayList;
import java.util.function.Function;

/// Takes faults out of a failing plan as long as it still fails: halves first, then single ones.
final class Shrink {

    private Shrink() {}

    /// The verdict on the smallest plan found; no fault of it can be left out alone.
    static Verdict of(Plan failing, Function<Plan, Verdict> run) {
        var smallest = run.apply(failing);
        for (int size = Math.max(1, failing.faults().size() / 2); size >= 1; size /= 2) {
            int at = 0;
            while (at < smallest.plan().faults().size()) {
                var fewer = new ArrayList<>(smallest.plan().faults());
                fewer.subList(at, Math.min(at + size, fewer.size())).clear();
                var tried = run.apply(smallest.plan().with(fewer));
                if (tried.holds()) at += size;
                else smallest = tried;
            }
        }
        return smallest;
    }
}
