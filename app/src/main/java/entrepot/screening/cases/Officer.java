package entrepot.screening.cases;

import entrepot.access.Actor;
import entrepot.access.Affiliation;
import entrepot.access.PersonId;
import entrepot.access.Role;
import entrepot.access.UserId;
import java.util.Optional;

/// A compliance officer of the house. Nobody else works on cases: a participant's own compliance
/// would look into its own affairs.
public record Officer(UserId user, PersonId person) {

    /// Empty for everybody who is none.
    public static Optional<Officer> of(Actor actor) {
        boolean house = actor.affiliation() instanceof Affiliation.Operator;
        return house && actor.holds(Role.COMPLIANCE)
                ? Optional.of(new Officer(actor.user(), actor.person()))
                : Optional.empty();
    }

    /// Whether both are one pair of eyes: one user, or two users of one person.
    boolean isSame(Officer other) {
        return user.equals(other.user) || person.equals(other.person);
    }

    /// The user's id as facts carry it.
    public String id() {
        return user.toString();
    }
}
