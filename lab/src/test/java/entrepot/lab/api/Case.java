package entrepot.lab.api;

import java.util.Set;

/// One request that must be refused.
///
/// @param name     the operation and what is wrong
/// @param statuses that are right
/// @param code     of the problem; empty when the status says enough
/// @param pointer  of the field that a fault must name, or one around it; empty for none
record Case(String name, Client.Sent sent, Set<Integer> statuses, String code, String pointer) {

    static Case of(String name, Client.Sent sent, int status, String code) {
        return new Case(name, sent, Set.of(status), code, "");
    }

    @Override
    public String toString() {
        return name;
    }
}
