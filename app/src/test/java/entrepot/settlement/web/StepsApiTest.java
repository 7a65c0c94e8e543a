package entrepot.settlement.web;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.settlement.Payment;
import entrepot.settlement.PaymentState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people do with an ordered payment, and what they may not.
@Tag("integration")
class StepsApiTest {

    private static Counter counter;
    private static Samples samples;

    @BeforeAll
    static void start() {
        counter = Counter.open();
        samples = new Samples(counter);
    }

    @AfterEach
    void clear() {
        counter.clear();
    }

    private static Counter.Answer step(String seat, Payment payment, String step, String body) {
        return counter.post(seat, "/payments/" + payment.id() + "/" + step, body);
    }

    private static String approving(Payment payment) {
        return "{\"quote\":\"" + payment.terms().orElseThrow().quote() + "\"}";
    }

    @Test
    void quotesAtBestPrice() {
        var quoted = step("dealer", samples.onFile(PaymentState.SCREENED), "quote", "{}");
        assertThat(quoted.status()).as(quoted.body().toString()).isEqualTo(200);
        assertThat(quoted.text("/quote/provider")).isEqualTo(House.ALPHA.lei());
        assertThat(quoted.text("/quote/rate")).isEqualTo("80.52");
        assertThat(quoted.text("/quote/total/amount")).isEqualTo("5803479.09");
        assertThat(quoted.text("/quote/cost_bps")).isNotEmpty();
        var read = counter.get("maker", "/payments/" + quoted.text("/id"));
        assertThat(read.body().at("/quote")).isEqualTo(quoted.body().at("/quote"));
    }

    @Test
    void approvesWithSecondPerson() {
        var payment = samples.quoted();
        var approved = step("checker", payment, "approval", approving(payment));
        assertThat(approved.status()).as(approved.body().toString()).isEqualTo(200);
        assertThat(approved.text("/next/awaited")).isEqualTo("HOME_CURRENCY");
        assertThat(approved.text("/next/until")).isEqualTo("2026-03-04T10:00:00Z");
        assertThat(approved.text("/quote/approved/by"))
                .isEqualTo(counter.seats.user("checker").toString());
        assertThat(approved.text("/pay_in/reference")).startsWith("PAY");
        assertThat(step("checker", payment, "approval", approving(payment)).refusal())
                .isEqualTo("409 ALREADY_DONE ALREADY_DONE");
    }

    @Test
    void refusesMakerAsChecker() {
        var payment = samples.quoted();
        assertThat(step("maker", payment, "approval", approving(payment)).refusal())
                .isEqualTo("403 SAME_PERSON SAME_USER");
        assertThat(step("maker-again", payment, "approval", approving(payment)).refusal())
                .isEqualTo("403 SAME_PERSON SAME_PERSON");
    }

    @Test
    void refusesQuoteOfAnother() {
        var payment = samples.quoted();
        var other = samples.quoted();
        assertThat(step("checker", payment, "approval", approving(other)).refusal())
                .isEqualTo("422 REFUSED_BY_RULE QUOTE_NOT_CURRENT");
        assertThat(step("checker", payment, "approval", "{\"quote\":\"quo_00000000000000000000000000\"}")
                        .refusal())
                .isEqualTo("404 NOT_FOUND UNKNOWN_QUOTE");
    }

    @Test
    void decidesHeldAgain() {
        var held = step("compliance", samples.onFile(PaymentState.HELD), "decision", "");
        assertThat(held.status()).as(held.body().toString()).isEqualTo(200);
        assertThat(held.text("/state")).isEqualTo("HELD");
        assertThat(counter.get("compliance", "/payments/" + held.text("/id") + "/explain")
                        .body()
                        .at("/decisions")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void cancelsBeforeMoney() {
        var cancelled = step("maker", samples.in(PaymentState.SCREENED), "cancellation", "");
        assertThat(cancelled.text("/state")).isEqualTo("CANCELLED");
        assertThat(cancelled.text("/next/awaited")).isEqualTo("NOTHING");
    }

    /// Scenario 32.
    @ParameterizedTest
    @CsvSource({
        "quote,        maker,      FINAL",
        "quote,        dealer,     HELD",
        "decision,     compliance, SCREENED",
        "cancellation, maker,      FUNDED",
        "cancellation, maker,      CLOSED"
    })
    void refusesInWrongState(String step, String seat, PaymentState state) {
        assertThat(step(seat, samples.in(state), step, "").refusal()).isEqualTo("409 WRONG_STATE WRONG_STATE");
    }

    @ParameterizedTest
    @CsvSource({
        "quote,        compliance",
        "quote,        auditor",
        "approval,     dealer",
        "approval,     compliance",
        "decision,     maker",
        "decision,     admin",
        "cancellation, dealer",
        "cancellation, supervisor"
    })
    void refusesOtherRoles(String step, String seat) {
        assertThat(step(seat, samples.in(PaymentState.HELD), step, "").text("/code"))
                .isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @CsvSource({"quote", "approval", "cancellation"})
    void hidesOthersPayment(String step) {
        assertThat(step("stranger", samples.in(PaymentState.QUOTED), step, "").status())
                .isEqualTo(404);
    }

    @Test
    void refusesApprovalWithoutQuote() {
        assertThat(step("checker", samples.quoted(), "approval", "{}").refusal())
                .isEqualTo("400 INVALID_BODY MISSING");
    }
}
