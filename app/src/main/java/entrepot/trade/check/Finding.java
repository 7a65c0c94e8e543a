package entrepot.trade.check;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What one check found.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Finding {

    /// The check's own id, `T-04`.
    String id();

    /// Nothing stands in the way.
    record Passed(String id) implements Finding {}

    /// Something stands in the way.
    ///
    /// @param detail what is wrong, with the numbers compared
    /// @param cure   what the participant can do about it
    record Failed(String id, Outcome outcome, String detail, String cure) implements Finding {}

    /// Nobody can tell yet.
    ///
    /// @param missing the data without which the check cannot answer
    record Unknown(String id, String missing) implements Finding {}

    /// What a finding does to the payment, from the mildest to the strictest.
    enum Outcome {
        FLAG,
        LIMIT,
        HOLD,
        REFUSE
    }

    /// What the finding does; nothing when passed, and HOLD when unknown.
    default Optional<Outcome> effect() {
        return switch (this) {
            case Passed _ -> Optional.empty();
            case Failed failed -> Optional.of(failed.outcome());
            case Unknown _ -> Optional.of(Outcome.HOLD);
        };
    }

    /// The strictest effect of all: the one that counts.
    static Optional<Outcome> strictest(List<Finding> findings) {
        return findings.stream().flatMap(f -> f.effect().stream()).max(Comparator.naturalOrder());
    }

    /// Ids of the checks that stand in the way, in the order checked; a flag does not.
    static List<String> open(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.effect().filter(e -> e != Outcome.FLAG).isPresent())
                .map(Finding::id)
                .toList();
    }

    static Finding hold(String id, String detail, String cure) {
        return new Failed(id, Outcome.HOLD, detail, cure);
    }

    static Finding refuse(String id, String detail, String cure) {
        return new Failed(id, Outcome.REFUSE, detail, cure);
    }
}
