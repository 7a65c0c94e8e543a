package entrepot.http;

import entrepot.access.Actor;
import entrepot.commit.Hash;
import entrepot.commit.Idempotency;
import entrepot.commit.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// A request to change something, read and bound to its key.
///
/// @param hash SHA-256 of the client, method, path and canonical body, hex
record Mutation(Actor actor, String key, String hash, ObjectNode body, boolean dryRun) {

    private static final String KEY_HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    static Mutation read(HttpServletRequest request, Actor actor) {
        var key = key(request);
        var parameters = Parameters.of(request);
        boolean dryRun = parameters.flag("dry_run");
        parameters.refuseUnknown();
        var body = RequestBody.read(request);
        var bound = List.of(actor.id(), request.getMethod(), request.getRequestURI(), body);
        return new Mutation(actor, key, Hash.sha256Hex(Json.write(bound)), body, dryRun);
    }

    String client() {
        return actor.id();
    }

    /// One client's key; two clients' keys never meet.
    Map.Entry<String, String> place() {
        return Map.entry(client(), key);
    }

    boolean isSameAs(Idempotency earlier) {
        return hash.equals(earlier.requestHash());
    }

    Idempotency answered(int status, String answer) {
        return new Idempotency(client(), key, hash, status, answer);
    }

    Call call(Instant now) {
        return new Call(actor, new Body(body), now, key, dryRun);
    }

    private static String key(HttpServletRequest request) {
        var keys = Collections.list(request.getHeaders(KEY_HEADER));
        if (keys.isEmpty())
            throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_MISSING, "No Idempotency-Key header was sent.")
                    .raised();
        if (keys.size() == 1 && KEY.matcher(keys.getFirst()).matches()) return keys.getFirst();
        throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_INVALID, "Not one key of 1 to 128 visible characters.")
                .raised();
    }
}
