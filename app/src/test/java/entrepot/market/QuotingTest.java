package entrepot.market;

import static entrepot.market.Prices.ALPHA;
import static entrepot.market.Prices.BRAVO;
import static entrepot.market.Prices.TEN;
import static entrepot.market.Prices.USDT;
import static entrepot.market.Prices.XTS;
import static entrepot.market.Prices.buy;
import static entrepot.market.Prices.known;
import static entrepot.market.Prices.offer;
import static entrepot.market.Prices.quoting;
import static entrepot.market.Prices.request;
import static entrepot.market.Prices.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.market.LiquidityProvider.Answer;
import entrepot.market.LiquidityProvider.DeclineReason;
import entrepot.market.QuoteAnswer.NotQuoted;
import entrepot.market.QuoteAnswer.Quoted;
import entrepot.market.QuoteAnswer.Reason;
import entrepot.money.Amount;
import entrepot.money.Rate;
import entrepot.money.Rounding;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotingTest {

    private static final List<Answer> MARCH = List.of(offer(ALPHA, "80.36"), offer(BRAVO, "80.44"));
    private static final List<Answer> JUNE = List.of(offer(ALPHA, "79.68"), offer(BRAVO, "79.60"));

    @Test
    void quotesTheAdvance() {
        var quote = quoted(quoting().quote(buy("72000", "8.95"), MARCH, view("80.40"), TEN));
        assertThat(quote.chosen().provider()).isEqualTo(ALPHA);
        assertThat(quote.clientRate().price()).isEqualTo(new BigDecimal("80.52"));
        assertThat(quote.home()).isEqualTo(xts("5797440.00"));
        assertThat(quote.fee()).isEqualTo(xts("5797.44"));
        assertThat(quote.networkFee()).isEqualTo(xts("241.65"));
        assertThat(quote.total()).isEqualTo(xts("5803479.09"));
        assertThat(quote.providerAmount()).isEqualTo(xts("5785920.00"));
        assertThat(quote.spread()).isEqualTo(xts("11520.00"));
        assertThat(quote.residue()).isEqualByComparingTo("0");
    }

    @Test
    void quotesTheBalance() {
        var quote = quoted(quoting().quote(buy("168000", "8.90"), JUNE, view("79.64"), TEN));
        assertThat(quote.chosen().provider()).isEqualTo(BRAVO);
        assertThat(quote.clientRate().price()).isEqualTo(new BigDecimal("79.76"));
        assertThat(quote.home()).isEqualTo(xts("13399680.00"));
        assertThat(quote.fee()).isEqualTo(xts("13399.68"));
        assertThat(quote.networkFee()).isEqualTo(xts("240.30"));
        assertThat(quote.total()).isEqualTo(xts("13413319.98"));
        assertThat(quote.providerAmount()).isEqualTo(xts("13372800.00"));
        assertThat(quote.spread()).isEqualTo(xts("26880.00"));
    }

    @Test
    void quotesTheInverseSide() {
        var bids = List.of(offer(ALPHA, "79.90"), offer(BRAVO, "79.85"));
        var sell = new QuoteRequest(Prices.ID, Side.SELL, Amount.parse("380000", USDT), XTS, Prices.fee("0", "8.95"));
        var quote = quoted(quoting().quote(sell, bids, view("79.90"), TEN));
        assertThat(quote.chosen().provider()).isEqualTo(ALPHA);
        assertThat(quote.clientRate().price()).isEqualTo(new BigDecimal("79.74"));
        assertThat(quote.home()).isEqualTo(xts("30301200.00"));
        assertThat(quote.providerAmount()).isEqualTo(xts("30362000.00"));
        assertThat(quote.spread()).isEqualTo(xts("60800.00"));
        assertThat(quote.fee()).isEqualTo(xts("30301.20"));
        assertThat(quote.total()).isEqualTo(xts("30270898.80"));
        assertThat(quote.spreadBps()).isEqualByComparingTo("20.03");
    }

    @Test
    void showsCostAgainstTheReference() {
        var quote = quoted(quoting().quote(buy("72000", "8.95"), MARCH, view("80.40"), TEN));
        assertThat(quote.spreadBps()).isEqualByComparingTo("14.93");
        assertThat(quote.costBps()).isEqualByComparingTo("25.36");
    }

    @Test
    void keepsLosingOffers() {
        var declined = new Answer.Declined(new ProviderId("98450000ENTREPOTOP76"), DeclineReason.NO_LIQUIDITY);
        var heard = List.of(MARCH.get(1), declined, MARCH.get(0));
        assertThat(quoted(quoting().quote(buy("72000", "8.95"), heard, view("80.40"), TEN))
                        .heard())
                .containsExactlyElementsOf(heard);
    }

    @Test
    void recordsWhatRoundingTook() {
        var heard = List.of(offer(ALPHA, "80.367"), offer(BRAVO, "80.44"));
        var quote = quoted(quoting().quote(buy("0.333333", "8.95"), heard, view("80.40"), TEN));
        assertThat(quote.clientRate().price()).isEqualTo(new BigDecimal("80.53"));
        assertThat(quote.home()).isEqualTo(xts("26.84"));
        assertThat(quote.providerAmount()).isEqualTo(xts("26.79"));
        assertThat(quote.fee()).isEqualTo(xts("0.03"));
        // 26.84330649-26.84, 26.788973211-26.79, 0.02684-0.03 and nothing of 241.65
        assertThat(quote.residue()).isEqualByComparingTo("-0.000880299");
    }

    @ParameterizedTest
    @CsvSource({
        "80.36, 60, 80.36, 61, 98450000000LPBRAVO42",
        "80.36, 61, 80.36, 60, 9845000000LPALPHA132",
        "80.36, 60, 80.36, 60, 98450000000LPBRAVO42",
        "80.35, 60, 80.36, 90, 9845000000LPALPHA132"
    })
    void ranksByPriceThenLife(String alpha, int alphaLife, String bravo, int bravoLife, String best) {
        var heard = List.of(
                offer(ALPHA, alpha, TEN.plusSeconds(alphaLife)), offer(BRAVO, bravo, TEN.plusSeconds(bravoLife)));
        var quote = quoted(quoting().quote(buy("72000", "8.95"), heard, view("80.40"), TEN));
        assertThat(quote.chosen().provider().lei()).isEqualTo(best);
    }

    @ParameterizedTest
    @CsvSource({"30, 30", "90, 90", "300, 90"})
    void lastsNoLongerThanOfferOrTariff(int offerLife, int quoteLife) {
        var heard = List.of(offer(ALPHA, "80.36", TEN.plusSeconds(offerLife)), offer(BRAVO, "80.44"));
        var firm = ((Quoted) quoting().quote(buy("72000", "8.95"), heard, view("80.40"), TEN)).quote();
        assertThat(firm.expires()).isEqualTo(TEN.plusSeconds(quoteLife));
    }

    @Test
    void refusesWithOneOffer() {
        assertThat(reason(List.of(MARCH.getFirst()), view("80.40"))).isEqualTo(Reason.TOO_FEW_OFFERS);
    }

    @Test
    void ignoresExpiredOffers() {
        var heard = List.of(offer(ALPHA, "80.36", TEN), MARCH.get(1));
        assertThat(reason(heard, view("80.40"))).isEqualTo(Reason.TOO_FEW_OFFERS);
    }

    @Test
    void ignoresOffersForOtherMoney() {
        var other =
                new Answer.Offered(ALPHA, new OfferId("x"), Rate.parse(USDT, Prices.USD, "1.00"), TEN.plusSeconds(60));
        assertThat(reason(List.of(other, MARCH.get(1)), view("80.40"))).isEqualTo(Reason.TOO_FEW_OFFERS);
    }

    @ParameterizedTest
    @CsvSource({"81.17, true", "81.18, false", "79.57, true", "79.56, false"})
    void holdsThePriceBand(String reference, boolean inside) {
        // 80.36 is 99.79, 101.01, 99.28 and 100.55 bps from these
        var answer = quoting().quote(buy("72000", "8.95"), MARCH, view(reference), TEN);
        assertThat(answer instanceof Quoted).isEqualTo(inside);
        if (!inside) assertThat(((NotQuoted) answer).reason()).isEqualTo(Reason.PRICE_OUTSIDE_BAND);
    }

    @Test
    void refusesWithoutReference() {
        var blind = new MarketView(new ReferenceReading.Unknown(List.of("two")), new PegReading.NotPegged());
        assertThat(reason(MARCH, blind)).isEqualTo(Reason.REFERENCE_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"GUARDED", "PAUSED"})
    void refusesUnlessPegIsNormal(PegReading.Status status) {
        var peg = new PegReading.Seen(status, new BigDecimal("-70.00"), List.of());
        assertThat(reason(MARCH, new MarketView(known("80.40"), peg))).isEqualTo(Reason.PEG_NOT_NORMAL);
    }

    @Test
    void refusesWhenFeesEatTheProceeds() {
        var bids = List.of(offer(ALPHA, "79.90"), offer(BRAVO, "79.85"));
        var answer = quoting().quote(request(Side.SELL, "3", "8.95"), bids, view("79.90"), TEN);
        assertThat(((NotQuoted) answer).reason()).isEqualTo(Reason.NOTHING_LEFT_AFTER_FEES);
    }

    @Test
    void refusesWhenRoundingEatsTheSpread() {
        var coarse = new Tariff(
                "coarse", new BigDecimal("0.0020"), BigDecimal.ZERO, 0, Rounding.HALF_UP, 2, Duration.ofSeconds(90));
        var answer = new Quoting(coarse, new PriceBand(100))
                .quote(buy("72000", "8.95"), List.of(offer(ALPHA, "80.30"), offer(BRAVO, "80.31")), view("80.30"), TEN);
        assertThat(((NotQuoted) answer).reason()).isEqualTo(Reason.SPREAD_LOST_IN_ROUNDING);
    }

    @Test
    void rejectsAmountsThatDoNotAddUp() {
        var q = Prices.firm().quote();
        assertThatThrownBy(() -> new Quote(
                        q.request(),
                        q.chosen(),
                        q.heard(),
                        q.clientRate(),
                        q.home(),
                        q.providerAmount(),
                        q.spread(),
                        q.fee(),
                        q.networkFee(),
                        q.total().plus(xts("0.01")),
                        q.market(),
                        q.spreadBps(),
                        q.costBps(),
                        q.residue(),
                        q.tariff()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Reason reason(List<Answer> heard, MarketView view) {
        return ((NotQuoted) quoting().quote(buy("72000", "8.95"), heard, view, TEN)).reason();
    }

    private static Quote quoted(QuoteAnswer answer) {
        assertThat(answer).isInstanceOf(Quoted.class);
        return ((Quoted) answer).quote().quote();
    }

    private static Amount xts(String text) {
        return Amount.parse(text, XTS);
    }
}
