package entrepot.screening.web;

import entrepot.access.Access;
import entrepot.access.UserId;
import entrepot.http.Api;
import entrepot.http.Body;
import entrepot.http.Call;
import entrepot.http.Outcome;
import entrepot.http.Problem;
import entrepot.http.ProblemCode;
import entrepot.screening.cases.CaseCommand;
import entrepot.screening.cases.Officer;
import entrepot.screening.cases.ScreeningCase;
import entrepot.screening.cases.desk.CaseDesk;
import entrepot.screening.cases.desk.CaseDesk.Answer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What officers do with a case.
@RestController
@RequestMapping("/screening/cases/{id}")
final class CaseStepsApi {

    private final Api api;
    private final CaseDesk desk;
    private final Access access;

    CaseStepsApi(Api api, CaseDesk desk, Access access) {
        this.api = api;
        this.desk = desk;
        this.access = access;
    }

    @PostMapping("/assignment")
    ResponseEntity<byte[]> assign(@PathVariable String id, HttpServletRequest request) {
        return step(request, id, (body, by) -> {
            var sent = CaseBody.assignment(body);
            return sent.to()
                    .<CaseCommand>map(to -> new CaseCommand.Assign(colleague(to), sent.reason(), by))
                    .orElse(new CaseCommand.Take(by));
        });
    }

    @PostMapping("/comments")
    ResponseEntity<byte[]> comment(@PathVariable String id, HttpServletRequest request) {
        return step(request, id, CaseBody::comment);
    }

    @PostMapping("/documents")
    ResponseEntity<byte[]> attach(@PathVariable String id, HttpServletRequest request) {
        return step(request, id, CaseBody::document);
    }

    @PostMapping("/escalation")
    ResponseEntity<byte[]> escalate(@PathVariable String id, HttpServletRequest request) {
        return step(request, id, (body, by) -> CaseBody.reasoned(body, by, CaseCommand.Escalate::new));
    }

    @PostMapping("/proposal")
    ResponseEntity<byte[]> propose(@PathVariable String id, HttpServletRequest request) {
        return step(request, id, CaseBody::proposal);
    }

    @PostMapping("/approval")
    ResponseEntity<byte[]> approve(@PathVariable String id, HttpServletRequest request) {
        return step(request, id, CaseBody::approval);
    }

    @PostMapping("/objection")
    ResponseEntity<byte[]> sendBack(@PathVariable String id, HttpServletRequest request) {
        return step(request, id, CaseBody::objection);
    }

    @PostMapping("/closure")
    ResponseEntity<byte[]> close(@PathVariable String id, HttpServletRequest request) {
        return step(request, id, (body, by) -> CaseBody.reasoned(body, by, CaseCommand.Close::new));
    }

    @PostMapping("/reopening")
    ResponseEntity<byte[]> reopen(@PathVariable String id, HttpServletRequest request) {
        return step(request, id, (body, by) -> CaseBody.reasoned(body, by, CaseCommand.Reopen::new));
    }

    private ResponseEntity<byte[]> step(
            HttpServletRequest request, String id, BiFunction<Body, Officer, CaseCommand> read) {
        return api.mutate(request, Sight.OFFICERS, call -> {
            var by = Sight.officer(call.actor());
            var file = Api.parsed(id, ScreeningCase.Id::parse);
            return told(desk.on(file, read.apply(call.body(), by), call.now()), call);
        });
    }

    private static Outcome told(Answer answer, Call call) {
        return switch (answer) {
            case Answer.Done(var change, var next) -> Outcome.done(change, CaseView.of(next, call.now()));
            case Answer.Declined declined -> Outcome.rejected(CaseDeclines.problem(declined));
            case Answer.Unknown _ -> Outcome.rejected(Api.notFound());
        };
    }

    /// A case is given to an officer only.
    private Officer colleague(UserId to) {
        return access.find(to)
                .flatMap(Officer::of)
                .orElseThrow(() -> Problem.of(ProblemCode.INVALID_BODY, "A case is given to an officer.")
                        .because("/to", "NOT_AN_OFFICER", "Name an active user of the house's compliance.")
                        .raised());
    }
}
