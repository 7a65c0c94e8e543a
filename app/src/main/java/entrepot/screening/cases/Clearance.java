package entrepot.screening.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import entrepot.commit.Ids;
import java.time.Instant;
import java.util.UUID;

/// Two people found that a subject is not the listed one. Bound to what was asked and to what the list
/// said, by hash: when either changes, it clears nothing any more. Ends by itself.
///
/// @param key   both sides
/// @param from  first moment at which it counts
/// @param until first moment at which it counts no more
public record Clearance(
        Id id,
        ScreeningCase.Id file,
        Alert.Id alert,
        Alert.Key key,
        String reason,
        Officer proposedBy,
        Officer approvedBy,
        Instant from,
        Instant until) {

    public Clearance {
        if (!until.isAfter(from)) throw new IllegalArgumentException("a clearance ends after it begins: " + until);
        if (proposedBy.isSame(approvedBy)) throw new IllegalArgumentException("two people clear, not one: " + id);
        if (key.entryHash().isEmpty()) throw new IllegalArgumentException("bound to nothing that a list said: " + id);
    }

    /// Names a clearance; `clr_…` outside.
    public record Id(UUID value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Id parse(String text) {
            return new Id(Ids.parse("clr", text));
        }

        /// The one that follows from a decision on an alert.
        static Id of(Alert.Id alert, Instant decided) {
            return new Id(Ids.named("clearance of " + alert + " at " + decided));
        }

        @Override
        @JsonValue
        public String toString() {
            return Ids.text("clr", value);
        }
    }

    public boolean covers(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
