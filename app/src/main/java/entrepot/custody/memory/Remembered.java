package entrepot.custody.memory;

import entrepot.commit.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// One signature as the signer remembers it.
///
/// @param digest the hash that was signed, hex with 0x
public record Remembered(String chain, String account, long nonce, String payment, String purpose, String digest) {

    /// Reads a record's text; throws `IllegalArgumentException` for what is none.
    static Remembered parse(String text) {
        try {
            var node = Json.tree(text);
            return new Remembered(
                    need(node, "chain"),
                    need(node, "account"),
                    Long.parseLong(need(node, "nonce")),
                    need(node, "payment"),
                    need(node, "purpose"),
                    need(node, "digest"));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private static String need(JsonNode node, String field) {
        var text = node.path(field).asString("");
        if (text.isEmpty()) throw new IllegalArgumentException("no " + field);
        return text;
    }

    /// The place that only one payment may ever have.
    public String slot() {
        return "nonce " + nonce + " of " + account + " on " + chain;
    }
}
