package entrepot.settlement.web;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.party.Parties;
import entrepot.trade.Dossiers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ordering payments over a real server, database and law.
@Tag("integration")
class OrderApiTest {

    private static final String CHECKSUMMED = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
    private static final String SLIPPED = "0x70997970c51812dc3A010C7d01b50e0d17dc79C8";

    private static Counter counter;

    @BeforeAll
    static void start() {
        counter = Counter.open();
    }

    @AfterEach
    void clear() {
        counter.clear();
    }

    @Test
    void recordsHeldOrder() {
        var made = counter.post("maker", "/payments", Counter.order("72000"));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        assertThat(made.text("/state")).isEqualTo("HELD");
        assertThat(made.body().at("/reasons").toString()).contains("UNKNOWN_FACT");
        assertThat(made.body().at("/cures").isEmpty()).isFalse();
        assertThat(made.text("/next/from")).isEqualTo("COMPLIANCE");
        var read = counter.get("maker", "/payments/" + made.text("/id"));
        assertThat(read.body()).isEqualTo(made.body());
    }

    @Test
    void explainsAndProvesOrder() {
        var path = "/payments/"
                + counter.post("maker", "/payments", Counter.order("72000")).text("/id");
        var explained = counter.get("auditor", path + "/explain");
        assertThat(explained.body().at("/decisions").size()).isEqualTo(1);
        assertThat(explained.body().at("/decisions/0/replays").asBoolean()).isTrue();
        assertThat(explained.body().at("/decisions/0/checks").toString()).contains("T-01");
        assertThat(explained.text("/decisions/0/packs/0/hash")).hasSize(64);
        assertThat(explained.body().at("/decisions/0/rules/not_fired").isEmpty())
                .isFalse();
        assertThat(counter.get("maker", path + "/leaves").text("/leaves/0/kind"))
                .isEqualTo("payment.ordered");
        assertThat(counter.get("maker", path + "/postings")
                        .body()
                        .at("/postings")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void takesCheckedMixedCase() {
        var body = Counter.order("72000").replace(Dossiers.PAYEE.address(), CHECKSUMMED);
        assertThat(counter.post("maker", "/payments", body).status()).isEqualTo(201);
    }

    @Test
    void decidesWithoutRecordOnDryRun() {
        long facts = counter.node.register().head().index();
        var tried = counter.post("maker", "/payments?dry_run=true", Counter.order("72000"));
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.text("/state")).isEqualTo("HELD");
        assertThat(counter.node.register().head().index()).isEqualTo(facts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "contract"      | "kontract"                | 400 INVALID_BODY MISSING
            ctr_            | con_                      | 400 INVALID_BODY INVALID
            "72000"         | 72000                     | 400 INVALID_BODY WRONG_TYPE
            "72000"         | "-1"                      | 400 INVALID_BODY NOT_POSITIVE
            "72000"         | "0"                       | 400 INVALID_BODY NOT_POSITIVE
            "72000"         | "1.0000001"               | 400 INVALID_BODY TOO_PRECISE
            "72000"         | "0.000001"                | 422 REFUSED_BY_RULE AMOUNT_NOT_EXACT
            erc20:0x5fbdb2  | erc20:0x5fbdb3            | 400 INVALID_BODY UNKNOWN_ASSET
            HARBOURAGRI79   | HARBOURAGRI78             | 400 INVALID_BODY INVALID
            337:0x70997970  | 338:0x70997970            | 400 INVALID_BODY INVALID
            """, quoteCharacter = '`')
    void refusesBadField(String from, String to, String refusal) {
        long facts = counter.node.register().head().index();
        var answer = counter.post("maker", "/payments", Counter.order("72000").replace(from, to));
        assertThat(answer.refusal()).as(answer.body().toString()).isEqualTo(refusal);
        assertThat(counter.node.register().head().index()).isEqualTo(facts);
    }

    @Test
    void refusesWrongChecksum() {
        var body = Counter.order("72000").replace(Dossiers.PAYEE.address(), SLIPPED);
        var answer = counter.post("maker", "/payments", body);
        assertThat(answer.refusal()).isEqualTo("400 INVALID_BODY INVALID");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/payee_account");
    }

    @Test
    void refusesPaymentInStateMoney() {
        var body = Counter.order("72000").replace(Dossiers.USDT.id(), Dossiers.USD.id());
        assertThat(counter.post("maker", "/payments", body).refusal()).isEqualTo("400 INVALID_BODY INVALID");
    }

    @Test
    void hidesOthersContract() {
        var own = counter.post("stranger", "/payments", Counter.order("72000"));
        var unknown = Counter.order("72000").replace(Dossiers.contract().id().toString(), Counter.NO_CONTRACT);
        assertThat(own.refusal()).isEqualTo("404 NOT_FOUND UNKNOWN_CONTRACT");
        assertThat(counter.post("maker", "/payments", unknown).refusal()).isEqualTo("404 NOT_FOUND UNKNOWN_CONTRACT");
    }

    @Test
    void refusesUnknownInvoice() {
        var body = Counter.order("72000")
                .replace(
                        Dossiers.proforma().id().toString(),
                        Dossiers.invoice().id().toString());
        var answer = counter.post("maker", "/payments", body);
        assertThat(answer.refusal()).isEqualTo("404 NOT_FOUND UNKNOWN_INVOICE");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/invoice");
    }

    @ParameterizedTest
    @CsvSource({"dealer", "compliance", "auditor", "supervisor", "admin", "bank"})
    void refusesOtherRoles(String seat) {
        var answer = counter.post(seat, "/payments", Counter.order("72000"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("FORBIDDEN");
    }

    @Test
    void namesPartiesByLei() {
        var made = counter.post("maker", "/payments", Counter.order("72000"));
        assertThat(made.text("/payer")).isEqualTo(Parties.importer().lei().toString());
        assertThat(made.text("/register_no")).startsWith("XA-R-2026-");
    }
}
