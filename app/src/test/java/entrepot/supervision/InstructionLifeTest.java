package entrepot.supervision;

import static entrepot.supervision.Instructions.END;
import static entrepot.supervision.Instructions.MARK;
import static entrepot.supervision.Instructions.NOW;
import static entrepot.supervision.Instructions.PAYMENT;
import static entrepot.supervision.Instructions.PLATFORM;
import static entrepot.supervision.Instructions.VERA;
import static entrepot.supervision.Instructions.VIKTOR;
import static entrepot.supervision.Instructions.VIKTOR_AGAIN;
import static entrepot.supervision.Instructions.after;
import static entrepot.supervision.Instructions.order;
import static entrepot.supervision.Instructions.propose;
import static entrepot.supervision.Instructions.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.supervision.FreezeMarked.Effect;
import entrepot.supervision.Instruction.State;
import entrepot.supervision.InstructionCommand.Approve;
import entrepot.supervision.InstructionCommand.Expire;
import entrepot.supervision.InstructionCommand.Lift;
import entrepot.supervision.InstructionStep.Code;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstructionLifeTest {

    private static void assertRejected(InstructionStep step, Code code) {
        assertThat(step)
                .isInstanceOfSatisfying(
                        InstructionStep.Rejected.class,
                        rejected -> assertThat(rejected.code()).isEqualTo(code));
    }

    private static InstructionStep on(InstructionStep.Taken read, InstructionCommand command) {
        return InstructionLife.apply(read.next(), command, NOW);
    }

    @Test
    void stopsAPaymentAtOnce() {
        var step = proposed(PAYMENT);
        assertThat(step.next().state()).isEqualTo(State.IN_FORCE);
        assertThat(step.next().since()).contains(NOW);
        assertThat(step.effect())
                .contains(new FreezeMarked(step.next().id().toString(), Effect.FREEZE, PAYMENT, false));
    }

    @Test
    void waitsForTheQuorum() {
        var step = proposed(PLATFORM);
        assertThat(step.next().state()).isEqualTo(State.PROPOSED);
        assertThat(step.effect()).isEmpty();
        assertThat(after(step, new Approve(MARK)).next().state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    void countsAuthoritiesToo() {
        var step = after(proposed(PLATFORM), new Approve(VERA));
        assertThat(step.next().state()).isEqualTo(State.PROPOSED);
        assertThat(after(step, new Approve(MARK)).next().state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    void countsNobodyTwice() {
        assertRejected(on(proposed(PLATFORM), new Approve(VIKTOR)), Code.ALREADY_SAID);
        assertRejected(on(proposed(PLATFORM), new Approve(VIKTOR_AGAIN)), Code.ALREADY_SAID);
        var lifting = after(proposed(PLATFORM), new Approve(MARK), new Lift("done", MARK));
        assertRejected(on(lifting, new Lift("done", MARK)), Code.ALREADY_SAID);
    }

    @Test
    void endsByOneObjection() {
        var step = after(proposed(PLATFORM), new InstructionCommand.Object("beyond our powers", MARK));
        assertThat(step.next().state()).isEqualTo(State.REFUSED);
        assertThat(step.effect()).isEmpty();
        assertRejected(on(step, new Approve(VERA)), Code.WRONG_STATE);
    }

    @Test
    void letsTheProposerWithdraw() {
        var withdraw = new InstructionCommand.Withdraw("a mistake", VIKTOR);
        assertThat(after(proposed(PLATFORM), withdraw).next().state()).isEqualTo(State.WITHDRAWN);
        assertRejected(on(proposed(PLATFORM), new InstructionCommand.Withdraw("no", VERA)), Code.NOT_PROPOSER);
        assertRejected(on(proposed(PLATFORM), new InstructionCommand.Object("no", VIKTOR_AGAIN)), Code.IS_PROPOSER);
        assertRejected(on(proposed(PAYMENT), withdraw), Code.WRONG_STATE);
    }

    @Test
    void liftsByTheSameQuorum() {
        var inForce = after(proposed(PLATFORM), new Approve(MARK));
        var one = after(inForce, new Lift("the check is done", VIKTOR));
        assertThat(one.next().state()).isEqualTo(State.IN_FORCE);
        assertThat(one.effect()).isEmpty();
        var two = after(one, new Lift("agreed", MARK));
        assertThat(two.next().state()).isEqualTo(State.LIFTED);
        assertThat(two.effect()).map(FreezeMarked::effect).contains(Effect.RELEASE);
        assertThat(two.next().since()).contains(NOW);
    }

    @Test
    void endsByItself() {
        var inForce = proposed(PAYMENT);
        assertRejected(on(inForce, new Expire()), Code.WRONG_STATE);
        var step = Instructions.taken(InstructionLife.apply(inForce.next(), new Expire(), END));
        assertThat(step.next().state()).isEqualTo(State.EXPIRED);
        assertThat(step.effect()).map(FreezeMarked::effect).contains(Effect.RELEASE);
    }

    @Test
    void neverTakesEffectAfterItsEnd() {
        var late = proposed(PLATFORM).next();
        assertRejected(InstructionLife.apply(late, new Approve(MARK), END), Code.EXPIRED);
        var step = Instructions.taken(InstructionLife.apply(late, new Expire(), END));
        assertThat(step.next().state()).isEqualTo(State.EXPIRED);
        assertThat(step.effect()).isEmpty();
    }

    @Test
    void needsAnEndWithinTheTerm() {
        var order = order(PAYMENT, false);
        var past = new Instruction.Order(order.kind(), PAYMENT, order.basis(), false, NOW);
        var far = new Instruction.Order(order.kind(), PAYMENT, order.basis(), false, NOW.plus(Duration.ofDays(91)));
        assertRejected(propose(past), Code.EXPIRY_PAST);
        assertRejected(propose(far), Code.EXPIRY_TOO_FAR);
    }

    @Test
    void drillsTheWholeWay() {
        var step = Instructions.taken(propose(order(PAYMENT, true)));
        assertThat(step.next().state()).isEqualTo(State.IN_FORCE);
        assertThat(step.effect()).map(FreezeMarked::isDrill).contains(true);
        assertThat(InForce.NOTHING.after(step.effect().orElseThrow())).isEqualTo(InForce.NOTHING);
    }

    @Test
    void acknowledgesOnce() {
        var applied = new Instruction.Applied(NOW, 0, List.of());
        var step = after(proposed(PAYMENT), new InstructionCommand.Acknowledge(applied));
        assertThat(step.next().applied()).isEqualTo(Optional.of(applied));
        assertThat(step.next().state()).isEqualTo(State.IN_FORCE);
        assertRejected(on(step, new InstructionCommand.Acknowledge(applied)), Code.WRONG_STATE);
        assertRejected(on(proposed(PLATFORM), new InstructionCommand.Acknowledge(applied)), Code.WRONG_STATE);
    }
}
