package entrepot.market;

import static entrepot.market.Prices.ALPHA;
import static entrepot.market.Prices.BRAVO;
import static entrepot.market.Prices.GUARD;
import static entrepot.market.Prices.LIMITS;
import static entrepot.market.Prices.POLICY;
import static entrepot.market.Prices.SOURCES;
import static entrepot.market.Prices.TARIFF;
import static entrepot.market.Prices.TEN;
import static entrepot.market.Prices.USD;
import static entrepot.market.Prices.USDT;
import static entrepot.market.Prices.buy;
import static entrepot.market.Prices.offer;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.market.LiquidityProvider.Answer;
import entrepot.market.LiquidityProvider.DeclineReason;
import entrepot.market.QuoteAnswer.NotQuoted;
import entrepot.market.QuoteAnswer.Quoted;
import entrepot.market.QuoteAnswer.Reason;
import entrepot.money.AccountId;
import entrepot.money.Rate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class QuoteDeskTest {

    private String pegPrice = "1.0000";

    @Test
    void asksAllAndQuotesTheBest() {
        var answer = desk(says(BRAVO, () -> offer(BRAVO, "80.44")), says(ALPHA, () -> offer(ALPHA, "80.36")))
                .quote(buy("72000", "8.95"));
        var quote = ((Quoted) answer).quote().quote();
        assertThat(quote.chosen().provider()).isEqualTo(ALPHA);
        assertThat(quote.heard()).hasSize(2);
        assertThat(quote.market().peg().status()).isEqualTo(PegReading.Status.NORMAL);
    }

    @Test
    void notesSilentProviders() {
        var silent = says(BRAVO, () -> {
            throw new ProviderUnavailable("line is down");
        });
        var answer = desk(says(ALPHA, () -> offer(ALPHA, "80.36")), silent).quote(buy("72000", "8.95"));
        assertThat(((NotQuoted) answer).reason()).isEqualTo(Reason.TOO_FEW_OFFERS);
        assertThat(((NotQuoted) answer).heard()).contains(new Answer.Declined(BRAVO, DeclineReason.NO_ANSWER));
    }

    @Test
    void stopsWaitingForSlowProviders() {
        var slow = says(BRAVO, () -> {
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return offer(BRAVO, "80.00");
        });
        var answer = desk(says(ALPHA, () -> offer(ALPHA, "80.36")), slow).quote(buy("72000", "8.95"));
        assertThat(((NotQuoted) answer).heard()).contains(new Answer.Declined(BRAVO, DeclineReason.NO_ANSWER));
    }

    @Test
    void asksNobodyWhileThePegIsOff() {
        pegPrice = "0.9930";
        var asked = new AtomicInteger();
        var answer = desk(says(ALPHA, () -> {
                    asked.incrementAndGet();
                    return offer(ALPHA, "80.36");
                }))
                .quote(buy("72000", "8.95"));
        assertThat(((NotQuoted) answer).reason()).isEqualTo(Reason.PEG_NOT_NORMAL);
        assertThat(asked).hasValue(0);
    }

    @Test
    void refusesAcceptanceAfterDepeg() {
        var desk = desk();
        assertThat(desk.accept(Prices.firm(), "treasury")).isInstanceOf(Acceptance.Accepted.class);
        pegPrice = "0.9930";
        assertThat(desk.accept(Prices.firm(), "treasury"))
                .isEqualTo(new Acceptance.Refused(Acceptance.Reason.PAUSED, TEN.plusSeconds(60), TEN));
    }

    private QuoteDesk desk(LiquidityProvider... providers) {
        ReferenceFeed feed = (base, quote) -> SOURCES.stream()
                .map(source -> new ReferenceFeed.Price(
                        source, Rate.parse(base, quote, quote.id().equals(USD.id()) ? pegPrice : "80.40"), TEN))
                .toList();
        var policy = new DeskPolicy(
                TARIFF, new PriceBand(100), POLICY, Map.of(USDT.id(), GUARD), LIMITS, Duration.ofMillis(300));
        return new QuoteDesk(List.of(providers), feed, policy, () -> TEN);
    }

    private static LiquidityProvider says(ProviderId id, Supplier<Answer> answer) {
        return new LiquidityProvider() {
            @Override
            public ProviderId id() {
                return id;
            }

            @Override
            public Answer request(Request request) {
                return answer.get();
            }

            @Override
            public Deal lock(OfferId offer, AccountId deliverTo) {
                return new Deal.Refused(offer, DealRefusal.UNKNOWN_OFFER);
            }

            @Override
            public Deal deal(OfferId offer, AccountId deliverTo) {
                return new Deal.Refused(offer, DealRefusal.UNKNOWN_OFFER);
            }
        };
    }
}
