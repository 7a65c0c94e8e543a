package entrepot.dossier.web;

import entrepot.dossier.Answer;
import entrepot.http.Api;
import entrepot.http.Outcome;
import entrepot.http.Problem;
import entrepot.http.ProblemCode;
import entrepot.trade.check.Finding;
import java.util.List;
import java.util.function.Function;

/// A desk's answer, told to the caller.
final class Told {

    private Told() {}

    /// How a paper is shown together with what was found.
    interface View<T> {
        Object of(T paper, List<Finding> findings);
    }

    static <T> Outcome done(Answer<T> answer, View<T> view) {
        return switch (answer) {
            case Answer.Done<T>(var change, var next, var findings) -> Outcome.done(change, view.of(next, findings));
            case Answer.Declined<T> declined -> Outcome.rejected(problem(declined));
        };
    }

    static <T> Outcome created(Answer<T> answer, View<T> view, Function<T, String> location) {
        return switch (answer) {
            case Answer.Done<T>(var change, var next, var findings) ->
                Outcome.created(change, view.of(next, findings), location.apply(next));
            case Answer.Declined<T> declined -> Outcome.rejected(problem(declined));
        };
    }

    private static Problem problem(Answer.Declined<?> declined) {
        if (declined.why() == Answer.Why.UNKNOWN) return Api.notFound();
        var problem =
                Problem.of(code(declined.why()), declined.detail()).because("", declined.code(), declined.detail());
        for (var finding : declined.findings()) {
            var view = FindingView.of(finding);
            if (finding.effect().isPresent())
                problem = problem.because("", view.id(), view.detail() + " " + view.cure());
        }
        return problem;
    }

    private static ProblemCode code(Answer.Why why) {
        return switch (why) {
            case UNKNOWN -> ProblemCode.NOT_FOUND;
            case NOT_YOURS -> ProblemCode.NOT_YOURS;
            case SAME_PERSON -> ProblemCode.SAME_PERSON;
            case EXISTS -> ProblemCode.ALREADY_EXISTS;
            case WRONG_STATE -> ProblemCode.WRONG_STATE;
            case REFUSED -> ProblemCode.REFUSED_BY_RULE;
        };
    }
}
