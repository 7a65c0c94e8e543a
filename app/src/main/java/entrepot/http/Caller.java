package entrepot.http;

import entrepot.access.Actor;
import entrepot.access.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// The actor behind a request, as Spring Security carries him.
public final class Caller extends AbstractAuthenticationToken {

    private final transient Actor actor;

    private Caller(Actor actor) {
        super(authorities(actor));
        this.actor = actor;
        super.setAuthenticated(true);
    }

    /// The proof that a filter sets for the rest of the request.
    public static Authentication authenticated(Actor actor) {
        return new Caller(actor);
    }

    /// Who calls, when somebody does.
    public static Optional<Actor> find(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Caller caller ? Optional.of(caller.actor) : Optional.empty();
    }

    /// Who calls; raises 401 for nobody and 403 for somebody with none of these roles.
    public static Actor of(HttpServletRequest request, Set<Role> allowed) {
        var actor = find(request)
                .orElseThrow(() -> Problem.of(ProblemCode.UNAUTHENTICATED, "No access token was sent.")
                        .raised());
        if (actor.holdsOneOf(allowed)) return actor;
        throw Problem.of(
                        ProblemCode.FORBIDDEN,
                        "This is open to " + allowed.stream().sorted().toList() + " only.")
                .raised();
    }

    private static Collection<? extends GrantedAuthority> authorities(Actor actor) {
        return actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.id();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Caller caller && caller.actor.equals(actor);
    }

    @Override
    public int hashCode() {
        return actor.hashCode();
    }
}
