package entrepot.screening.cases;

import entrepot.screening.ListEntry;
import entrepot.screening.Subject;
import java.time.Instant;
import java.util.Optional;

/// Whether two people have found, for now, that a subject is not a listed one. A clearance clears one
/// entry and no other: the other hits of an answer stand as they are.
@FunctionalInterface
public interface Clearances {

    /// Nothing is cleared.
    Clearances NONE = (_, _, _) -> Optional.empty();

    /// What clears this subject of this entry at this time. The same time answers the same, once the
    /// decisions until then are durable.
    Optional<Clearance> find(Subject subject, ListEntry entry, Instant now);
}
