package entrepot.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// An encoded password. Never printed.
record PasswordHash(@JsonValue String encoded) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    PasswordHash {}

    static PasswordHash none() {
        return new PasswordHash("");
    }

    boolean isSet() {
        return !encoded.isEmpty();
    }

    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
