package entrepot.http;

import entrepot.access.Access;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads `Authorization: Bearer …` (RFC 6750). A token that is not good ends the request here, so
/// that a caller with an expired one is told, even where anybody may read.
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Access access;
    private final InstantSource clock;
    private final Problems problems;

    BearerFilter(Access access, InstantSource clock, Problems problems) {
        this.access = access;
        this.clock = clock;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || authenticate(header, request, response)) chain.doFilter(request, response);
    }

    /// False when the problem is already answered.
    private boolean authenticate(String header, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            boolean bearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
            var secret = bearer ? header.substring(SCHEME.length()).strip() : "";
            var actor = access.bearer(secret, clock.instant());
            if (actor.isEmpty()) {
                var detail = bearer ? "The access token is not known, expired or revoked." : "Only Bearer is known.";
                problems.write(Problem.of(ProblemCode.INVALID_TOKEN, detail), request, response);
                return false;
            }
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(Caller.authenticated(actor.get()));
            SecurityContextHolder.setContext(context);
            return true;
        } catch (DataAccessException away) {
            problems.write(away, request, response);
            return false;
        }
    }
}
