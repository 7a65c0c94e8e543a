package entrepot.settlement.suspense;

import entrepot.settlement.Command;
import entrepot.settlement.suspense.SuspenseItem.Decision;

/// What may happen to a receipt in suspense.
public sealed interface SuspenseCommand {

    /// One person says what is to become of it.
    record Propose(Decision decision, String reason, String by) implements SuspenseCommand {}

    /// Another agrees.
    ///
    /// @param gate what screening says of everybody who would get it, or who gave it
    record Approve(String by, Gate gate) implements SuspenseCommand {}

    /// Another does not, or the first takes it back.
    record Object(String reason, String by) implements SuspenseCommand {}

    /// Screened once more before it leaves.
    record Clear(Gate gate) implements SuspenseCommand {}

    /// The bank paid it back.
    record PaidBack(String order) implements SuspenseCommand {}

    /// Its time is over and nobody decided.
    record Remind() implements SuspenseCommand {}

    /// The block that brought it was final, and is gone.
    record Vanish(String block) implements SuspenseCommand {}

    /// The chain has it again, and final.
    record Reappear(String block) implements SuspenseCommand {}

    /// What happens to its transfer.
    record Fly(Command command) implements SuspenseCommand {}

    /// Whether it may go on, and why not.
    record Gate(boolean isOpen, String why) {}
}
