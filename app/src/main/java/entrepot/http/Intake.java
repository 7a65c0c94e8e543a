package entrepot.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/// The first filter: gives each request the trace id by which its caller and our log speak of it,
/// taken from W3C `traceparent` where there is one, and refuses addresses that nobody needs.
final class Intake extends OncePerRequestFilter {

    static final String TRACE_HEADER = "Trace-Id";
    private static final String ATTRIBUTE = "entrepot.trace";
    private static final int TRACE_BYTES = 16;
    private static final int PATH_MAX = 1024;
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final RandomGenerator random;
    private final Problems problems;

    Intake(RandomGenerator random, Problems problems) {
        this.random = random;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var trace = traceOf(request);
        request.setAttribute(ATTRIBUTE, trace);
        response.setHeader(TRACE_HEADER, trace);
        if (request.getRequestURI().length() > PATH_MAX) problems.write(ErrorMapping.ofStatus(414), request, response);
        else chain.doFilter(request, response);
    }

    private String traceOf(HttpServletRequest request) {
        var given = request.getHeader("traceparent");
        Matcher parent = TRACEPARENT.matcher(given == null ? "" : given);
        if (parent.matches()) return parent.group(1);
        var bytes = new byte[TRACE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// The request's trace id; zeros where the server failed before this filter.
    static String trace(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String trace ? trace : "0".repeat(2 * TRACE_BYTES);
    }

    /// The path that the caller asked for, also while its error is being answered.
    static String path(HttpServletRequest request) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
        return path.length() <= PATH_MAX ? path : path.substring(0, PATH_MAX) + "…";
    }
}
