package entrepot.lab.api;

import entrepot.access.Role;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// One operation of the API with an example that is in order.
///
/// @param id      as in the API's description
/// @param path    of an object in a state that allows it
/// @param subject the id within the path; empty when there is none
/// @param login   of a seat that may do it
/// @param allowed the roles that may
/// @param body    of the example, made anew when asked; an empty object where nothing needs saying
/// @param wrong   the same path of objects whose state does not allow it
/// @param again   statuses of doing it again with a new key; empty when that is in order too
record Operation(
        String id,
        String method,
        String path,
        String subject,
        String login,
        Set<Role> allowed,
        Supplier<JsonNode> body,
        List<String> wrong,
        Set<Integer> again) {

    boolean isRead() {
        return method.equals("GET");
    }

    /// The path of something else.
    String of(String other) {
        return path.replace(subject, other);
    }

    Operation saying(Supplier<JsonNode> other) {
        return new Operation(id, method, path, subject, login, allowed, other, wrong, again);
    }

    Operation wrongOn(String... others) {
        var paths = List.of(others).stream().map(this::of).toList();
        return new Operation(id, method, path, subject, login, allowed, body, paths, again);
    }

    Operation refusedAgain(Integer... statuses) {
        return new Operation(id, method, path, subject, login, allowed, body, wrong, Set.of(statuses));
    }

    @Override
    public String toString() {
        return id;
    }
}
