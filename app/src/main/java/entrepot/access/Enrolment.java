package entrepot.access;

import java.util.Set;

/// A user to be: everything but its id.
///
/// @param login    2 to 64 characters of `a-z0-9.@_-`
/// @param password plain, 12 to 256 characters; empty for a machine or a seat without a password
public record Enrolment(
        String login, String name, PersonId person, Set<Role> roles, Affiliation affiliation, String password) {

    private static final int PASSWORD_MIN = 12;
    private static final int PASSWORD_MAX = 256;

    public Enrolment {
        roles = Set.copyOf(roles);
        if (!password.isEmpty() && (password.length() < PASSWORD_MIN || password.length() > PASSWORD_MAX))
            throw new IllegalArgumentException("a password has 12 to 256 characters");
    }

    /// A user who is let in by a seat or a token only.
    public static Enrolment withoutPassword(
            String login, String name, PersonId person, Set<Role> roles, Affiliation affiliation) {
        return new Enrolment(login, name, person, roles, affiliation, "");
    }

    @Override
    public String toString() {
        return "Enrolment[" + login + "]";
    }
}
