package entrepot.http;

import entrepot.access.Actor;
import entrepot.access.Role;
import entrepot.commit.Change;
import entrepot.commit.Committer;
import entrepot.commit.Fact;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/// Puts on record what a supervisor looks at, before he sees it: who oversees is overseen, and can
/// show what he saw. A look that cannot be recorded is not given.
public final class Looks {

    static final String KIND = "supervision.looked";

    private static final int ADDRESS_MAX = 500;

    private final Committer committer;

    public Looks(Committer committer) {
        this.committer = committer;
    }

    /// Records a look at this address, with what it asks for; everybody else's leaves no trace.
    public void seen(Actor actor, HttpServletRequest request) {
        if (!actor.holds(Role.SUPERVISOR)) return;
        var asked = request.getQueryString() == null ? "" : request.getQueryString();
        var details = Map.<String, Object>of(
                "address", cut(request.getRequestURI()), "query", cut(asked), "method", request.getMethod());
        committer
                .commit(Change.of(new Fact(KIND, actor.id(), actor.id(), details)))
                .orThrow();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), ADDRESS_MAX));
    }
}
