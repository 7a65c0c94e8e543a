package entrepot.http;

import entrepot.commit.CommitUnavailable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// The one place that turns what was thrown into a problem. Nothing of an unexpected exception is
/// shown: its text is for the log.
final class ErrorMapping {

    private static final int CAUSES_MAX = 10;

    private final List<Problems.Partner> partners;

    ErrorMapping(List<Problems.Partner> partners) {
        this.partners = List.copyOf(partners);
    }

    Problem of(Throwable thrown) {
        return of(thrown, CAUSES_MAX);
    }

    private Problem of(Throwable thrown, int causes) {
        if (thrown instanceof CompletionException && thrown.getCause() != null && causes > 0)
            return of(thrown.getCause(), causes - 1);
        return switch (thrown) {
            case Problem.Raised raised -> raised.problem();
            case CommitUnavailable _ -> unavailable();
            case DataAccessResourceFailureException _ -> unavailable();
            case TransientDataAccessException _ -> unavailable();
            case NoResourceFoundException _ -> ofStatus(404);
            case TypeMismatchException _ -> ofStatus(400);
            case HttpMessageNotReadableException _ -> ofStatus(400);
            case InvalidParameterException _ -> ofStatus(400);
            case AccessDeniedException _ -> ofStatus(403);
            case AuthenticationException _ -> ofStatus(401);
            case ErrorResponse known -> ofStatus(known.getStatusCode().value());
            default -> away(thrown).orElseGet(() -> ofStatus(500));
        };
    }

    private Optional<Problem> away(Throwable thrown) {
        return partners.stream()
                .filter(partner -> partner.thrown().isInstance(thrown))
                .findFirst()
                .map(partner -> Problem.of(ProblemCode.UPSTREAM_AWAY, partner.name() + " does not answer."));
    }

    static Problem ofStatus(int status) {
        var code = ProblemCode.ofStatus(status);
        return Problem.of(code, code.title() + ".");
    }

    /// Headers that the protocol wants with the answer, such as `Allow`.
    static HttpHeaders headers(Throwable thrown) {
        return thrown instanceof ErrorResponse known ? known.getHeaders() : new HttpHeaders();
    }

    private static Problem unavailable() {
        return Problem.of(ProblemCode.UNAVAILABLE, "The database cannot be reached; nothing is known to be done.");
    }
}
