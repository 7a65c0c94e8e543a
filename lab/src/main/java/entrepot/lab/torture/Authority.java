package entrepot.lab.torture;

import entrepot.access.PersonId;
import entrepot.access.UserId;
import entrepot.commit.Committed;
import entrepot.lab.demo.Cast;
import entrepot.supervision.Instruction;
import entrepot.supervision.InstructionCommand;
import entrepot.supervision.InstructionDesk.Answer;
import entrepot.supervision.Scope;
import entrepot.supervision.Supervisor;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// Two supervisors of two authorities: one proposes to freeze something while payments are on their
/// way, the other agrees, and later both lift it. Each repeats what was not answered.
final class Authority {

    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration TERM = Duration.ofMinutes(40);
    private static final Supervisor BANK = supervisor(1, "Central Bank of Arvenia");
    private static final Supervisor MINISTRY = supervisor(2, "Ministry of Finance of Arvenia");

    private final Run run;
    private final Agenda agenda;
    private final Duration how;
    private final Scope scope;
    private Optional<Instruction.Id> instruction = Optional.empty();
    private boolean isOver;

    /// @param how for how long it is to be frozen
    Authority(Run run, Agenda agenda, Scope scope, Duration how) {
        this.run = run;
        this.agenda = agenda;
        this.scope = scope;
        this.how = how;
    }

    private static Supervisor supervisor(int number, String authority) {
        return new Supervisor(new UserId(new UUID(11, number)), new PersonId(new UUID(12, number)), authority);
    }

    /// One payment where it is there already, everybody who pays, or everything.
    static Scope scope(int choice, Optional<String> payment) {
        return switch (choice % 3) {
            case 0 -> payment.<Scope>map(Scope.OnePayment::new).orElse(new Scope.Platform());
            case 1 -> new Scope.Participant(Cast.NORDFELD);
            default -> new Scope.Platform();
        };
    }

    void begin() {
        run.request(this::propose);
        if (instruction.isEmpty()) agenda.in(AGAIN, this::begin);
        else {
            agree();
            agenda.in(how, this::lift);
        }
    }

    private void propose(Machine machine) {
        var now = run.machineTime();
        var basis = new Instruction.Basis("what is tried here", "torture");
        var order = new Instruction.Order(Instruction.Kind.FREEZE, scope, basis, false, now.plus(TERM));
        if (!(machine.node().instructions().propose(order, BANK, now) instanceof Answer.Done(var change, var next)))
            throw new IllegalStateException("a proposal that is in order was declined");
        if (machine.committer().commit(change) instanceof Committed.Done) instruction = Optional.of(next.id());
    }

    private void agree() {
        run.request(machine -> on(machine, new InstructionCommand.Approve(MINISTRY)));
        if (!is(Instruction.State.IN_FORCE)) agenda.in(AGAIN, this::agree);
    }

    private void lift() {
        run.request(machine -> on(machine, new InstructionCommand.Lift("it is tried", BANK)));
        run.request(machine -> on(machine, new InstructionCommand.Lift("it is tried", MINISTRY)));
        if (!isOver) agenda.in(AGAIN, this::lift);
    }

    private boolean is(Instruction.State state) {
        var found = new boolean[] {isOver};
        run.request(machine -> found[0] = find(machine)
                .map(one -> one.state() == state || one.state().isOver())
                .orElse(true));
        return found[0];
    }

    private Optional<Instruction> find(Machine machine) {
        return instruction.flatMap(
                id -> machine.node().instructions().book().find(id).map(read -> read.body()));
    }

    /// A restored database may not know of it any more: then nothing is to be lifted.
    private void on(Machine machine, InstructionCommand command) {
        var desk = machine.node().instructions();
        var read = instruction.flatMap(id -> desk.book().find(id));
        isOver = read.isEmpty() || read.get().body().state().isOver();
        if (isOver) return;
        if (desk.on(read.get(), command, run.machineTime()) instanceof Answer.Done(var change, var next)
                && machine.committer().commit(change) instanceof Committed.Done)
            isOver = next.state().isOver();
    }
}
