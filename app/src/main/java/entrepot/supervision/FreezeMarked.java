package entrepot.supervision;

import entrepot.commit.Part;

/// From this place of the register on an instruction stops, or does no longer. A drill is recorded
/// the same way, and stops nothing.
public record FreezeMarked(String instruction, Effect effect, Scope scope, boolean isDrill) implements Part {

    /// Which.
    public enum Effect {
        FREEZE,
        RELEASE
    }

    @Override
    public String kind() {
        return "supervision.freeze";
    }

    @Override
    public boolean isUrgent() {
        return true;
    }
}
