package entrepot.supervision;

import entrepot.access.Actor;
import entrepot.access.Affiliation;
import entrepot.access.PersonId;
import entrepot.access.Role;
import entrepot.access.UserId;
import java.util.Optional;

/// A person of an authority who may instruct.
public record Supervisor(UserId user, PersonId person, String authority) {

    /// Empty for everybody who is none.
    public static Optional<Supervisor> of(Actor actor) {
        return actor.affiliation() instanceof Affiliation.Authority(String name) && actor.holds(Role.SUPERVISOR)
                ? Optional.of(new Supervisor(actor.user(), actor.person(), name))
                : Optional.empty();
    }

    /// Whether both are one pair of eyes: one user, or two users of one person.
    boolean isSame(Supervisor other) {
        return user.equals(other.user) || person.equals(other.person);
    }

    /// The user's id as facts carry it.
    public String id() {
        return user.toString();
    }
}
