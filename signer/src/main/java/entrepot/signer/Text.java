package entrepot.signer;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Strict texts: JSON with exactly the expected fields, addresses, chain names, whole numbers. Each
/// reader throws [Malformed]. Written JSON is canonical: keys sorted, no white space.
final class Text {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-f]{40}");
    private static final Pattern CHAIN = Pattern.compile("eip155:([1-9][0-9]{0,17})");
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,77}");

    private Text() {}

    static String write(Map<String, ?> fields) {
        return JSON.writeValueAsString(new TreeMap<>(fields));
    }

    static JsonNode object(String text) {
        try {
            var node = JSON.readTree(text);
            if (!node.isObject()) throw new Malformed("not a JSON object");
            return node;
        } catch (JacksonException e) {
            throw new Malformed("not JSON: " + e.getOriginalMessage());
        }
    }

    static JsonNode object(String text, Set<String> fields) {
        var node = object(text);
        if (!Set.copyOf(node.propertyNames()).equals(fields))
            throw new Malformed("the fields must be " + fields.stream().sorted().toList());
        return node;
    }

    static String text(JsonNode node, String field) {
        var value = node.path(field);
        if (!value.isString()) throw new Malformed(field + " must be a text");
        return value.stringValue();
    }

    static String address(String text) {
        if (!ADDRESS.matcher(text).matches()) throw new Malformed("not an address in lower case: " + text);
        return text;
    }

    /// The number of an EVM chain from its CAIP-2 name.
    static long chain(String text) {
        var match = CHAIN.matcher(text);
        if (!match.matches()) throw new Malformed("not an EVM chain: " + text);
        return Long.parseLong(match.group(1));
    }

    static BigInteger whole(String text) {
        if (!WHOLE.matcher(text).matches()) throw new Malformed("not a whole number: " + text);
        return new BigInteger(text);
    }

    static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Malformed("not a time: " + text);
        }
    }

    static byte[] hex(String text) {
        try {
            if (!text.startsWith("0x")) throw new Malformed("hex begins with 0x");
            return HexFormat.of().parseHex(text, 2, text.length());
        } catch (IllegalArgumentException e) {
            throw new Malformed("not hex: " + e.getMessage());
        }
    }

    static String hex(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }
}
