package entrepot.supervision;

import java.util.Optional;

/// What the core answers to a command.
public sealed interface InstructionStep {

    /// @param effect what it stops from now on, or no longer; empty when neither
    record Taken(Instruction next, Optional<FreezeMarked> effect) implements InstructionStep {}

    /// Nothing changed.
    record Rejected(Code code, String detail) implements InstructionStep {}

    /// Why a command was rejected, in the order checked.
    enum Code {
        WRONG_STATE("Read its state: it says which steps are open now."),
        EXPIRED("Propose a new instruction with a later end."),
        ALREADY_SAID("Let another person of an authority agree."),
        NOT_PROPOSER("Only the proposer withdraws: send an objection instead."),
        IS_PROPOSER("Nobody objects to his own proposal: withdraw it instead."),
        EXPIRY_PAST("Name an end that is still to come."),
        EXPIRY_TOO_FAR("Name an earlier end; renew by a new instruction when it is needed longer.");

        private final String remedy;

        Code(String remedy) {
            this.remedy = remedy;
        }

        /// What the caller can do, in one sentence.
        public String remedy() {
            return remedy;
        }
    }
}
