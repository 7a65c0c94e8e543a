package entrepot.supervision;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;

/// How this installation's authorities instruct: configuration, not code.
///
/// @param quorums by kind of scope, one for each
/// @param termMax for how long an instruction may stop something; later a new one is needed
public record SupervisionTerms(Map<Scope.Kind, Quorum> quorums, Duration termMax) {

    public SupervisionTerms {
        quorums = Map.copyOf(quorums);
        if (!termMax.isPositive()) throw new IllegalArgumentException("nothing is frozen for no time: " + termMax);
        var missing = EnumSet.allOf(Scope.Kind.class);
        missing.removeAll(quorums.keySet());
        if (!missing.isEmpty()) throw new IllegalArgumentException("no quorum is set for " + missing);
    }

    Quorum quorum(Scope scope) {
        var quorum = quorums.get(scope.kind());
        if (quorum == null) throw new IllegalStateException("no quorum for " + scope.kind());
        return quorum;
    }
}
