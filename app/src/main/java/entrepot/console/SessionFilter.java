package entrepot.console;

import entrepot.access.Access;
import entrepot.http.Caller;
import entrepot.http.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns a session into its actor, for pages only: the API knows no sessions.
final class SessionFilter extends OncePerRequestFilter {

    private final Access access;
    private final InstantSource clock;
    private final Problems problems;

    SessionFilter(Access access, InstantSource clock, Problems problems) {
        this.access = access;
        this.clock = clock;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Sessions.user(request, clock.instant()).flatMap(access::find).ifPresent(actor -> {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(Caller.authenticated(actor));
                SecurityContextHolder.setContext(context);
            });
        } catch (DataAccessException away) {
            problems.write(away, request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
