package entrepot.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireTest {

    private static final Asset USDT = new Asset.Token(ChainId.parse("eip155:1"), "erc20", "0xDAC1", "USDT", 6);

    private record View(String paymentId, Amount total, BigDecimal price, Instant at, LocalDate day, Asset of) {}

    private static String wire(Object view) {
        return new String(Wire.bytes(view), StandardCharsets.UTF_8);
    }

    @Test
    void spellsAmountsWhole() {
        assertThat(wire(Wire.amount(Amount.parse("72000", USDT))))
                .isEqualTo("{\"amount\":\"72000.000000\",\"currency\":\"USDT\",\"asset\":\"eip155:1/erc20:0xdac1\","
                        + "\"scale\":6}");
    }

    @Test
    void spellsViews() {
        var view = new View(
                "pay_1",
                Amount.of(1, USDT),
                new BigDecimal("1E+3"),
                Instant.parse("2026-03-01T08:00:00Z"),
                LocalDate.of(2026, 3, 1),
                USDT);
        assertThat(wire(view))
                .isEqualTo("{\"payment_id\":\"pay_1\",\"total\":{\"amount\":\"0.000001\",\"currency\":\"USDT\","
                        + "\"asset\":\"eip155:1/erc20:0xdac1\",\"scale\":6},\"price\":\"1000\","
                        + "\"at\":\"2026-03-01T08:00:00Z\",\"day\":\"2026-03-01\",\"of\":\"eip155:1/erc20:0xdac1\"}");
    }

    @Test
    void keepsKeysOfMaps() {
        assertThat(wire(Map.of("someKey", List.of(1, 2)))).isEqualTo("{\"someKey\":[1,2]}");
    }

    @Test
    void refusesBinaryFractions() {
        assertThatIllegalStateException().isThrownBy(() -> wire(Map.of("price", 0.1)));
    }
}
