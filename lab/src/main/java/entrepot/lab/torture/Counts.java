package entrepot.lab.torture;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// What happened, counted.
final class Counts {

    private final Map<Kind, Long> faults = new EnumMap<>(Kind.class);
    private final Map<String, Long> crashes = new TreeMap<>();
    private final Map<String, Long> ends = new TreeMap<>();
    private long commits;
    private long payments;

    void fault(Kind kind, String where) {
        faults.merge(kind, 1L, Long::sum);
        if (kind.isCrash()) crashes.merge(where, 1L, Long::sum);
    }

    void commit() {
        commits++;
    }

    void end(String state) {
        payments++;
        ends.merge(state, 1L, Long::sum);
    }

    void add(Counts more) {
        more.faults.forEach((kind, n) -> faults.merge(kind, n, Long::sum));
        more.crashes.forEach((where, n) -> crashes.merge(where, n, Long::sum));
        more.ends.forEach((state, n) -> ends.merge(state, n, Long::sum));
        commits += more.commits;
        payments += more.payments;
    }

    long of(Kind kind) {
        return faults.getOrDefault(kind, 0L);
    }

    long faults() {
        return faults.values().stream().mapToLong(Long::longValue).sum();
    }

    long crashes() {
        return crashes.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Deaths by the fact whose commit was next, or was last.
    Map<String, Long> crashesByFact() {
        return Map.copyOf(crashes);
    }

    /// How many payments ended in which state.
    Map<String, Long> ends() {
        return Map.copyOf(ends);
    }

    long commits() {
        return commits;
    }

    long payments() {
        return payments;
    }
}
