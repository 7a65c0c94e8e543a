package entrepot.settlement.web;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Ids;
import entrepot.ledger.Account;
import entrepot.ledger.AccountKey;
import entrepot.ledger.Posting;
import entrepot.money.Amount;
import entrepot.settlement.PaymentState;
import entrepot.trade.Contract;
import entrepot.trade.Dossiers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who sees which payment, how much of its decisions, and the books.
@Tag("integration")
class ReadApiTest {

    private static Counter counter;
    private static Samples samples;

    @BeforeAll
    static void start() {
        counter = Counter.open();
        samples = new Samples(counter);
    }

    @ParameterizedTest
    @CsvSource({
        "maker, 200",
        "checker, 200",
        "dealer, 200",
        "compliance, 200",
        "auditor, 200",
        "admin, 200",
        "supervisor, 200",
        "customers-auditor, 200",
        "stranger, 404",
        "bank, 403"
    })
    void showsToThoseConcerned(String seat, int status) {
        var path = "/payments/" + samples.in(PaymentState.SCREENED).id();
        for (var more : List.of("", "/explain", "/postings", "/leaves"))
            assertThat(counter.get(seat, path + more).status()).as(path + more).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"compliance", "auditor", "supervisor"})
    void tellsTrueReason(String seat) {
        var explained = counter.get(seat, "/payments/" + samples.listed().id() + "/explain");
        assertThat(explained.text("/disclosure")).isEqualTo("FULL");
        assertThat(explained.body().at("/decisions/0/replays").asBoolean()).isTrue();
        assertThat(explained.body().toString()).contains("SANCTIONS_UN", "freeze-report", "screening snapshot lst_1");
    }

    @ParameterizedTest
    @CsvSource({"maker", "dealer", "admin", "customers-auditor"})
    void masksReason(String seat) {
        var explained = counter.get(seat, "/payments/" + samples.listed().id() + "/explain");
        assertThat(explained.text("/disclosure")).isEqualTo("CUSTOMER");
        assertThat(explained.text("/decisions/0/reasons/0/code")).isEqualTo("UNDER_REVIEW");
        assertThat(explained.text("/decisions/0/reasons/0/rule")).isEmpty();
        assertThat(explained.body().at("/decisions/0/rules/not_fired").isEmpty())
                .isTrue();
        assertThat(explained.body().toString())
                .doesNotContain("SANCTIONS_UN", "freeze-report", "screening snapshot lst_1", "CONFIRMED");
    }

    @Test
    void saysWhenReplayDiffers() {
        var explained = counter.get("auditor", "/payments/" + samples.tampered().id() + "/explain");
        assertThat(explained.body().at("/decisions/0/replays").asBoolean(true)).isFalse();
        assertThat(explained.text("/decisions/0/replay")).isEqualTo("DIFFERENT");
    }

    @Test
    void pagesListOfContract() {
        var contract = new Contract.Id(counter.node.ids().next());
        var ids = new ArrayList<String>();
        for (int i = 0; i < 3; i++)
            ids.addFirst(counter.seed(samples.created(contract)).id().toString());
        var path = "/payments?contract=" + contract + "&limit=2";
        var first = counter.get("maker", path);
        assertThat(first.body().at("/has_more").asBoolean()).isTrue();
        var second = counter.get("maker", path + "&cursor=" + first.text("/next_cursor"));
        assertThat(List.of(first.text("/items/0/id"), first.text("/items/1/id"), second.text("/items/0/id")))
                .isEqualTo(ids);
        assertThat(second.body().at("/has_more").asBoolean(true)).isFalse();
        assertThat(counter.get("stranger", path).body().at("/items").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"maker", "auditor", "supervisor"})
    void filtersListByState(String seat) {
        var id = samples.in(PaymentState.REORGED).id().toString();
        var listed = counter.get(seat, "/payments?state=REORGED");
        assertThat(listed.body().at("/items").toString()).contains(id).doesNotContain("\"SCREENED\"");
        assertThat(counter.get(seat, "/payments?state=LOST").refusal()).startsWith("400 INVALID_PARAMETER");
    }

    @Test
    void showsBooks() {
        var bank = AccountKey.of(Account.CLIENT_MONEY_BANK, Dossiers.XTS);
        var cash = AccountKey.of(Account.CLIENT_CASH, "NORDFELD", Dossiers.XTS);
        var payment = samples.in(PaymentState.FUNDED);
        var subject = payment.id().toString();
        long before = counter.node.register().head().index();
        counter.commit(List.of(Posting.of(subject + "/in", subject, "client funds in")
                .move(bank, cash, Amount.parse("100.00", Dossiers.XTS))
                .build()));
        var postings = counter.get("maker", "/payments/" + subject + "/postings");
        assertThat(postings.text("/postings/0/step")).isEqualTo("client funds in");
        assertThat(postings.text("/postings/0/lines/1/amount/amount")).isEqualTo("100.00");
        var trial = counter.get("auditor", "/ledger/trial-balance");
        assertThat(trial.body().at("/balanced").asBoolean()).isTrue();
        assertThat(counter.get("admin", "/ledger/balances")
                        .body()
                        .at("/balances")
                        .toString())
                .contains("-100.00");
        var earlier = counter.get("supervisor", "/ledger/balances?as_of=" + before);
        assertThat(earlier.body().at("/balances").toString()).doesNotContain("-100.00");
    }

    @Test
    void verifiesRegister() {
        assertThat(counter.get("auditor", "/register/verification")
                        .body()
                        .at("/intact")
                        .asBoolean())
                .isTrue();
        assertThat(counter.get("maker", "/register/head").text("/link")).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource({"/ledger/balances", "/ledger/trial-balance", "/register/verification", "/chain/standing"})
    void keepsBooksFromClients(String path) {
        assertThat(counter.get("maker", path).status()).isEqualTo(403);
        assertThat(counter.get("compliance", path).status()).isEqualTo(403);
        assertThat(counter.get("auditor", path + "?x=1").status()).isEqualTo(400);
    }

    /// A participant's auditor sees what is the participant's; the books are everybody's.
    @ParameterizedTest
    @CsvSource({"/ledger/balances", "/ledger/trial-balance", "/chain/standing"})
    void keepsBooksFromClientsAuditors(String path) {
        var refused = counter.get("customers-auditor", path);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/code")).isEqualTo("FORBIDDEN");
        assertThat(counter.get("auditor", path).status()).isEqualTo(200);
    }

    @Test
    void knowsNoOtherId() {
        assertThat(counter.get("auditor", "/payments/" + Ids.text("pay", new java.util.UUID(1, 1)))
                        .status())
                .isEqualTo(404);
        assertThat(counter.get("auditor", "/payments/pay_1").status()).isEqualTo(404);
    }
}
