package entrepot.screening.cases;

import entrepot.access.Actor;
import entrepot.access.Affiliation;
import entrepot.access.PersonId;
import entrepot.access.Role;
import entrepot.access.UserId;
import java.util.Set;
import java.util.UUID;

/// The compliance officers of the tests. Carla has two users.
public final class Officers {

    public static final Officer CARLA = officer(1, 1);
    public static final Officer CARLA_AGAIN = officer(2, 1);
    public static final Officer DMITRI = officer(3, 3);
    public static final Officer EDITH = officer(4, 4);

    private Officers() {}

    public static Officer named(String name) {
        return switch (name) {
            case "carla" -> CARLA;
            case "carla-again" -> CARLA_AGAIN;
            case "dmitri" -> DMITRI;
            case "edith" -> EDITH;
            default -> throw new IllegalArgumentException("nobody is called " + name);
        };
    }

    public static Actor actor(Affiliation of, Role... roles) {
        return new Actor(new UserId(new UUID(0, 9)), new PersonId(new UUID(0, 9)), "somebody", Set.of(roles), of);
    }

    private static Officer officer(long user, long person) {
        return new Officer(new UserId(new UUID(0, user)), new PersonId(new UUID(0, person)));
    }
}
