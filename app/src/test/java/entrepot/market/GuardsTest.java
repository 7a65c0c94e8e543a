package entrepot.market;

import static entrepot.market.Prices.GUARD;
import static entrepot.market.Prices.TEN;
import static entrepot.market.Prices.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.money.Rate;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardsTest {

    @ParameterizedTest
    @CsvSource({
        "1.0000, 1.0001, 0.9999, NORMAL,  0",
        "1.0050, 1.0050, 1.0000, NORMAL,  50",
        "0.9950, 0.9950, 0.9950, NORMAL,  -50",
        "1.0051, 1.0051, 1.0000, PAUSED,  51",
        "0.9930, 0.9931, 0.9929, PAUSED,  -70",
        "1.0000, 1.0000, 0.9900, GUARDED, 0",
        "1.0000, 1.2000, 0.8000, GUARDED, 0"
    })
    void readsThePeg(String one, String two, String three, PegReading.Status status, BigDecimal deviation) {
        var reading =
                GUARD.read(List.of(price("one", one, TEN), price("two", two, TEN), price("three", three, TEN)), TEN);
        assertThat(reading.status()).isEqualTo(status);
        assertThat(((PegReading.Seen) reading).deviationBps()).isEqualByComparingTo(deviation);
    }

    @ParameterizedTest
    @CsvSource({"0, NORMAL", "60, NORMAL", "61, PAUSED", "-1, PAUSED"})
    void pausesOnStaleSource(int ageSeconds, PegReading.Status status) {
        var prices = List.of(
                price("one", "1", TEN), price("two", "1", TEN), price("three", "1", TEN.minusSeconds(ageSeconds)));
        assertThat(GUARD.read(prices, TEN).status()).isEqualTo(status);
    }

    @Test
    void pausesOnMissingSource() {
        var prices = new ArrayList<>(List.of(price("one", "1", TEN), price("two", "1", TEN)));
        assertThat(GUARD.read(prices, TEN)).isEqualTo(new PegReading.Blind(List.of("three")));
        prices.add(price("two", "1.0001", TEN));
        prices.add(price("stranger", "1", TEN));
        assertThat(GUARD.read(prices, TEN).status()).isEqualTo(PegReading.Status.PAUSED);
    }

    @Test
    void takesTheNewestOfEachSource() {
        var prices = List.of(
                price("one", "0.9", TEN.minusSeconds(5)),
                price("one", "1", TEN),
                price("two", "1", TEN),
                price("two", "0.9", TEN.minusSeconds(5)),
                price("three", "1", TEN));
        assertThat(GUARD.read(prices, TEN).status()).isEqualTo(PegReading.Status.NORMAL);
    }

    @Test
    void pausesAtSeventyBasisPoints() {
        var prices = List.of(price("one", "0.9930", TEN), price("two", "0.9930", TEN), price("three", "0.9930", TEN));
        var seen = (PegReading.Seen) GUARD.read(prices, TEN);
        assertThat(seen.status()).isEqualTo(PegReading.Status.PAUSED);
        assertThat(seen.deviationBps()).isEqualTo(new BigDecimal("-70.00"));
    }

    @Test
    void wantsOddNumberOfSources() {
        assertThatThrownBy(() -> new SourcePolicy(new TreeSet<>(List.of("a", "b")), Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToCompareTwoPairs() {
        var usdt = Rate.parse(Prices.USDT, Prices.XTS, "80.36");
        var coin = Rate.parse(Prices.COIN, Prices.XTS, "8.95");
        assertThatThrownBy(() -> new PriceBand(50).holds(usdt, coin)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "9845000000LPALPHA132, true",
        "98450000000LPBRAVO42, true",
        "9845000000LPALPHA133, false",
        "9845000000LPALPHA13, false",
        "9845000000lpalpha132, false"
    })
    void checksTheLei(String lei, boolean good) {
        if (good) assertThat(new ProviderId(lei)).hasToString(lei);
        else assertThatThrownBy(() -> new ProviderId(lei)).isInstanceOf(IllegalArgumentException.class);
    }
}
