package entrepot.market;

import static entrepot.market.Prices.LIMITS;
import static entrepot.market.Prices.TEN;
import static entrepot.market.Prices.firm;
import static entrepot.market.Prices.known;
import static entrepot.market.Prices.view;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Json;
import entrepot.market.Acceptance.Accepted;
import entrepot.market.Acceptance.Reason;
import entrepot.market.Acceptance.Refused;
import entrepot.market.QuoteState.ExpiredQuote;
import entrepot.market.QuoteState.RequestedQuote;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuoteLifeTest {

    /// Scenario 27.
    @ParameterizedTest
    @CsvSource({
        "-1000, CLOCK_WENT_BACK",
        "0, ACCEPTED",
        "59999, ACCEPTED",
        "60000, EXPIRED",
        "60001, EXPIRED",
        "86400000, EXPIRED"
    })
    void decidesExpiryAtOurGate(long millis, String outcome) {
        var at = TEN.plusMillis(millis);
        assertThat(told(QuoteLife.accept(firm(), at(at), view("80.40")))).isEqualTo(outcome);
    }

    /// Scenario 36, accepted in the moment of expiry: acceptance is one compare-and-set at our gate,
    /// with the price looked at again. Operator: the quote shows when it expired and when it was
    /// accepted.
    @Test
    void recordsBothTimes() {
        var at = TEN.plusSeconds(20);
        var accepted = ((Accepted) QuoteLife.accept(firm(), at(at), view("80.40"))).quote();
        assertThat(accepted.expires()).isEqualTo(TEN.plusSeconds(60));
        assertThat(accepted.acceptedAt()).isEqualTo(at);
        assertThat(accepted.acceptedBy()).isEqualTo("treasury");
        assertThat(accepted.quote()).isEqualTo(firm().quote());

        var late = TEN.plusSeconds(60);
        assertThat(QuoteLife.accept(firm(), at(late), view("80.40")))
                .isEqualTo(new Refused(Reason.EXPIRED, late, late));
    }

    @Test
    void acceptsAgainAsBefore() {
        var accepted = ((Accepted) QuoteLife.accept(firm(), at(TEN), view("80.40"))).quote();
        var again = QuoteLife.accept(accepted, at(TEN.plusSeconds(999)), view("99"));
        assertThat(again).isEqualTo(new Accepted(accepted));
    }

    @ParameterizedTest
    @EnumSource(PegReading.Status.class)
    void refusesOnlyWhilePaused(PegReading.Status status) {
        var peg = new PegReading.Seen(status, new BigDecimal("70.00"), List.of());
        var outcome = told(QuoteLife.accept(firm(), at(TEN), new MarketView(known("80.40"), peg)));
        assertThat(outcome).isEqualTo(status == PegReading.Status.PAUSED ? "PAUSED" : "ACCEPTED");
    }

    /// Scenario 36.
    @ParameterizedTest
    @CsvSource({"79.73, ACCEPTED", "79.72, PRICE_MOVED", "81.33, ACCEPTED", "81.34, PRICE_MOVED"})
    void refusesWhenThePriceMoved(String reference, String outcome) {
        assertThat(told(QuoteLife.accept(firm(), at(TEN), view(reference)))).isEqualTo(outcome);
    }

    @Test
    void refusesWithoutReference() {
        var blind = new MarketView(new ReferenceReading.Unknown(List.of("one")), new PegReading.NotPegged());
        assertThat(told(QuoteLife.accept(firm(), at(TEN), blind))).isEqualTo("REFERENCE_UNKNOWN");
    }

    @Test
    void refusesQuoteOlderThanPolicy() {
        var limits = new DeskPolicy.Limits(new PriceBand(100), Duration.ofSeconds(30));
        var late = new QuoteLife.Command("treasury", TEN.plusSeconds(31), limits);
        assertThat(told(QuoteLife.accept(firm(), late, view("80.40")))).isEqualTo("TOO_OLD");
    }

    @Test
    void refusesWhatIsNotFirm() {
        var requested = new RequestedQuote(firm().quote().request(), TEN);
        var withdrawn = QuoteLife.withdraw(firm(), "dealer", "provider failed", TEN);
        assertThat(told(QuoteLife.accept(requested, at(TEN), view("80.40")))).isEqualTo("NOT_FIRM");
        assertThat(told(QuoteLife.accept(withdrawn, at(TEN), view("80.40")))).isEqualTo("WITHDRAWN");
    }

    @Test
    void turnsOldFirmQuoteExpired() {
        var firm = firm();
        assertThat(QuoteLife.at(firm, firm.expires().minusMillis(1))).isSameAs(firm);
        var expired = QuoteLife.at(firm, firm.expires());
        assertThat(expired).isInstanceOf(ExpiredQuote.class);
        assertThat(told(QuoteLife.accept(expired, at(TEN), view("80.40")))).isEqualTo("EXPIRED");
    }

    static List<QuoteState> states() {
        var firm = firm();
        return List.of(
                new RequestedQuote(firm.quote().request(), TEN),
                firm,
                ((Accepted) QuoteLife.accept(firm, at(TEN), view("80.40"))).quote(),
                QuoteLife.at(firm, firm.expires()),
                QuoteLife.withdraw(firm, "dealer", "provider failed", TEN));
    }

    @ParameterizedTest
    @MethodSource("states")
    void survivesStorage(QuoteState state) {
        var text = Json.write(state);
        assertThat(Json.read(text, QuoteState.class)).isEqualTo(state);
        assertThat(Json.write(Json.read(text, QuoteState.class))).isEqualTo(text);
    }

    private static QuoteLife.Command at(Instant now) {
        return new QuoteLife.Command("treasury", now, LIMITS);
    }

    private static String told(Acceptance acceptance) {
        return switch (acceptance) {
            case Accepted _ -> "ACCEPTED";
            case Refused refused -> refused.reason().name();
        };
    }
}
