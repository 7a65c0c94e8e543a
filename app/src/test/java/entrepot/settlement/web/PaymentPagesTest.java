package entrepot.settlement.web;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.settlement.PaymentState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The pages of payments, as a browser without scripts gets them.
@Tag("integration")
class PaymentPagesTest {

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

    @Test
    void listsPayments() {
        var payment = samples.settled();
        var page = counter.page("maker", "/");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("/console/payments/" + payment.id(), "Nordfeld Agro JSC → Harbour Agri-Parts", "72,000.00");
        assertThat(counter.page("stranger", "/").body()).contains("No payments.");
    }

    @Test
    void filtersListByState() {
        var cancelled = samples.in(PaymentState.CANCELLED);
        var closed = samples.in(PaymentState.CLOSED);
        var page = counter.page("maker", "/?state=CANCELLED").body();
        assertThat(page)
                .contains(cancelled.id().toString())
                .doesNotContain(closed.id().toString());
        assertThat(counter.page("maker", "/?state=LOST").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsWholePayment() {
        var page =
                counter.page("maker", "/console/payments/" + samples.settled().id());
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("Timeline", "All-in cost", "5,803,479.09", "bps over the reference", "On the chain")
                .contains(Samples.HASH, Samples.BLOCK, "Postings", "Leaves of the register", "checker");
        assertThat(page.headers().firstValue("Refresh")).hasValue("3");
    }

    @Test
    void explainsDecisionOnPage() {
        var made = counter.post("maker", "/payments", Counter.order("72000"));
        var page = counter.page("maker", "/console/payments/" + made.text("/id"));
        assertThat(page.body())
                .contains("Decided and explained", "UNKNOWN_FACT", "replays to the same bytes", "What would cure it");
        assertThat(page.headers().firstValue("Refresh")).isEmpty();
    }

    @Test
    void masksReasonOnPage() {
        var page = counter.page("maker", "/console/payments/" + samples.listed().id());
        assertThat(page.body()).contains("UNDER_REVIEW").doesNotContain("SANCTIONS_UN", "CONFIRMED");
    }

    @Test
    void hidesOthersPage() {
        var path = "/console/payments/" + samples.in(PaymentState.QUOTED).id();
        assertThat(counter.page("stranger", path).statusCode()).isEqualTo(404);
        assertThat(new Browser(counter.address()).get(path).uri().getPath()).isEqualTo(path);
    }
}
