package entrepot.supervision;

import static entrepot.supervision.Instruction.State.EXPIRED;
import static entrepot.supervision.Instruction.State.IN_FORCE;
import static entrepot.supervision.Instruction.State.LIFTED;
import static entrepot.supervision.Instruction.State.PROPOSED;
import static entrepot.supervision.Instruction.State.REFUSED;
import static entrepot.supervision.Instruction.State.WITHDRAWN;

import entrepot.supervision.FreezeMarked.Effect;
import entrepot.supervision.InstructionStep.Code;
import entrepot.supervision.InstructionStep.Rejected;
import entrepot.supervision.InstructionStep.Taken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The machine of an instruction: (instruction, command, now) to the next version and its effect. Pure.
public final class InstructionLife {

    private static final String SYSTEM = "system";

    private final Instruction instruction;
    private final Instant now;

    private InstructionLife(Instruction instruction, Instant now) {
        this.instruction = instruction;
        this.now = now;
    }

    /// The first version; the proposer is the first who agrees, and counts once.
    public static InstructionStep propose(
            Instruction.Id id, Instruction.Order order, Supervisor by, SupervisionTerms terms, Instant now) {
        if (!order.expires().isAfter(now)) return no(Code.EXPIRY_PAST, "it would end at " + order.expires());
        var latest = now.plus(terms.termMax());
        if (order.expires().isAfter(latest))
            return no(Code.EXPIRY_TOO_FAR, "it may stop something until " + latest + " at most");
        var proposed = new Instruction(
                        id,
                        order,
                        terms.quorum(order.scope()),
                        PROPOSED,
                        List.of(by),
                        List.of(),
                        Optional.empty(),
                        List.of())
                .mark(PROPOSED, now, by.id(), "proposed by " + by.authority());
        return new InstructionLife(proposed, now).weighed(proposed, by);
    }

    /// The step that a command makes of an instruction, or why it makes none.
    public static InstructionStep apply(Instruction instruction, InstructionCommand command, Instant now) {
        var life = new InstructionLife(instruction, now);
        return switch (command) {
            case InstructionCommand.Approve(Supervisor by) -> life.approve(by);
            case InstructionCommand.Object(String reason, Supervisor by) -> life.object(reason, by);
            case InstructionCommand.Withdraw(String reason, Supervisor by) -> life.withdraw(reason, by);
            case InstructionCommand.Lift(String reason, Supervisor by) -> life.lift(reason, by);
            case InstructionCommand.Expire() -> life.expire();
            case InstructionCommand.Acknowledge(Instruction.Applied applied) -> life.acknowledge(applied);
        };
    }

    private InstructionStep approve(Supervisor by) {
        if (instruction.state() != PROPOSED) return wrong();
        if (isPast())
            return no(Code.EXPIRED, "its end was " + instruction.order().expires());
        if (has(instruction.agreed(), by)) return no(Code.ALREADY_SAID, "this person agreed already");
        var agreed = instruction.agreedBy(by).mark(PROPOSED, now, by.id(), "agreed for " + by.authority());
        return weighed(agreed, by);
    }

    private InstructionStep weighed(Instruction agreed, Supervisor by) {
        if (!agreed.quorum().isMetBy(agreed.agreed())) return new Taken(agreed, Optional.empty());
        return effect(agreed.mark(IN_FORCE, now, by.id(), "the quorum is complete"), Effect.FREEZE);
    }

    private InstructionStep object(String reason, Supervisor by) {
        if (instruction.state() != PROPOSED) return wrong();
        if (by.isSame(instruction.proposer())) return no(Code.IS_PROPOSER, "it is this person's own proposal");
        return new Taken(
                instruction.mark(REFUSED, now, by.id(), by.authority() + " objects: " + reason), Optional.empty());
    }

    private InstructionStep withdraw(String reason, Supervisor by) {
        if (instruction.state() != PROPOSED) return wrong();
        if (!by.isSame(instruction.proposer())) return no(Code.NOT_PROPOSER, "another person proposed it");
        return new Taken(instruction.mark(WITHDRAWN, now, by.id(), "withdrawn: " + reason), Optional.empty());
    }

    private InstructionStep lift(String reason, Supervisor by) {
        if (instruction.state() != IN_FORCE) return wrong();
        if (has(instruction.lifting(), by)) return no(Code.ALREADY_SAID, "this person agreed already");
        var wanted = instruction
                .liftedBy(by)
                .mark(IN_FORCE, now, by.id(), "to be lifted, " + by.authority() + ": " + reason);
        if (!wanted.quorum().isMetBy(wanted.lifting())) return new Taken(wanted, Optional.empty());
        return effect(wanted.mark(LIFTED, now, by.id(), "the quorum for lifting is complete"), Effect.RELEASE);
    }

    /// What was never in force ends too: nobody puts it in force after its own end.
    private InstructionStep expire() {
        if (instruction.state().isOver()) return wrong();
        if (!isPast())
            return no(Code.WRONG_STATE, "its end is " + instruction.order().expires());
        var expired = instruction.mark(EXPIRED, now, SYSTEM, "its time is over");
        return instruction.state() == IN_FORCE ? effect(expired, Effect.RELEASE) : new Taken(expired, Optional.empty());
    }

    private InstructionStep acknowledge(Instruction.Applied applied) {
        if (instruction.since().isEmpty() || instruction.applied().isPresent()) return wrong();
        var note = applied.count() + " open in its scope";
        return new Taken(instruction.applied(applied).mark(instruction.state(), now, SYSTEM, note), Optional.empty());
    }

    private static InstructionStep effect(Instruction next, Effect effect) {
        var order = next.order();
        return new Taken(
                next, Optional.of(new FreezeMarked(next.id().toString(), effect, order.scope(), order.isDrill())));
    }

    private boolean isPast() {
        return !now.isBefore(instruction.order().expires());
    }

    private static boolean has(List<Supervisor> said, Supervisor by) {
        return said.stream().anyMatch(by::isSame);
    }

    private Rejected wrong() {
        return no(Code.WRONG_STATE, "the instruction is " + instruction.state());
    }

    private static Rejected no(Code code, String detail) {
        return new Rejected(code, detail);
    }
}
