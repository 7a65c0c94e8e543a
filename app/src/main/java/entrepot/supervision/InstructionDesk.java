package entrepot.supervision;

import entrepot.commit.Change;
import entrepot.commit.Intent;
import entrepot.commit.State;
import entrepot.commit.outbox.IntentHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/// What supervisors want of instructions, and what the platform does about them by itself. Answers
/// changes to commit; nothing here writes.
public final class InstructionDesk {

    /// Most that an acknowledgement lists; it counts as many, and one more says that there are more.
    public static final int FOUND_MAX = 500;

    private static final Duration SOON = Duration.ofSeconds(1);

    private final InstructionBook book;
    private final SupervisionTerms terms;
    private final Findings findings;
    private final InstantSource clock;

    public InstructionDesk(InstructionBook book, SupervisionTerms terms, Findings findings, InstantSource clock) {
        this.book = book;
        this.terms = terms;
        this.findings = findings;
        this.clock = clock;
    }

    /// What came of a command.
    public sealed interface Answer {
        record Done(Change change, Instruction next) implements Answer {}

        record Declined(InstructionStep.Code code, String detail) implements Answer {}
    }

    public InstructionBook book() {
        return book;
    }

    /// Whether there is anything that a scope could mean.
    public boolean isKnown(Scope scope) {
        return findings.isKnown(scope);
    }

    /// What its scope covers now.
    public List<Found> found(Scope scope) {
        return findings.in(scope, FOUND_MAX);
    }

    public Answer propose(Instruction.Order order, Supervisor by, Instant now) {
        return switch (InstructionLife.propose(book.freshId(), order, by, terms, now)) {
            case InstructionStep.Taken taken -> new Answer.Done(book.first(taken, by, now), taken.next());
            case InstructionStep.Rejected(var code, var detail) -> new Answer.Declined(code, detail);
        };
    }

    public Answer on(State<Instruction> read, InstructionCommand command, Instant now) {
        return switch (InstructionLife.apply(read.body(), command, now)) {
            case InstructionStep.Taken taken ->
                new Answer.Done(book.next(word(command), read, taken, now), taken.next());
            case InstructionStep.Rejected(var code, var detail) -> new Answer.Declined(code, detail);
        };
    }

    /// The register's word for a step that leaves the state as it is.
    private static String word(InstructionCommand command) {
        return switch (command) {
            case InstructionCommand.Approve _ -> "agreed";
            case InstructionCommand.Lift _ -> "to-be-lifted";
            case InstructionCommand.Acknowledge _ -> "applied";
            case InstructionCommand.Object _ -> "refused";
            case InstructionCommand.Withdraw _ -> "withdrawn";
            case InstructionCommand.Expire _ -> "expired";
        };
    }

    /// What the outbox carries out: the end that comes by itself, and the acknowledgement.
    public List<IntentHandler> handlers() {
        return List.of(
                new Step(InstructionBook.EXPIRE, _ -> new InstructionCommand.Expire()),
                new Step(InstructionBook.ACKNOWLEDGE, this::acknowledge));
    }

    private InstructionCommand acknowledge(Instruction instruction) {
        var found = findings.in(instruction.order().scope(), FOUND_MAX + 1);
        var listed = found.subList(0, Math.min(FOUND_MAX, found.size()));
        return new InstructionCommand.Acknowledge(new Instruction.Applied(clock.instant(), found.size(), listed));
    }

    /// A step that the platform takes; one that the instruction does not take any more is only noted.
    private final class Step implements IntentHandler {
        private final String name;
        private final Function<Instruction, InstructionCommand> command;

        Step(String name, Function<Instruction, InstructionCommand> command) {
            this.name = name;
            this.command = command;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Result handle(Intent intent) {
            var read = book.get(Instruction.Id.parse(intent.text(InstructionBook.INSTRUCTION)));
            return switch (on(read, command.apply(read.body()), clock.instant())) {
                case Answer.Done(var change, var _) -> new Result.Commit(change);
                case Answer.Declined(var _, var detail) ->
                    read.body().state().isOver() || read.body().applied().isPresent()
                            ? new Result.Commit(InstructionBook.skipped(read.body(), name))
                            : new Result.Later(SOON, detail);
            };
        }
    }
}
