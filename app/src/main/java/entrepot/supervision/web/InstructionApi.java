package entrepot.supervision.web;

import entrepot.access.Role;
import entrepot.http.Api;
import entrepot.http.Call;
import entrepot.http.Outcome;
import entrepot.http.Query;
import entrepot.supervision.Instruction;
import entrepot.supervision.InstructionCommand;
import entrepot.supervision.InstructionDesk;
import entrepot.supervision.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Instructions of the authority: proposed by one supervisor, agreed to by as many as the quorum asks,
/// lifted the same way. Nobody else learns that they exist.
@RestController
@RequestMapping("/supervision/instructions")
final class InstructionApi {

    static final Set<Role> SUPERVISORS = Set.of(Role.SUPERVISOR);

    private final Api api;
    private final InstructionDesk desk;
    private final InstructionCounter counter;

    InstructionApi(Api api, InstructionDesk desk, InstructionCounter counter) {
        this.api = api;
        this.desk = desk;
        this.counter = counter;
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return api.read(request, SUPERVISORS, query -> {
            var fits = filter(query);
            var after = query.after().map(Instruction.Id::parse);
            var found = desk.book().newest(after, fits, query.limit() + 1);
            return query.page(found, instruction -> instruction.id().toString())
                    .map(instruction -> InstructionView.of(instruction, Optional.empty(), Optional.empty()));
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> show(@PathVariable String id, HttpServletRequest request) {
        return api.read(request, SUPERVISORS, _ -> counter.whole(id));
    }

    @PostMapping
    ResponseEntity<byte[]> propose(HttpServletRequest request) {
        return step(request, counter::propose);
    }

    @PostMapping("/{id}/approval")
    ResponseEntity<byte[]> approve(@PathVariable String id, HttpServletRequest request) {
        return step(request, call -> counter.approve(call, id));
    }

    @PostMapping("/{id}/objection")
    ResponseEntity<byte[]> object(@PathVariable String id, HttpServletRequest request) {
        return step(request, call -> counter.reasoned(call, id, InstructionCommand.Object::new));
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<byte[]> withdraw(@PathVariable String id, HttpServletRequest request) {
        return step(request, call -> counter.reasoned(call, id, InstructionCommand.Withdraw::new));
    }

    @PostMapping("/{id}/lifting")
    ResponseEntity<byte[]> lift(@PathVariable String id, HttpServletRequest request) {
        return step(request, call -> counter.reasoned(call, id, InstructionCommand.Lift::new));
    }

    private ResponseEntity<byte[]> step(HttpServletRequest request, Function<Call, Outcome> work) {
        return api.mutate(request, SUPERVISORS, work);
    }

    private static Predicate<Instruction> filter(Query query) {
        var state = query.choice("state", Instruction.State.values());
        var scope = query.choice("scope", Scope.Kind.values());
        return instruction -> state.map(one -> one == instruction.state()).orElse(true)
                && scope.map(one -> one == instruction.order().scope().kind()).orElse(true);
    }
}
