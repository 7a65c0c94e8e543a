package entrepot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintTest {

    private static final Asset ETHER = new Asset.NativeCoin(ChainId.parse("eip155:1"), 60, "ETH", 18);
    private static final Asset YEN = new Asset.Fiat("JPY", 0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        72000                | 72,000.00
        0                    | 0.00
        -1234567.5           | -1,234,567.50
        1.000000000000000001 | 1.000000000000000001
        0.120                | 0.12
        """)
    void printsAmountsExactly(String amount, String expected) {
        assertThat(Print.amount(Amount.parse(amount, ETHER))).isEqualTo(expected);
    }

    @Test
    void printsNoFractionWhereThereIsNone() {
        assertThat(Print.amount(Amount.parse("1000", YEN))).isEqualTo("1,000");
    }

    @Test
    void printsTimesInUtc() {
        var at = Instant.parse("2026-03-03T23:59:59Z");
        assertThat(Print.moment(at)).isEqualTo("3 Mar 2026, 23:59:59 UTC");
        assertThat(Print.day(at)).isEqualTo("3 Mar 2026");
    }

    @Test
    void shortensCodes() {
        assertThat(Print.code("USDT")).isEqualTo("USDT");
        assertThat(Print.code("0x9fc76417374aa880d4449a1f7f31ec597f00b1f6")).isEqualTo("0x9fc7641737…00b1f6");
    }

    @Test
    void refusesRowsOfAnotherWidth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DataTable("x", List.of(DataTable.Column.text("a")), List.of(List.of()), "none"));
    }
}
