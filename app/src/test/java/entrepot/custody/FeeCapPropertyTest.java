package entrepot.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/// Whatever the market asks: never above the cap, and always so much dearer that nodes and signer
/// take it in the place of what was there.
class FeeCapPropertyTest {

    private static final long FEE_MAX = 1_000_000_000_000L;

    /// Scenario 11.
    @Property
    void staysBelowTheCap(
            @ForAll @LongRange(min = 0, max = FEE_MAX) long tip,
            @ForAll @LongRange(min = 0, max = FEE_MAX) long base,
            @ForAll @LongRange(min = 21_000, max = 300_000) long gas,
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long most) {
        var cap = new FeeCap(BigInteger.valueOf(most));
        var market = offer(tip, 2 * base + tip, gas);

        cap.first(market).ifPresent(offer -> {
            assertThat(offer.feeMax()).isLessThanOrEqualTo(cap.most());
            assertThat(offer.feeCap()).as("pays the base fee").isGreaterThanOrEqualTo(BigInteger.valueOf(base + tip));
        });
    }

    @Property
    void isDearerByATenthOrNotAtAll(
            @ForAll @LongRange(min = 0, max = FEE_MAX) long tip,
            @ForAll @LongRange(min = 0, max = FEE_MAX) long more,
            @ForAll @LongRange(min = 0, max = FEE_MAX) long market,
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long most) {
        var cap = new FeeCap(BigInteger.valueOf(most));
        var before = offer(tip, tip + more, 60_000);

        var instead = cap.instead(before, offer(market, 2 * market, 60_000));

        instead.ifPresent(offer -> {
            assertThat(offer.feeMax()).isLessThanOrEqualTo(cap.most());
            assertThat(tenfold(offer.tip())).isGreaterThan(elevenfold(before.tip()));
            assertThat(tenfold(offer.feeCap())).isGreaterThan(elevenfold(before.feeCap()));
        });
        var plenty = new FeeCap(BigInteger.TEN.pow(30)).instead(before, offer(market, 2 * market, 60_000));
        assertThat(plenty).isPresent();
    }

    private static GasOffer offer(long tip, long feeCap, long gas) {
        return new GasOffer(BigInteger.valueOf(tip), BigInteger.valueOf(feeCap), gas);
    }

    private static BigInteger tenfold(BigInteger fee) {
        return fee.multiply(BigInteger.TEN);
    }

    private static BigInteger elevenfold(BigInteger fee) {
        return fee.multiply(BigInteger.valueOf(11));
    }
}
