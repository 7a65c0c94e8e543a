package entrepot.console;

import entrepot.access.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What the server remembers of a signed-in user: his id and since when. Who he is and what he may
/// do is asked anew at each request, so that a suspension counts at once.
final class Sessions {

    static final Duration IDLE_MAX = Duration.ofMinutes(30);
    static final Duration AGE_MAX = Duration.ofHours(10);
    private static final String ENTRY = "entrepot.entry";

    private Sessions() {}

    /// A new session under a new id: what was known of the visitor before is forgotten.
    static void start(HttpServletRequest request, UserId user, Instant now) {
        end(request);
        var session = request.getSession(true);
        session.setMaxInactiveInterval((int) IDLE_MAX.toSeconds());
        session.setAttribute(ENTRY, new Entry(user, now));
    }

    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    static Optional<UserId> user(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ENTRY) instanceof Entry entry)) return Optional.empty();
        if (now.isBefore(entry.since().plus(AGE_MAX))) return Optional.of(entry.user());
        return Optional.empty();
    }

    private record Entry(UserId user, Instant since) {}
}
