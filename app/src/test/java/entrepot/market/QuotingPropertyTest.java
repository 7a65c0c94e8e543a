package entrepot.market;

import static entrepot.market.Prices.ALPHA;
import static entrepot.market.Prices.BRAVO;
import static entrepot.market.Prices.COIN;
import static entrepot.market.Prices.TEN;
import static entrepot.market.Prices.USDT;
import static entrepot.market.Prices.XTS;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.market.LiquidityProvider.Answer;
import entrepot.market.LiquidityProvider.Answer.Offered;
import entrepot.market.QuoteAnswer.Quoted;
import entrepot.money.Amount;
import entrepot.money.Rate;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class QuotingPropertyTest {

    private static final BigDecimal ROUNDED_AWAY_MAX = new BigDecimal("0.02");

    @Property
    void keepsEveryUnit(
            @ForAll Side side,
            @ForAll @LongRange(min = 1, max = 10_000_000_000_000L) long units,
            @ForAll @BigRange(min = "50.0000", max = "90.0000") @Scale(4) BigDecimal price) {
        var rate = new Rate(USDT, XTS, price);
        var offers = List.<Answer>of(offer(ALPHA, rate), offer(BRAVO, rate));
        var fee = new NetworkFee(Amount.zero(COIN), Rate.parse(COIN, XTS, "8.95"));
        var request = new QuoteRequest(Prices.ID, side, Amount.of(units, USDT), XTS, fee);
        var view = new MarketView(new ReferenceReading.Known(rate, List.of()), new PegReading.NotPegged());
        if (!(Prices.quoting().quote(request, offers, view, TEN) instanceof Quoted quoted)) return;
        var quote = quoted.quote().quote();
        var received = side == Side.BUY ? quote.total() : quote.providerAmount();
        var paid = side == Side.BUY ? quote.providerAmount() : quote.total();
        assertThat(received.minus(paid)).isEqualTo(quote.spread().plus(quote.fee()));
        assertThat(quote.spread().isNegative()).isFalse();
        assertThat(quote.residue().abs()).isLessThanOrEqualTo(ROUNDED_AWAY_MAX);
    }

    private static Offered offer(ProviderId provider, Rate rate) {
        return new Offered(provider, new OfferId("o"), rate, TEN.plusSeconds(60));
    }
}
