package entrepot.lab.api;

import entrepot.access.Role;
import entrepot.lab.api.Client.Sent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Every way in which a request around its body can be wrong.
final class RequestFaults {

    static final String KEY = "Idempotency-Key";
    /// Of an example; each request that is sent gets one of its own.
    static final String EXAMPLE = "example";

    private static final int BYTES_MAX = 1024 * 1024;
    private static final Map<Role, String> SEATS = new EnumMap<>(Map.of(
            Role.TREASURY, "anna.maker",
            Role.DEALER, "dana.dealer",
            Role.COMPLIANCE, "carla.compliance",
            Role.BANK, "bank.clerk",
            Role.OPERATOR_ADMIN, "olga.admin",
            Role.SUPERVISOR, "viktor.supervisor",
            Role.AUDITOR, "aiko.auditor"));

    private final Operation operation;
    private final JsonNode body;
    private final JsonNode description;
    private final Function<String, String> tokens;
    private final Sent right;
    private final List<Case> cases = new ArrayList<>();

    private RequestFaults(Operation operation, JsonNode description, Function<String, String> tokens) {
        this.operation = operation;
        this.description = description;
        this.tokens = tokens;
        this.body = operation.body().get();
        this.right =
                request(operation, tokens.apply(operation.login()), EXAMPLE).saying(bytes(text()));
    }

    /// The example itself, with a key.
    static Sent request(Operation operation, String token, String key) {
        var headers = new ArrayList<>(
                List.of(Map.entry("Accept", "application/json"), Map.entry("Authorization", "Bearer " + token)));
        if (operation.isRead()) return new Sent("GET", operation.path(), headers, new byte[0]);
        headers.add(Map.entry("Content-Type", "application/json"));
        headers.add(Map.entry(KEY, key));
        return new Sent(
                operation.method(),
                operation.path(),
                headers,
                bytes(operation.body().get().toString()));
    }

    /// @param document the API's description
    static List<Case> of(
            Operation operation, JsonNode document, JsonNode description, Function<String, String> tokens) {
        var faults = new RequestFaults(operation, description, tokens);
        faults.callers();
        faults.addresses();
        if (operation.isRead()) faults.queries();
        else {
            faults.keys();
            faults.types();
            faults.bodies();
            faults.fields(document);
        }
        return faults.cases;
    }

    private void callers() {
        put("no token", right.without("Authorization"), 401, "UNAUTHENTICATED");
        put("unknown token", right.with("Authorization", "Bearer ent_0000"), 401, "INVALID_TOKEN");
        put("empty token", right.with("Authorization", "Bearer "), 401, "INVALID_TOKEN");
        put("long token", right.with("Authorization", "Bearer " + "x".repeat(4_000)), 401, "INVALID_TOKEN");
        put("basic credentials", right.with("Authorization", "Basic YTpi"), 401, "INVALID_TOKEN");
        for (var role : Role.values())
            if (!operation.allowed().contains(role))
                put(
                        "role " + role,
                        right.with("Authorization", "Bearer " + tokens.apply(SEATS.get(role))),
                        403,
                        "FORBIDDEN");
        if (operation.login().equals("anna.maker") && !operation.isRead() && names("ctr_", "inv_", "pay_"))
            cases.add(new Case(
                    operation + ", another participant",
                    right.with("Authorization", "Bearer " + tokens.apply("sofia.maker")),
                    Set.of(403, 404),
                    "",
                    ""));
    }

    /// Whether the request speaks of something that belongs to one participant.
    private boolean names(String... prefixes) {
        var whole = operation.path() + body;
        return Arrays.stream(prefixes).anyMatch(whole::contains);
    }

    private void addresses() {
        put("unknown parameter", right.to(right.path() + "?no_such=1"), 400, "INVALID_PARAMETER");
        put("not acceptable", right.with("Accept", "text/csv"), 406, "NOT_ACCEPTABLE");
        put("long address", right.to(right.path() + "/" + "x".repeat(1_100)), 414, "ADDRESS_TOO_LONG");
        put("no such address", right.to(right.path() + "/no/such/thing"), 404, "NOT_FOUND");
        var method = new Sent("PATCH", right.path(), right.headers(), right.body());
        put("no such method", method, 405, "METHOD_NOT_ALLOWED");
        if (operation.subject().isEmpty()) return;
        if (FormFaults.isId(operation.subject())) {
            put("unknown id", right.to(operation.of(FormFaults.unknown(operation.subject()))), 404, "NOT_FOUND");
            for (var wrong :
                    List.of("1", "null", "xyz_" + operation.subject().substring(4), "%27%20or%201=1", "%F0%9F%92%B8"))
                put("malformed id " + wrong, right.to(operation.of(wrong)), 404, "NOT_FOUND");
        } else
            for (var wrong : List.of("1", "9845000000NORDFELD81", "984500HARBOURAFFIL14"))
                put("unknown id " + wrong, right.to(operation.of(wrong)), 404, "NOT_FOUND");
        for (var wrong : operation.wrong())
            cases.add(new Case(operation + ", wrong state " + wrong, right.to(wrong), Set.of(409, 422), "", ""));
    }

    private void queries() {
        description.path("parameters").valueStream().forEach(parameter -> {
            var name = parameter.path("name").asString("");
            var reference = parameter.path("$ref").asString("");
            if (reference.endsWith("/Limit")) {
                for (var wrong : List.of("0", "-1", "201", "x", "1.5", "", "99999999999999999999", "1&limit=2"))
                    put("limit " + wrong, right.to(right.path() + "?limit=" + wrong), 400, "INVALID_PARAMETER");
            } else if (reference.endsWith("/Cursor")) {
                for (var wrong : List.of("x", "AAAA", "x".repeat(500)))
                    put("cursor " + wrong.length(), right.to(right.path() + "?cursor=" + wrong), 400, "INVALID_CURSOR");
            } else if (parameter.path("in").asString("").equals("query"))
                for (var wrong : List.of("", "%20", "-1", "no_such", "%00", "x".repeat(600)))
                    put(
                            name + " " + wrong.length(),
                            right.to(right.path() + "?" + name + "=" + wrong),
                            400,
                            "INVALID_PARAMETER");
        });
    }

    private void keys() {
        put("no key", right.without(KEY), 400, "IDEMPOTENCY_KEY_MISSING");
        put("two keys", right.also(KEY, "another"), 400, "IDEMPOTENCY_KEY_INVALID");
        for (var wrong : List.of("", "with blank", "x".repeat(129), "tab\tinside"))
            put("key " + wrong.length(), right.with(KEY, wrong), 400, "IDEMPOTENCY_KEY_INVALID");
        for (var wrong : List.of("1", "yes", "TRUE", ""))
            put("dry_run " + wrong, right.to(right.path() + "?dry_run=" + wrong), 400, "INVALID_PARAMETER");
        put("dry_run twice", right.to(right.path() + "?dry_run=true&dry_run=false"), 400, "INVALID_PARAMETER");
    }

    private void types() {
        for (var wrong : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=ISO-8859-1",
                "application/*",
                "nonsense")) put("sent as " + wrong, right.with("Content-Type", wrong), 415, "UNSUPPORTED_MEDIA_TYPE");
        put("sent as nothing", right.without("Content-Type"), 415, "UNSUPPORTED_MEDIA_TYPE");
        put("encoded", right.also("Content-Encoding", "gzip"), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    private void bodies() {
        var text = text();
        for (var wrong : List.of(
                "[]",
                "[" + text + "]",
                "null",
                "true",
                "42",
                "\"text\"",
                "{",
                text + "}",
                text + text,
                "{\"a\"}",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "// comment\n" + text,
                "\ufeff" + text,
                "   ",
                "<a/>",
                "a=1",
                "{\"a\":1,\"a\":1}",
                "[".repeat(50_000),
                "{\"a\":\"" + "x".repeat(200_000) + "\"}"))
            put("body " + shortened(wrong), right.saying(bytes(wrong)), 400, "MALFORMED_JSON");
        put("body deep", right.saying(bytes("{\"a\":".repeat(20) + "1" + "}".repeat(20))), 400, "MALFORMED_JSON");
        put(
                "body not UTF-8",
                right.saying(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}),
                400,
                "MALFORMED_JSON");
        put("body cut", right.saying(bytes(text.substring(0, text.length() - 1))), 400, "MALFORMED_JSON");
        put("body with unknown field", right.saying(bytes("{\"no_such_field\":1}")), 400, "INVALID_BODY");
        put("body too large", right.saying(bytes(" ".repeat(BYTES_MAX) + text)), 413, "BODY_TOO_LARGE");
        fieldsGone(text);
    }

    private void fieldsGone(String text) {
        var first = body.propertyNames().stream().findFirst();
        first.ifPresent(name -> {
            var twice = "{\"" + name + "\":" + body.get(name) + "," + text.substring(1);
            put("duplicate " + name, right.saying(bytes(twice)), 400, "MALFORMED_JSON");
            put("body missing", right.saying(new byte[0]), 400, "INVALID_BODY");
            put("body empty", right.saying(bytes("{}")), 400, "INVALID_BODY");
        });
    }

    private void fields(JsonNode document) {
        var schema = description
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        if (!(body instanceof ObjectNode fields) || fields.isEmpty()) return;
        for (var fault : BodyFaults.of(document, schema, fields))
            cases.add(new Case(
                    operation + " " + fault.what(),
                    right.saying(bytes(fault.text())),
                    fault.statuses(),
                    "",
                    fault.pointer()));
    }

    private void put(String what, Sent sent, int status, String code) {
        cases.add(Case.of(operation + ", " + what, sent, status, code));
    }

    private String text() {
        return operation.isRead() ? "" : body.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        return text.length() <= 16 ? text.strip() : text.substring(0, 12) + "… " + text.length();
    }
}
