package entrepot.lab.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Every way in which one field of a body can be wrong, by the body's own description.
final class BodyFaults {

    private static final String HOLE = "@hole@";
    private static final Set<Integer> FORM = Set.of(400);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode document;
    private final ObjectNode whole;
    private final List<Fault> faults = new ArrayList<>();

    private BodyFaults(JsonNode document, ObjectNode whole) {
        this.document = document;
        this.whole = whole;
    }

    /// @param text     the body
    /// @param pointer  of the field that is wrong
    /// @param statuses that are right
    record Fault(String what, String pointer, String text, Set<Integer> statuses) {}

    static List<Fault> of(JsonNode document, JsonNode schema, ObjectNode body) {
        var found = new BodyFaults(document, body);
        found.object(schema, body, "");
        return found.faults;
    }

    private void object(JsonNode described, ObjectNode node, String at) {
        var schema = resolved(described, node);
        put(
                "unknown field",
                at + "/no_such_field",
                FORM,
                copy -> within(copy, at).put("no_such_field", 1));
        var properties = properties(schema);
        schema.path("required").valueStream().map(JsonNode::asString).forEach(name -> {
            if (node.has(name))
                put("missing", at + "/" + name, FORM, copy -> within(copy, at).remove(name));
        });
        node.propertyStream().toList().forEach(field -> {
            var inner = properties.path(field.getKey());
            if (inner.isMissingNode()) throw new IllegalStateException("not described: " + at + "/" + field.getKey());
            value(inner, field.getValue(), at + "/" + field.getKey());
        });
    }

    private static JsonNode properties(JsonNode schema) {
        return schema.path("properties");
    }

    private void value(JsonNode described, JsonNode node, String at) {
        literal("null", at, "null");
        switch (node) {
            case ObjectNode object -> {
                for (var raw : List.of("7", "\"text\"", "[]")) literal(raw + " for an object", at, raw);
                object(described, object, at);
            }
            case ArrayNode array -> {
                for (var raw : List.of("7", "{}", "[]", "[7]", "[null]")) literal(raw + " for a list", at, raw);
                value(resolved(described, array).path("items"), array.get(0), at + "/0");
            }
            default -> {
                for (var raw : List.of("true", "{}", "[]", "7.5", "1e3")) literal(raw + " for a plain value", at, raw);
                if (node.isString()) text(described, node.asString(), at);
                else number(at);
            }
        }
    }

    private void number(String at) {
        for (var raw : List.of("\"7\"", "-1", "99999999999999999", "1" + "0".repeat(30)))
            literal(raw + " for a number", at, raw);
    }

    private void text(JsonNode described, String right, String at) {
        literal("7 for a text", at, "7");
        texts("text", at, FormFaults.TEXTS);
        var kind = described.path("$ref").asString("");
        var schema = resolved(described, NODES.stringNode(right));
        if (schema.has("enum")) texts("word", at, FormFaults.WORDS);
        if (schema.path("format").asString("").equals("date")) texts("day", at, FormFaults.DAYS);
        switch (kind.substring(kind.lastIndexOf('/') + 1)) {
            case "Decimal" -> texts("decimal", at, FormFaults.DECIMALS);
            case "AssetId" -> texts("asset", at, FormFaults.ASSETS);
            case "Lei" -> texts("LEI", at, FormFaults.LEIS);
            case "Country" -> texts("country", at, FormFaults.COUNTRIES);
            case "Sha256" -> texts("hash", at, FormFaults.HASHES);
            case "AccountId" -> accounts(at);
            default -> {}
        }
        if (FormFaults.isId(right)) {
            texts("id", at, FormFaults.malformed(right));
            // An alert is a part of the case in the address: what is wrong is the field.
            var unknown = right.startsWith("alr_") ? FORM : Set.of(404);
            put("unknown id", at, unknown, copy -> replace(copy, at, NODES.stringNode(FormFaults.unknown(right))));
        }
        if (at.endsWith("/amount") && !at.equals("/amount")) money(at);
    }

    /// A slip of the hand in an address may be found by its form or by the rule about addresses.
    private void accounts(String at) {
        texts("account", at, FormFaults.ACCOUNTS);
        var slip = NODES.stringNode(FormFaults.SLIP);
        put("account with a slip", at, Set.of(400, 422), copy -> replace(copy, at, slip));
    }

    /// Nothing and less than nothing are no money to pay or to trade for.
    private void money(String at) {
        boolean hasAsset =
                whole.at(at.substring(0, at.lastIndexOf('/')) + "/asset").isString();
        if (hasAsset) texts("money", at, FormFaults.NOTHINGS);
    }

    private void texts(String kind, String at, List<String> wrong) {
        for (var text : wrong)
            put(kind + " " + shortened(text), at, FORM, copy -> replace(copy, at, NODES.stringNode(text)));
    }

    private void literal(String what, String at, String raw) {
        var copy = whole.deepCopy();
        replace(copy, at, NODES.stringNode(HOLE));
        faults.add(new Fault(at + ": " + shortened(what), at, copy.toString().replace("\"" + HOLE + "\"", raw), FORM));
    }

    private void put(String what, String at, Set<Integer> statuses, Consumer<ObjectNode> change) {
        var copy = whole.deepCopy();
        change.accept(copy);
        faults.add(new Fault(at + ": " + what, at, copy.toString(), statuses));
    }

    private static void replace(ObjectNode whole, String at, JsonNode value) {
        int cut = at.lastIndexOf('/');
        var name = at.substring(cut + 1);
        switch (whole.at(at.substring(0, cut))) {
            case ObjectNode object -> object.set(name, value);
            case ArrayNode array -> array.set(Integer.parseInt(name), value);
            default -> throw new IllegalStateException("nothing at " + at);
        }
    }

    private static ObjectNode within(ObjectNode whole, String at) {
        return (ObjectNode) whole.at(at);
    }

    /// Follows references, and of alternatives takes the one whose fields are there.
    private JsonNode resolved(JsonNode schema, JsonNode node) {
        var reference = schema.path("$ref");
        if (reference.isString())
            return resolved(document.at(reference.asString().substring(1)), node);
        if (!schema.has("oneOf")) return schema;
        return schema.path("oneOf")
                .valueStream()
                .map(one -> resolved(one, node))
                .filter(one -> one.path("required").valueStream().allMatch(name -> node.has(name.asString())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no alternative fits " + node));
    }

    private static String shortened(String text) {
        var visible = text.replaceAll("\\p{Cntrl}", "?");
        return visible.length() <= 24 ? visible : visible.substring(0, 20) + "… " + visible.length();
    }
}
