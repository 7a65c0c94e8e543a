package entrepot.lab.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.lab.provider.SimulatedProvider.Mood;
import entrepot.market.LiquidityProvider.Answer;
import entrepot.market.LiquidityProvider.Answer.Declined;
import entrepot.market.LiquidityProvider.Answer.Offered;
import entrepot.market.LiquidityProvider.Deal.Dealt;
import entrepot.market.LiquidityProvider.Deal.Refused;
import entrepot.market.LiquidityProvider.DealRefusal;
import entrepot.market.LiquidityProvider.DeclineReason;
import entrepot.market.LiquidityProvider.Request;
import entrepot.market.NetworkFee;
import entrepot.market.PegReading;
import entrepot.market.ProviderUnavailable;
import entrepot.market.Quote;
import entrepot.market.QuoteAnswer.NotQuoted;
import entrepot.market.QuoteAnswer.Quoted;
import entrepot.market.QuoteAnswer.Reason;
import entrepot.market.QuoteDesk;
import entrepot.market.QuoteId;
import entrepot.market.QuoteRequest;
import entrepot.market.ReferenceReading;
import entrepot.market.Side;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedProviderTest {

    private static final Asset.Fiat XTS = new Asset.Fiat("XTS", 2);
    private static final Asset.Fiat USD = new Asset.Fiat("USD", 2);
    private static final ChainId CHAIN = new ChainId("eip155", "31337");
    private static final Asset USDT = new Asset.Token(CHAIN, "erc20", "0x" + "a1".repeat(20), "USDT", 6);
    private static final Asset COIN = new Asset.NativeCoin(CHAIN, 195, "TRX", 6);
    private static final AccountId HOUSE = new AccountId(CHAIN, "0x" + "b2".repeat(20));
    private static final AccountId OTHER = new AccountId(CHAIN, "0x" + "c3".repeat(20));

    @TempDir
    private Path folder;

    private final ReferenceMarket market = new ReferenceMarket(USDT, COIN, XTS, USD);
    private final Map<String, Amount> delivered = new HashMap<>();
    private Instant now = Instant.parse("2026-03-03T10:00:00Z");
    private SimulatedProvider alpha;
    private SimulatedProvider bravo;
    private SimulatedFeed feed;

    @BeforeEach
    void open() {
        Delivery delivery = (offer, to, amount) -> delivered.put(offer.value(), amount);
        alpha = market.alpha(folder, delivery, () -> now);
        bravo = market.bravo(folder, delivery, () -> now);
        feed = market.feed(() -> now);
    }

    @AfterEach
    void close() {
        alpha.close();
        bravo.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T10:00:00Z, 72000,  80.52 5803479.09 5785920.00 11520.00",
        "2026-06-03T10:00:00Z, 168000, 79.76 13413319.98 13372800.00 26880.00"
    })
    void quotesTheReferenceScenario(Instant at, String amount, String rateTotalOwedSpread) {
        now = at;
        var expected = rateTotalOwedSpread.split(" ");
        var quote = quote(amount);
        assertThat(quote.clientRate().price()).isEqualByComparingTo(expected[0]);
        assertThat(quote.total()).isEqualTo(xts(expected[1]));
        assertThat(quote.providerAmount()).isEqualTo(xts(expected[2]));
        assertThat(quote.spread()).isEqualTo(xts(expected[3]));
        assertThat(quote.heard()).hasSize(2);
    }

    @Test
    void dealsAnOfferOnce() {
        var offered = (Offered) alpha.request(request(1, Side.BUY, "72000"));
        var dealt = alpha.deal(offered.offer(), HOUSE);
        assertThat(dealt).isEqualTo(new Dealt(offered.offer(), usdt("72000"), xts("5785920.00"), now));
        now = now.plusSeconds(3600);
        assertThat(alpha.deal(offered.offer(), HOUSE)).isEqualTo(dealt);
        assertThat(alpha.deal(offered.offer(), OTHER))
                .isEqualTo(new Refused(offered.offer(), DealRefusal.OTHER_DELIVERY_ACCOUNT));
        assertThat(alpha.deals()).isEqualTo(1);
        assertThat(alpha.owed()).isEqualTo(xts("5785920.00"));
        assertThat(delivered).containsExactly(Map.entry(offered.offer().value(), usdt("72000")));
    }

    @Test
    void remembersAcrossRestart() {
        var request = request(1, Side.BUY, "72000");
        var offered = (Offered) alpha.request(request);
        close();
        open();
        assertThat(alpha.request(request)).isEqualTo(offered);
        var dealt = alpha.deal(offered.offer(), HOUSE);
        close();
        open();
        assertThat(alpha.deal(offered.offer(), HOUSE)).isEqualTo(dealt);
        assertThat(alpha.owed()).isEqualTo(xts("5785920.00"));
    }

    @Test
    void refusesExpiredAndUnknownOffers() {
        var offered = (Offered) alpha.request(request(1, Side.BUY, "72000"));
        assertThat(bravo.deal(offered.offer(), HOUSE))
                .isEqualTo(new Refused(offered.offer(), DealRefusal.UNKNOWN_OFFER));
        now = offered.expires();
        assertThat(alpha.deal(offered.offer(), HOUSE))
                .isEqualTo(new Refused(offered.offer(), DealRefusal.OFFER_EXPIRED));
        assertThat(delivered).isEmpty();
    }

    @Test
    void buysBackAtItsBid() {
        var offered = (Offered) alpha.request(request(1, Side.SELL, "100"));
        assertThat(offered.rate().price()).isEqualByComparingTo("80.20");
        alpha.deal(offered.offer(), HOUSE);
        assertThat(alpha.owed()).isEqualTo(xts("-8020.00"));
        assertThat(delivered).isEmpty();
    }

    @Test
    void declinesWhatItDoesNotQuote() {
        assertThat(reason(alpha.request(request(1, Side.BUY, "5000000.000001"))))
                .isEqualTo(DeclineReason.SIZE_OUT_OF_RANGE);
        var coins = new Request(
                new QuoteId(new UUID(1, 2)), Side.BUY, Amount.parse("1", COIN), XTS, Duration.ofSeconds(60));
        assertThat(reason(alpha.request(coins))).isEqualTo(DeclineReason.ASSET_NOT_QUOTED);
        now = Instant.parse("2026-02-01T10:00:00Z");
        assertThat(reason(alpha.request(request(3, Side.BUY, "1")))).isEqualTo(DeclineReason.OUT_OF_HOURS);
    }

    @ParameterizedTest
    @CsvSource({"DECLINING", "AWAY"})
    void leavesTooFewOffers(Mood mood) {
        bravo.become(mood);
        assertThat(((NotQuoted) desk().quote(quoteRequest("72000"))).reason()).isEqualTo(Reason.TOO_FEW_OFFERS);
    }

    @Test
    void cannotBeDealtWithWhileAway() {
        var offered = (Offered) alpha.request(request(1, Side.BUY, "72000"));
        alpha.become(Mood.AWAY);
        assertThatThrownBy(() -> alpha.deal(offered.offer(), HOUSE)).isInstanceOf(ProviderUnavailable.class);
    }

    @ParameterizedTest
    @CsvSource({"0, NORMAL", "49, NORMAL", "-49, NORMAL", "50, GUARDED", "-50, GUARDED", "51, PAUSED", "-70, PAUSED"})
    void losesItsPeg(int bps, PegReading.Status status) {
        feed.shift(USDT, USD, bps);
        assertThat(desk().view(USDT, XTS).peg().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"60, NORMAL", "61, PAUSED", "-1, PAUSED"})
    void losesASource(int seconds, PegReading.Status status) {
        feed.age("feed-south", Duration.ofSeconds(seconds));
        assertThat(desk().view(USDT, XTS).peg().status()).isEqualTo(status);
    }

    private Quote quote(String amount) {
        return ((Quoted) desk().quote(quoteRequest(amount))).quote().quote();
    }

    private QuoteDesk desk() {
        return new QuoteDesk(List.of(alpha, bravo), feed, market.policy(), () -> now);
    }

    private QuoteRequest quoteRequest(String amount) {
        var price = ((ReferenceReading.Known) desk().view(COIN, XTS).reference()).median();
        var fee = new NetworkFee(Amount.parse("27", COIN), price);
        return new QuoteRequest(new QuoteId(new UUID(1, 1)), Side.BUY, usdt(amount), XTS, fee);
    }

    private static Request request(long id, Side side, String amount) {
        return new Request(new QuoteId(new UUID(1, id)), side, usdt(amount), XTS, Duration.ofSeconds(60));
    }

    private static DeclineReason reason(Answer answer) {
        return ((Declined) answer).reason();
    }

    private static Amount usdt(String text) {
        return Amount.parse(text, USDT);
    }

    private static Amount xts(String text) {
        return Amount.parse(text, XTS);
    }
}
