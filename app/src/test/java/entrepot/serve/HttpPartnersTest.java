package entrepot.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.bank.BankAccount;
import entrepot.market.LiquidityProvider.Answer;
import entrepot.market.LiquidityProvider.Deal;
import entrepot.market.LiquidityProvider.DealRefusal;
import entrepot.market.LiquidityProvider.DeclineReason;
import entrepot.market.LiquidityProvider.Request;
import entrepot.market.OfferId;
import entrepot.market.ProviderId;
import entrepot.market.ProviderUnavailable;
import entrepot.market.QuoteId;
import entrepot.market.Side;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import entrepot.money.ChainId;
import entrepot.money.Rate;
import entrepot.party.Country;
import entrepot.party.Lei;
import entrepot.party.Party;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HttpPartnersTest {

    private static final ChainId CHAIN = new ChainId("eip155", "1");
    private static final Asset.Token USDT = new Asset.Token(CHAIN, "erc20", "0x" + "d".repeat(40), "USDT", 6);
    private static final Asset.Fiat XTS = new Asset.Fiat("XTS", 2);
    private static final AccountId WALLET = new AccountId(CHAIN, "0x" + "c".repeat(40));
    private static final Lei ALPHA = new Lei("9845000000LPALPHA132");
    private static final OfferId OFFER = new OfferId("OF/1 ?");
    private static final QuoteId QUOTE = new QuoteId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L));
    private static final Request REQUEST =
            new Request(QUOTE, Side.BUY, Amount.parse("1000.50", USDT), XTS, Duration.ofSeconds(90));
    private static final String DEALT = """
            {"asset":"%s","amount":"1000.50","home":"iso4217:XTS","proceeds":"80240.10",
             "at":"2026-02-12T08:00:00Z"}""".formatted(USDT.id());

    @TempDir
    Path folder;

    private final Peer peer = new Peer(_ -> new Peer.Answer(500, ""));
    private final JsonHttp http = new JsonHttp(Duration.ofMillis(800));
    private HttpProvider provider;

    @BeforeEach
    void connect() throws IOException {
        Files.writeString(folder.resolve("token"), "word\n");
        var member = new ServeConfig.Member(
                ALPHA, "LP Alpha", new Country("SG"), Party.Ownership.FOREIGN, List.of("8 Arcade"), List.of());
        provider = new HttpProvider(
                new ServeConfig.Provider(
                        member,
                        new ProviderId(ALPHA.toString()),
                        peer.url(),
                        Optional.of(new SecretFile(folder.resolve("token"))),
                        WALLET,
                        new BankAccount("1", "LP Alpha", ALPHA.toString(), ALPHA.toString())),
                http,
                new AssetCatalogue(List.of(USDT, XTS)));
    }

    @AfterEach
    void disconnect() {
        http.close();
        peer.close();
    }

    @Test
    void asksForFirmPrice() {
        peer.answers(200, """
                {"offer":"OF-1","price":"80.20","expires":"2026-02-12T08:01:00Z"}""");
        assertThat(provider.request(REQUEST))
                .isEqualTo(new Answer.Offered(
                        provider.id(),
                        new OfferId("OF-1"),
                        Rate.parse(USDT, XTS, "80.20"),
                        Instant.parse("2026-02-12T08:01:00Z")));
        var asked = peer.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/v1/rfq");
        assertThat(asked.token()).isEqualTo("Bearer word");
        assertThat(asked.key()).isEqualTo(QUOTE.toString());
        assertThat(asked.body()).contains("\"amount\":\"1000.500000\"", "\"side\":\"BUY\"", "\"ttlSeconds\":90");
    }

    @ParameterizedTest
    @EnumSource(value = DeclineReason.class, mode = EnumSource.Mode.EXCLUDE, names = "NO_ANSWER")
    void mapsDeclines(DeclineReason reason) {
        peer.answers(200, "{\"declined\":\"" + reason + "\"}");
        assertThat(provider.request(REQUEST)).isEqualTo(new Answer.Declined(provider.id(), reason));
    }

    @Test
    void locksAndDeals() {
        peer.answers(200, DEALT);
        var dealt = new Deal.Dealt(
                OFFER,
                Amount.parse("1000.50", USDT),
                Amount.parse("80240.10", XTS),
                Instant.parse("2026-02-12T08:00:00Z"));
        assertThat(provider.lock(OFFER, WALLET)).isEqualTo(dealt);
        assertThat(provider.deal(OFFER, WALLET)).isEqualTo(dealt);
        assertThat(provider.deal(OFFER, WALLET)).isEqualTo(dealt);
        assertThat(peer.asked())
                .extracting(Peer.Asked::path)
                .containsExactly(
                        "/v1/offers/OF%2F1%20%3F/lock", "/v1/offers/OF%2F1%20%3F/deal", "/v1/offers/OF%2F1%20%3F/deal");
        assertThat(peer.asked().get(1)).isEqualTo(peer.asked().get(2));
        assertThat(peer.asked().getFirst().body()).isEqualTo("{\"deliverTo\":\"" + WALLET + "\"}");
    }

    @ParameterizedTest
    @EnumSource
    void mapsRefusals(DealRefusal reason) {
        peer.answers(200, "{\"refused\":\"" + reason + "\"}");
        assertThat(provider.deal(OFFER, WALLET)).isEqualTo(new Deal.Refused(OFFER, reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            500 | {}
            404 | {"declined":"NO_LIQUIDITY"}
            302 | {}
            200 | nonsense
            200 | []
            200 | {"offer":"OF-1","price":"-1","expires":"2026-02-12T08:01:00Z"}
            200 | {"offer":"OF-1","price":80.2,"expires":"2026-02-12T08:01:00Z"}
            200 | {"offer":"OF-1","price":"80.2","expires":"soon"}
            200 | {"offer":"","price":"80.2","expires":"2026-02-12T08:01:00Z"}
            200 | {"declined":"NO_ANSWER"}
            200 | {"declined":"BAD_MOOD"}
            """)
    void takesNothingElseForAnswer(int status, String body) {
        peer.answers(status, body);
        assertThatThrownBy(() -> provider.request(REQUEST)).isInstanceOf(ProviderUnavailable.class);
        assertThat(peer.asked()).hasSize(1);
    }

    @Test
    void givesUpOnSlowPartner() {
        peer.answers(_ -> {
            pause();
            return new Peer.Answer(200, DEALT);
        });
        assertThatThrownBy(() -> provider.deal(OFFER, WALLET)).isInstanceOf(ProviderUnavailable.class);
    }

    @Test
    void givesUpOnEndlessAnswer() {
        peer.answers(200, " ".repeat(100_000) + DEALT);
        assertThatThrownBy(() -> provider.deal(OFFER, WALLET)).isInstanceOf(ProviderUnavailable.class);
    }

    @Test
    void givesUpOnAbsentPartner() {
        peer.close();
        assertThatThrownBy(() -> provider.lock(OFFER, WALLET)).isInstanceOf(ProviderUnavailable.class);
    }

    @Test
    void readsPricesOfSourcesThatAnswer() {
        peer.answers(asked -> switch (asked.path().substring(0, 3)) {
            case "/a?" -> price("iso4217:XTS", "80.20");
            case "/b?" -> price("iso4217:USD", "1.00");
            case "/c?" -> new Peer.Answer(503, "");
            default -> price("iso4217:XTS", "80.40");
        });
        var feed = new HttpFeed(List.of(source("a"), source("b"), source("c"), source("d")), http);
        var prices = feed.prices(USDT, XTS);
        assertThat(prices).extracting(p -> p.source() + " " + p.rate().price()).containsExactly("a 80.20", "d 80.40");
        assertThat(prices.getFirst().at()).isEqualTo(Instant.parse("2026-02-12T08:00:00Z"));
        assertThat(peer.asked())
                .extracting(Peer.Asked::path)
                .contains("/a?base=eip155%3A1%2Ferc20%3A0x" + "d".repeat(40) + "&quote=iso4217%3AXTS");
    }

    private static Peer.Answer price(String quote, String price) {
        return new Peer.Answer(200, """
                {"base":"%s","quote":"%s","price":"%s",
                 "at":"2026-02-12T08:00:00Z"}""".formatted(USDT.id(), quote, price));
    }

    private ServeConfig.Source source(String name) {
        var url = "http://127.0.0.1:" + peer.port() + "/" + name + "?base={base}&quote={quote}";
        return new ServeConfig.Source(name, url, Optional.empty());
    }

    private static void pause() {
        try {
            Thread.sleep(3_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
