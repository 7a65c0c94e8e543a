package entrepot.supervision;

import entrepot.commit.Fact;
import entrepot.commit.Part;
import java.util.List;
import java.util.Optional;

/// Tells of a change whether it moves anything, and whose: the one place that knows of all changes.
public interface Reach {

    /// Empty when the change moves nothing and starts nothing that does, or only records what the
    /// world did.
    Optional<Touched> moved(Fact fact, List<Part> parts);
}
