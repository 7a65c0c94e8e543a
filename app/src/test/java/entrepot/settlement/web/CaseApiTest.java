package entrepot.settlement.web;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Hash;
import entrepot.commit.Json;
import entrepot.screening.web.CaseWeb;
import entrepot.trade.Dossiers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The way of a case over the API: raised by a payment, worked on by officers, gone from the payment.
@Tag("integration")
class CaseApiTest {

    private static int entries;
    private static CaseOffice office;
    private String id = "";
    private String payment = "";

    @BeforeAll
    static void start() {
        office = CaseOffice.open();
    }

    /// Each test has an entry of its own, so that its case is its own too.
    @BeforeEach
    void raise() {
        office.listSeller("QE.1" + ++entries, CaseOffice.ALIAS);
        payment = office.order();
        id = office.caseOn(CaseOffice.SELLER);
    }

    @Test
    void showsBothSides() {
        var file = office.file(id);
        assertThat(file.text("/file/state")).isEqualTo("OPEN");
        assertThat(file.text("/file/priority")).isEqualTo("URGENT");
        assertThat(file.text("/file/alerts/0/origins/0/payment")).isEqualTo(payment);
        assertThat(file.text("/hits/0/compared/0/field")).isEqualTo("name");
        assertThat(file.text("/hits/0/compared/0/says")).isEqualTo("SAME");
        assertThat(file.body().at("/hits/0/compared/0/listed").toString()).contains(CaseOffice.ALIAS);
        assertThat(file.text("/hits/0/compared/2/says")).isEqualTo("DIFFERENT");
    }

    @Test
    void recordsEveryLook() {
        office.file(id);
        var again = office.counter.get("supervisor", "/screening/cases/" + id);
        var touches = again.body().at("/touches");
        var last = touches.get(touches.size() - 1);
        assertThat(last.at("/what").asString()).isEqualTo("LOOKED_AT");
        assertThat(last.at("/by").asString())
                .isEqualTo(office.counter.seats.user("supervisor").toString());
        assertThat(last.at("/role").asString()).isEqualTo("SUPERVISOR");
    }

    @Test
    void freesThePayment() {
        assertThat(office.counter
                        .get("compliance", "/payments/" + payment + "/explain")
                        .body()
                        .toString())
                .contains("SANCTIONS_UN");
        assertThat(office.decide(id, "FALSE_POSITIVE").text("/state")).isEqualTo("FALSE_POSITIVE");
        var next = office.order();
        assertThat(office.counter
                        .get("compliance", "/payments/" + next + "/explain")
                        .body()
                        .toString())
                .doesNotContain("SANCTIONS_UN");
        var clearances = office.counter.get("auditor", "/screening/clearances?limit=200");
        assertThat(clearances.body().toString()).contains(id, "register extract of the seat");
    }

    @Test
    void holdsATrueMatch() {
        assertThat(office.decide(id, "TRUE_MATCH").text("/state")).isEqualTo("TRUE_MATCH");
        assertThat(office.step("third-officer", id, "reopening", "{\"reason\":\"please\"}")
                        .refusal())
                .isEqualTo("422 REFUSED_BY_RULE TRUE_MATCH_FINAL");
        assertThat(office.step("third-officer", id, "closure", "{\"reason\":\"reported\"}")
                        .text("/state"))
                .isEqualTo("CLOSED");
        var next = office.order();
        assertThat(office.counter
                        .get("compliance", "/payments/" + next + "/explain")
                        .body()
                        .toString())
                .contains("SANCTIONS_UN");
    }

    @Test
    void needsASecondPerson() {
        office.step("second-officer", id, "assignment", "{}");
        office.step("second-officer", id, "escalation", "{\"reason\":\"same name\"}");
        office.step("second-officer", id, "assignment", "{}");
        assertThat(office.propose("second-officer", id, "FALSE_POSITIVE").text("/alerts/0/stage"))
                .isEqualTo("PROPOSED");
        var body = "{" + office.alerts(id) + "}";
        assertThat(office.step("second-officer", id, "approval", body).refusal())
                .isEqualTo("403 SAME_PERSON SAME_USER");
        assertThat(office.step("second-again", id, "approval", body).refusal())
                .isEqualTo("403 SAME_PERSON SAME_PERSON");
        var back = "{" + office.alerts(id) + ",\"reason\":\"too thin\"}";
        assertThat(office.step("third-officer", id, "objection", back).text("/alerts/0/stage"))
                .isEqualTo("UNDECIDED");
    }

    @Test
    void clearsNoEqualNumber() {
        settle();
        office.listPayee("QE.5" + entries);
        office.order();
        var wallet = office.caseOn("wallet:" + Dossiers.PAYEE);
        office.step("compliance", wallet, "assignment", "{}");
        var refused = office.propose("compliance", wallet, "FALSE_POSITIVE");
        assertThat(refused.refusal()).isEqualTo("422 REFUSED_BY_RULE IDENTIFIER_EQUAL");
        assertThat(refused.text("/errors/0/detail")).contains("Correct the number where it is kept");
        office.propose("compliance", wallet, "TRUE_MATCH");
        assertThat(office.step("second-officer", wallet, "approval", "{" + office.alerts(wallet) + "}")
                        .text("/state"))
                .isEqualTo("TRUE_MATCH");
    }

    @Test
    void exportsWithHashes() {
        office.step("compliance", id, "comments", "{\"text\":\"asked for the articles\"}");
        office.step(
                "compliance", id, "documents", "{\"name\":\"articles.pdf\",\"sha256\":\"" + "ab".repeat(32) + "\"}");
        var bundle = office.counter.get("auditor", "/screening/cases/" + id + "/export");
        var content = bundle.body().at("/content");
        assertThat(bundle.text("/sha256")).isEqualTo(Hash.sha256Hex(Json.write(content)));
        var leaf = content.at("/leaves/0");
        assertThat(Hash.hex(
                        Hash.sha256(new byte[] {0}, leaf.at("/text").asString().getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(leaf.at("/hash").asString());
        assertThat(content.at("/touches").toString())
                .contains("asked for the articles", "articles.pdf", "EXPORTED", "sha256:abab");
    }

    @Test
    void pagesTheQueue() {
        var seen = new ArrayList<String>();
        var path = "/screening/cases?limit=1";
        var page = office.counter.get("auditor", path);
        while (true) {
            page.body().at("/items").forEach(line -> seen.add(line.at("/id").asString()));
            if (!page.body().at("/has_more").asBoolean()) break;
            page = office.counter.get("auditor", path + "&cursor=" + page.text("/next_cursor"));
        }
        assertThat(seen).doesNotHaveDuplicates().contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "state=OPEN, true",
        "state=CLOSED, false",
        "priority=URGENT, true",
        "priority=LOW, false",
        "overdue=false, true",
        "overdue=true, false",
        "holder=usr_00000000000000000000000000, false",
        "subject=lei:9845000000NORDFELD80, false"
    })
    void filtersTheQueue(String filter, boolean shown) {
        var queue = office.counter.get("auditor", "/screening/cases?" + filter);
        assertThat(queue.body().toString().contains(id)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"state=NONE", "priority=1", "overdue=yes", "colour=red"})
    void refusesAnotherFilter(String filter) {
        assertThat(office.counter.get("auditor", "/screening/cases?" + filter).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            assignment | {"to":"usr_00000000000000000000000000","reason":"x"} | 400 INVALID_BODY NOT_AN_OFFICER
            assignment | {"to":"usr_00000000000000000000000000"}              | 400 INVALID_BODY INVALID
            escalation | {}                                                   | 400 INVALID_BODY MISSING
            escalation | {"reason":"early"}                                   | 409 WRONG_STATE WRONG_STATE
            approval   | {"alerts":[{"id":"alr_1"}]}                          | 400 INVALID_BODY INVALID
            documents  | {"name":"a.pdf","sha256":"AB"}                       | 400 INVALID_BODY INVALID
            reopening  | {"reason":"early"}                                   | 409 WRONG_STATE WRONG_STATE
            """)
    void refusesBadSteps(String step, String body, String expected) {
        assertThat(office.step("compliance", id, step, body).refusal()).isEqualTo(expected);
    }

    @Test
    void repeatsNothing() {
        var request = "{\"reason\":\"twice\"}";
        office.step("compliance", id, "assignment", "{}");
        assertThat(office.step("compliance", id, "escalation", request).status())
                .isEqualTo(200);
        assertThat(office.step("compliance", id, "escalation", request).refusal())
                .isEqualTo("409 WRONG_STATE WRONG_STATE");
    }

    @Test
    void describesEveryAddress() {
        var described = new TreeSet<String>();
        office.counter
                .get("auditor", "/openapi.json")
                .body()
                .path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(verb -> described.add(verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(office.counter.addresses(CaseWeb.class)).hasSizeGreaterThan(12);
        assertThat(described).containsAll(office.counter.addresses(CaseWeb.class));
    }

    /// Leaves no open case to the next test.
    @AfterEach
    void settle() {
        office.step(
                "third-officer",
                id,
                "assignment",
                "{\"to\":\"" + office.counter.seats.user("compliance") + "\",\"reason\":\"to be settled\"}");
        office.decide(id, "TRUE_MATCH");
    }
}
