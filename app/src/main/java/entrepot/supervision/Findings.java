package entrepot.supervision;

import java.util.List;

/// Looks for what a scope covers.
public interface Findings {

    /// Whether there is such a thing here; what others than this installation name is always known.
    boolean isKnown(Scope scope);

    /// Everything that is not over, newest first, and at most so many.
    List<Found> in(Scope scope, int most);
}
