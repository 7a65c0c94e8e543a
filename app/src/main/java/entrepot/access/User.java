package entrepot.access;

import java.util.Set;
import java.util.regex.Pattern;

/// One user as it is stored.
///
/// @param login    what is typed to sign in; never changes
/// @param password encoded; empty for a machine, which has tokens only
record User(
        String login, String name, PersonId person, Set<Role> roles, Affiliation affiliation, PasswordHash password) {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9.@_-]{1,63}");

    /// The states of a user's life.
    enum State {
        ACTIVE,
        SUSPENDED
    }

    User {
        roles = Set.copyOf(roles);
        if (!isLogin(login))
            throw new IllegalArgumentException("a login is 2 to 64 characters of a-z, 0-9 and . @ _ -: " + login);
        if (name.isBlank()) throw new IllegalArgumentException("a user has a name");
        if (roles.isEmpty()) throw new IllegalArgumentException("a user has a role: " + login);
        for (var role : roles)
            if (!role.fits(affiliation))
                throw new IllegalArgumentException(role + " is not for users of " + affiliation);
    }

    static boolean isLogin(String text) {
        return LOGIN.matcher(text).matches();
    }

    Actor actor(UserId id) {
        return new Actor(id, person, name, roles, affiliation);
    }
}
