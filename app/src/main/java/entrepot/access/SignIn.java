package entrepot.access;

import entrepot.commit.Change;

/// What came of signing in.
public sealed interface SignIn {

    /// Let in, once the change is committed: no entry without its fact.
    record Granted(Actor actor, Change change) implements SignIn {}

    /// Unknown login, wrong password and suspended user look the same from outside.
    record Denied() implements SignIn {}
}
