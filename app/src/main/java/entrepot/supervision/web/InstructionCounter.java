package entrepot.supervision.web;

import entrepot.access.Actor;
import entrepot.commit.State;
import entrepot.http.Api;
import entrepot.http.Body;
import entrepot.http.Call;
import entrepot.http.Outcome;
import entrepot.http.Problem;
import entrepot.http.ProblemCode;
import entrepot.supervision.Found;
import entrepot.supervision.Instruction;
import entrepot.supervision.InstructionCommand;
import entrepot.supervision.InstructionDesk;
import entrepot.supervision.InstructionDesk.Answer;
import entrepot.supervision.InstructionStep;
import entrepot.supervision.Scope;
import entrepot.supervision.Supervisor;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Takes what supervisors want of instructions to the desk, and what the desk answers back.
final class InstructionCounter {

    private static final int WORDS_MAX = 500;
    private static final int REFERENCE_MAX = 200;

    private final InstructionDesk desk;

    InstructionCounter(InstructionDesk desk) {
        this.desk = desk;
    }

    /// The instruction that an address names; raises 404.
    State<Instruction> get(String id) {
        return desk.book()
                .find(Api.parsed(id, Instruction.Id::parse))
                .orElseThrow(() -> Api.notFound().raised());
    }

    Outcome propose(Call call) {
        var order = order(call.body());
        var by = supervisor(call.actor());
        return switch (desk.propose(order, by, call.now())) {
            case Answer.Done(var change, var next) ->
                Outcome.created(change, view(next), "/supervision/instructions/" + next.id());
            case Answer.Declined declined -> Outcome.rejected(problem(declined));
        };
    }

    Outcome approve(Call call, String id) {
        var read = get(id);
        call.body().done();
        return told(desk.on(read, new InstructionCommand.Approve(supervisor(call.actor())), call.now()));
    }

    /// A step that needs a reason.
    Outcome reasoned(Call call, String id, BiFunction<String, Supervisor, InstructionCommand> command) {
        var read = get(id);
        var reason = call.body().text("/reason", WORDS_MAX);
        var told = call.body().done(() -> command.apply(reason.get(), supervisor(call.actor())));
        return told(desk.on(read, told, call.now()));
    }

    /// One of them with its place in the register and all that its scope covers now.
    InstructionView whole(String id) {
        var instruction = get(id).body();
        var index = desk.book().history(instruction.id()).stream()
                .filter(version -> version.state().equals(Instruction.State.IN_FORCE.name()))
                .map(State::index)
                .findFirst();
        return InstructionView.of(
                instruction, index, Optional.of(desk.found(instruction.order().scope())));
    }

    private Instruction.Order order(Body body) {
        var kind = body.choice("/scope", Scope.Kind.class);
        var named = body.optional("/of", at -> body.text(at, REFERENCE_MAX));
        var basis = body.text("/basis", WORDS_MAX);
        var reference = body.text("/reference", REFERENCE_MAX);
        var drill = body.optional("/drill", body::flag);
        var expires = body.moment("/expires");
        var order = body.done(() -> new Instruction.Order(
                Instruction.Kind.FREEZE,
                scope(kind.get(), named.get().orElse("")),
                new Instruction.Basis(basis.get(), reference.get()),
                drill.get().orElse(false),
                expires.get()));
        if (desk.isKnown(order.scope())) return order;
        throw Problem.of(ProblemCode.INVALID_BODY, "There is nothing here that the scope could mean.")
                .because("/of", "UNKNOWN", "Name a payment or an asset of this installation.")
                .raised();
    }

    private static Scope scope(Scope.Kind kind, String of) {
        try {
            return Scope.parse(kind, of);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ProblemCode.INVALID_BODY, "The body was read, and nothing was done.")
                    .because("/of", "INVALID", String.valueOf(e.getMessage()))
                    .raised();
        }
    }

    static Supervisor supervisor(Actor actor) {
        return Supervisor.of(actor).orElseThrow(() -> Api.notFound().raised());
    }

    private Outcome told(Answer answer) {
        return switch (answer) {
            case Answer.Done(var change, var next) -> Outcome.done(change, view(next));
            case Answer.Declined declined -> Outcome.rejected(problem(declined));
        };
    }

    /// One payment is looked up at once; a wider scope is looked through when the instruction is read.
    private InstructionView view(Instruction next) {
        var scope = next.order().scope();
        Optional<List<Found>> found =
                scope instanceof Scope.OnePayment ? Optional.of(desk.found(scope)) : Optional.empty();
        return InstructionView.of(next, Optional.empty(), found);
    }

    private static Problem problem(Answer.Declined declined) {
        var code = declined.code();
        return Problem.of(kind(code), declined.detail() + ".").because(pointer(code), code.name(), code.remedy());
    }

    private static ProblemCode kind(InstructionStep.Code code) {
        return switch (code) {
            case WRONG_STATE, EXPIRED -> ProblemCode.WRONG_STATE;
            case ALREADY_SAID, NOT_PROPOSER, IS_PROPOSER -> ProblemCode.SAME_PERSON;
            case EXPIRY_PAST, EXPIRY_TOO_FAR -> ProblemCode.INVALID_BODY;
        };
    }

    private static String pointer(InstructionStep.Code code) {
        return switch (code) {
            case EXPIRY_PAST, EXPIRY_TOO_FAR -> "/expires";
            case WRONG_STATE, EXPIRED, ALREADY_SAID, NOT_PROPOSER, IS_PROPOSER -> "";
        };
    }
}
