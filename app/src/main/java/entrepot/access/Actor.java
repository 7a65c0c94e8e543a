package entrepot.access;

import java.util.Set;

/// Who sends a command, as proved by his credentials.
///
/// @param name   for people to read; never identity
/// @param person who the user is, for four eyes
public record Actor(UserId user, PersonId person, String name, Set<Role> roles, Affiliation affiliation) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /// The user's id as facts and states carry it.
    public String id() {
        return user.toString();
    }

    public boolean holds(Role role) {
        return roles.contains(role);
    }

    public boolean holdsOneOf(Set<Role> allowed) {
        return allowed.stream().anyMatch(roles::contains);
    }
}
