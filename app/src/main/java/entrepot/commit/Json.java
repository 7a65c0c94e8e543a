package entrepot.commit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import entrepot.money.AccountId;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/// Records to JSON and back, always in the one canonical spelling (keys sorted, no white space), so
/// that equal facts have equal bytes and equal hashes. Follows RFC 8785 for what we store: texts,
/// whole numbers, booleans, lists and objects; money is text, and there are no fractions.
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(tools.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .changeDefaultVisibility(v -> v.withGetterVisibility(JsonAutoDetect.Visibility.NONE)
                    .withIsGetterVisibility(JsonAutoDetect.Visibility.NONE)
                    .withFieldVisibility(JsonAutoDetect.Visibility.ANY))
            .addMixIn(Asset.class, AssetKinds.class)
            .addModule(names())
            .build();

    private Json() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface AssetKinds {}

    private static SimpleModule names() {
        return new SimpleModule("caip")
                .addSerializer(ChainId.class, ToStringSerializer.instance)
                .addSerializer(AccountId.class, ToStringSerializer.instance)
                .addDeserializer(ChainId.class, text(ChainId::parse))
                .addDeserializer(AccountId.class, text(AccountId::parse))
                .addSerializer(java.math.BigInteger.class, ToStringSerializer.instance)
                .addSerializer(java.math.BigDecimal.class, new PlainDecimal());
    }

    private static <T> ValueDeserializer<T> text(java.util.function.Function<String, T> parse) {
        return new ValueDeserializer<>() {
            @Override
            public T deserialize(
                    tools.jackson.core.JsonParser parser, tools.jackson.databind.DeserializationContext context) {
                return parse.apply(parser.getString());
            }
        };
    }

    private static final class PlainDecimal extends tools.jackson.databind.ser.std.StdSerializer<java.math.BigDecimal> {
        PlainDecimal() {
            super(java.math.BigDecimal.class);
        }

        @Override
        public void serialize(
                java.math.BigDecimal value,
                tools.jackson.core.JsonGenerator out,
                tools.jackson.databind.SerializationContext context) {
            out.writeString(value.toPlainString());
        }
    }

    /// The canonical text of a record, map, list or value.
    public static String write(Object value) {
        return MAPPER.writeValueAsString(canonical(MAPPER.valueToTree(value)));
    }

    /// The canonical text in UTF-8.
    public static byte[] bytes(Object value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    /// The same as a tree, which is written as the value itself would be.
    static JsonNode node(Object value) {
        return MAPPER.valueToTree(value);
    }

    /// Reads a record; throws `tools.jackson.core.JacksonException` when the text does not fit it.
    public static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    /// Reads any JSON text; duplicate keys are refused.
    public static JsonNode tree(String text) {
        return MAPPER.readTree(text);
    }

    private static JsonNode canonical(JsonNode node) {
        if (node.isObject()) {
            var sorted = MAPPER.createObjectNode();
            node.propertyStream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .forEach(e -> sorted.set(e.getKey(), canonical(e.getValue())));
            return sorted;
        }
        if (node.isArray()) {
            var list = MAPPER.createArrayNode();
            node.forEach(item -> list.add(canonical(item)));
            return list;
        }
        if (node.isFloatingPointNumber())
            throw new IllegalArgumentException("no fractions in facts, write a decimal text: " + node);
        return node;
    }
}
