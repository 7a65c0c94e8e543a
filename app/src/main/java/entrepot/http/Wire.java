package entrepot.http;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;

/// How views are spelled for callers: fields in `snake_case` in the order in which the record has
/// them, maps by key, times as ISO 8601, money as [Money], numbers with a fraction as texts. Empty
/// optionals are left out.
public final class Wire {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .changeDefaultVisibility(v -> v.withGetterVisibility(JsonAutoDetect.Visibility.NONE)
                    .withIsGetterVisibility(JsonAutoDetect.Visibility.NONE)
                    .withFieldVisibility(JsonAutoDetect.Visibility.ANY))
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .addModule(spelling())
            .build();

    private Wire() {}

    /// The wire form of an amount: exact, and with everything needed to read it.
    public static Money amount(Amount amount) {
        var asset = amount.asset();
        return new Money(amount.text(), asset.symbol(), asset.id(), asset.scale());
    }

    /// The bytes of a view. A binary fraction in it is a bug.
    public static byte[] bytes(Object view) {
        var tree = MAPPER.<JsonNode>valueToTree(view);
        refuseFractions(tree);
        return MAPPER.writeValueAsBytes(tree);
    }

    private static void refuseFractions(JsonNode node) {
        if (node.isFloatingPointNumber()) throw new IllegalStateException("a view with a binary fraction: " + node);
        node.forEach(Wire::refuseFractions);
    }

    private static SimpleModule spelling() {
        return new SimpleModule("wire")
                .addSerializer(Amount.class, new Spelled<>(Amount.class) {
                    @Override
                    public void serialize(Amount value, JsonGenerator out, SerializationContext context) {
                        context.writeValue(out, amount(value));
                    }
                })
                .addSerializer(BigDecimal.class, new Spelled<>(BigDecimal.class) {
                    @Override
                    public void serialize(BigDecimal value, JsonGenerator out, SerializationContext context) {
                        out.writeString(value.toPlainString());
                    }
                })
                .addSerializer(Asset.class, new Spelled<>(Asset.class) {
                    @Override
                    public void serialize(Asset value, JsonGenerator out, SerializationContext context) {
                        out.writeString(value.id());
                    }
                })
                .addSerializer(BigInteger.class, ToStringSerializer.instance)
                .addSerializer(ChainId.class, ToStringSerializer.instance)
                .addSerializer(AccountId.class, ToStringSerializer.instance);
    }

    private abstract static class Spelled<T> extends StdSerializer<T> {
        Spelled(Class<T> type) {
            super(type);
        }
    }

    /// An amount as callers read it.
    ///
    /// @param amount   decimal text, for example `72000.00`
    /// @param currency symbol for people
    /// @param asset    CAIP-19 name, which is the identity
    /// @param scale    digits after the point
    public record Money(String amount, String currency, String asset, int scale) {}
}
