package entrepot.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers problems: `application/problem+json` to programs, a page to whoever asks for HTML.
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final int SERVER_ERROR = 500;
    private static final String RETRY_SECONDS = "1";

    private final Pages pages;
    private final ErrorMapping mapping;

    /// @param partners whose absence is an answer of its own
    public Problems(Pages pages, List<Partner> partners) {
        this.pages = pages;
        this.mapping = new ErrorMapping(partners);
    }

    /// Writes a problem where no controller answers: filters, entry points, the server itself.
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) return;
        write(answer(problem, request, new HttpHeaders()), response);
    }

    /// The same for an exception in a filter.
    public void write(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) write(answer(thrown, request), response);
    }

    private static void write(ResponseEntity<byte[]> answer, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        var body = answer.getBody();
        if (body != null) response.getOutputStream().write(body);
    }

    ResponseEntity<byte[]> answer(Throwable thrown, HttpServletRequest request) {
        var problem = mapping.of(thrown);
        if (problem.code().status() >= SERVER_ERROR) LOG.error("trace {}: {}", Intake.trace(request), problem, thrown);
        return answer(problem, request, ErrorMapping.headers(thrown));
    }

    ResponseEntity<byte[]> answer(Problem problem, HttpServletRequest request, HttpHeaders more) {
        var code = problem.code();
        var headers = new HttpHeaders(more);
        headers.remove(HttpHeaders.CONTENT_TYPE);
        headers.setCacheControl("no-store");
        if (code.retryable()) headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        if (code.status() == 401) headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"entrepot\"");
        boolean page = wantsPage(request);
        headers.setContentType(page ? HTML : MediaType.APPLICATION_PROBLEM_JSON);
        var body = page
                ? pages.page(problem, Intake.trace(request), request).getBytes(StandardCharsets.UTF_8)
                : Wire.bytes(body(problem, request));
        return ResponseEntity.status(code.status()).headers(headers).body(body);
    }

    private static Map<String, Object> body(Problem problem, HttpServletRequest request) {
        var code = problem.code();
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type(code, request));
        body.put("title", code.title());
        body.put("status", code.status());
        body.put("code", code.name());
        body.put("detail", problem.detail());
        body.put("remedy", code.remedy());
        body.put("retryable", code.retryable());
        body.put("instance", Intake.path(request));
        body.put("trace_id", Intake.trace(request));
        if (!problem.faults().isEmpty()) body.put("errors", problem.faults());
        return body;
    }

    /// The absolute address of the code's page on the host that was asked.
    private static String type(ProblemCode code, HttpServletRequest request) {
        var address = request.getRequestURL();
        var site =
                address.substring(0, address.length() - request.getRequestURI().length());
        return site + "/problems/" + code.name();
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    /// Who draws a problem for people.
    public interface Pages {
        String page(Problem problem, String trace, HttpServletRequest request);
    }

    /// A partner system that may be away.
    ///
    /// @param thrown what its adapter throws then
    /// @param name   what callers know it as, for example `The chain's node`
    public record Partner(Class<? extends RuntimeException> thrown, String name) {}
}
