package entrepot.supervision;

/// What may happen to an instruction after it was proposed.
public sealed interface InstructionCommand {

    /// One more agrees to it.
    record Approve(Supervisor by) implements InstructionCommand {}

    /// Another does not: one objection is enough (REG-07).
    record Object(String reason, Supervisor by) implements InstructionCommand {}

    /// Whoever proposed it takes it back.
    record Withdraw(String reason, Supervisor by) implements InstructionCommand {}

    /// One wants it lifted.
    record Lift(String reason, Supervisor by) implements InstructionCommand {}

    /// Its time is over.
    record Expire() implements InstructionCommand {}

    /// The platform says what it found in its scope.
    record Acknowledge(Instruction.Applied applied) implements InstructionCommand {}
}
