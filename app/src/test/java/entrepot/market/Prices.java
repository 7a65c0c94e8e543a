package entrepot.market;

import entrepot.market.LiquidityProvider.Answer;
import entrepot.market.LiquidityProvider.Answer.Offered;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.ChainId;
import entrepot.money.Rate;
import entrepot.money.Rounding;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// The reference scenario's assets, providers, tariff and prices.
final class Prices {

    static final Instant TEN = Instant.parse("2026-03-03T10:00:00Z");
    static final Asset.Fiat XTS = new Asset.Fiat("XTS", 2);
    static final Asset.Fiat USD = new Asset.Fiat("USD", 2);
    static final ChainId CHAIN = new ChainId("eip155", "31337");
    static final Asset USDT = new Asset.Token(CHAIN, "erc20", "0x" + "a1".repeat(20), "USDT", 6);
    static final Asset COIN = new Asset.NativeCoin(CHAIN, 195, "TRX", 6);
    static final ProviderId ALPHA = new ProviderId("9845000000LPALPHA132");
    static final ProviderId BRAVO = new ProviderId("98450000000LPBRAVO42");
    static final Set<String> SOURCES = Set.of("one", "two", "three");
    static final SourcePolicy POLICY = new SourcePolicy(new TreeSet<>(SOURCES), Duration.ofMinutes(1));
    static final DepegGuard GUARD = new DepegGuard(USD, POLICY, new PriceBand(50));
    static final Tariff TARIFF = new Tariff(
            "import-2026-02",
            new BigDecimal("0.0020"),
            new BigDecimal("0.0010"),
            2,
            Rounding.HALF_UP,
            2,
            Duration.ofSeconds(90));
    static final DeskPolicy.Limits LIMITS = new DeskPolicy.Limits(new PriceBand(100), Duration.ofSeconds(90));
    static final QuoteId ID = new QuoteId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L));

    private Prices() {}

    static QuoteRequest buy(String amount, String coinPrice) {
        return request(Side.BUY, amount, coinPrice);
    }

    static QuoteRequest request(Side side, String amount, String coinPrice) {
        return new QuoteRequest(ID, side, Amount.parse(amount, USDT), XTS, fee("27", coinPrice));
    }

    static NetworkFee fee(String coins, String price) {
        return new NetworkFee(Amount.parse(coins, COIN), Rate.parse(COIN, XTS, price));
    }

    static Answer offer(ProviderId provider, String price) {
        return offer(provider, price, TEN.plusSeconds(60));
    }

    static Answer offer(ProviderId provider, String price, Instant expires) {
        return new Offered(provider, new OfferId("offer-" + price), Rate.parse(USDT, XTS, price), expires);
    }

    static MarketView view(String reference) {
        return new MarketView(known(reference), new PegReading.NotPegged());
    }

    static ReferenceReading known(String price) {
        return new ReferenceReading.Known(Rate.parse(USDT, XTS, price), List.of());
    }

    static ReferenceFeed.Price price(String source, String price, Instant at) {
        return new ReferenceFeed.Price(source, Rate.parse(USDT, USD, price), at);
    }

    static Quoting quoting() {
        return new Quoting(TARIFF, new PriceBand(100));
    }

    static QuoteState.FirmQuote firm() {
        var heard = List.of(offer(ALPHA, "80.36"), offer(BRAVO, "80.44"));
        return ((QuoteAnswer.Quoted) quoting().quote(buy("72000", "8.95"), heard, view("80.40"), TEN)).quote();
    }
}
