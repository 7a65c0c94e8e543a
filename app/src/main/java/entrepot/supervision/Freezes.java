package entrepot.supervision;

import java.util.Optional;

/// What is in force now: asked before an effect on the world. It never replaces the committer's own
/// refusal; it keeps an effect from being begun whose record would be refused.
public interface Freezes {

    /// The instruction that stops this; empty when none does.
    Optional<InForce.Stop> over(Touched touched);

    /// Whether nothing at all is in force.
    boolean isQuiet();
}
