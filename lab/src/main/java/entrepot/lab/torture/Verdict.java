package entrepot.lab.torture;

import java.util.List;

/// What became of a seed.
///
/// @param violations what was wrong, in words; empty for nothing
/// @param trace      what went wrong on purpose and what the node did, in order
record Verdict(Plan plan, List<String> violations, List<String> trace, Counts counts) {

    Verdict {
        violations = List.copyOf(violations);
        trace = List.copyOf(trace);
    }

    boolean holds() {
        return violations.isEmpty();
    }
}
