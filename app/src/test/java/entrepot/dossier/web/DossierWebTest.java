package entrepot.dossier.web;

import static entrepot.dossier.web.PapersNode.field;
import static entrepot.dossier.web.PapersNode.paper;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Json;
import entrepot.register.Register;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The papers of the reference import over HTTP, and what is refused there.
@Tag("integration")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DossierWebTest {

    private static final Map<String, String> ADDRESSES = Map.of(
            "contract", "/contracts",
            "proforma", "/invoices",
            "payee", "/payees",
            "transport", "/transports",
            "declaration", "/declarations",
            "party", "/parties");

    private static PapersNode node;
    private static String contract;

    @BeforeAll
    static void start() {
        node = new PapersNode();
        var entered = node.post("/contracts", "irina", paper("contract", ""));
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        assertThat(field(entered, "/state")).isEqualTo("CHECKED");
        contract = field(entered, "/id");
        node.register(contract);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(field(answer, "/code")).as(answer.body()).isEqualTo(code);
    }

    private static long facts() {
        return new Register(node.web().part(JdbcClient.class)).head().index();
    }

    @Test
    @Order(1)
    void carriesPapersToRelease() throws IOException {
        var proforma = node.post("/invoices", "irina", paper("proforma", contract));
        assertThat(field(proforma, "/state")).as(proforma.body()).isEqualTo("MATCHED");

        var payee = node.post("/payees", "irina", paper("payee", ""));
        assertThat(payee.statusCode()).as(payee.body()).isEqualTo(201);
        var address = "/payees/" + field(payee, "/id");
        node.post(address + "/proofs", "irina", "{\"proofs\":[{\"kind\":\"MICRO_TRANSFER\",\"reference\":\"0.01\"}]}");
        assertProblem(node.post(address + "/approval", "oleg", ""), 403, "FORBIDDEN");
        assertThat(field(node.post(address + "/approval", "kira", ""), "/state"))
                .isEqualTo("ACTIVE");

        var invoice = node.post("/invoices", "irina", ubl());
        assertThat(field(invoice, "/number")).as(invoice.body()).isEqualTo("HAP-2026-0456");
        // The advance is not paid here, so that the deduction of 72,000 holds the invoice.
        assertThat(field(invoice, "/state")).isEqualTo("PARSED");
        assertThat(field(node.get("/invoices/" + field(invoice, "/id"), "oleg"), "/findings/1/id"))
                .isEqualTo("T-06");

        var bill = node.post("/transports", "irina", paper("transport", contract));
        assertThat(field(bill, "/state")).as(bill.body()).isEqualTo("VERIFIED");

        var declared = node.post("/declarations", "customs", paper("declaration", contract));
        assertThat(field(declared, "/source")).as(declared.body()).isEqualTo("CUSTOMS");
        var released = node.post(
                "/declarations/" + field(declared, "/id") + "/release", "customs", "{\"date\":\"2026-05-18\"}");
        assertThat(field(released, "/payable/amount")).as(released.body()).isEqualTo("240000.00");
        var owed = node.get("/contracts/" + contract + "/obligations", "auditor");
        assertThat(owed.body()).contains("\"goods_deadline\":\"2026-06-19\"", "\"advances\":[]");
    }

    private static String ubl() throws IOException {
        try (var in = DossierWebTest.class.getResourceAsStream("/entrepot/trade/ubl/HAP-2026-0456.xml")) {
            var base64 = Base64.getEncoder()
                    .encodeToString(Objects.requireNonNull(in).readAllBytes());
            return "{\"contract\":\"" + contract + "\",\"ubl\":\"" + base64 + "\"}";
        }
    }

    @Test
    @Order(2)
    void listsToWhomItConcerns() {
        assertThat(field(node.get("/contracts", "irina"), "/items/0/id")).isEqualTo(contract);
        assertThat(field(node.get("/contracts", "auditor"), "/items/0/id")).isEqualTo(contract);
        assertThat(node.get("/contracts", "stranger").body()).contains("\"items\":[]");
        assertProblem(node.get("/contracts/" + contract, "stranger"), 404, "NOT_FOUND");
        var first = node.get("/invoices?limit=1", "irina");
        assertThat(field(first, "/has_more")).isEqualTo("true");
        var second = node.get("/invoices?limit=1&cursor=" + field(first, "/next_cursor"), "irina");
        assertThat(field(second, "/items/0/number")).isEqualTo("HAP-P-0391");
        assertThat(node.get("/invoices", "stranger").body()).contains("\"items\":[]");
    }

    @Test
    void keepsDryRunDry() {
        long before = facts();
        var paper = paper("contract", "").replace("NF-2026/017", "NF-2026/018");
        var answer = node.post("/contracts?dry_run=true", "irina", paper);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(field(answer, "/state")).isEqualTo("CHECKED");
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void entersPartyWithFourEyes() {
        var entered = node.post("/parties", "kira", paper("party", ""));
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        var party = "/parties/984500MERLIONAGRI066";
        assertProblem(node.post(party + "/activation", "kira", ""), 403, "SAME_PERSON");
        assertThat(field(node.post(party + "/activation", "lev", ""), "/state")).isEqualTo("ACTIVE");
        var suspended = node.post(party + "/suspension", "kira", "{\"reason\":\"name on a list\"}");
        assertThat(field(suspended, "/state")).isEqualTo("SUSPENDED");
        assertProblem(node.send("DELETE", party + "/suspension", "kira", ""), 403, "SAME_PERSON");
        assertProblem(node.post("/parties", "lev", paper("party", "")), 409, "ALREADY_EXISTS");
        assertThat(field(node.get(party, "irina"), "/name")).isEqualTo("Merlion Agri Trading Pte Ltd");
        assertProblem(node.get("/parties/9845000000NORDFELD80", "stranger"), 404, "NOT_FOUND");
    }

    @Test
    void namesTheCheckThatRefuses() {
        var answer = node.post("/payees", "irina", paper("payee", "").replace("C51812dc3A", "C51812dC3A"));
        assertProblem(answer, 422, "REFUSED_BY_RULE");
        assertThat(field(answer, "/errors/1/code")).isEqualTo("T-45");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        contract    | "240000.00"             | "0.00"                   | irina    | 400
        contract    | "240000.00"             | "240000.001"             | irina    | 400
        contract    | "240000.00"             | "99999999999999999999"   | irina    | 400
        contract    | "240000.00"             | 240000.00                | irina    | 400
        contract    | iso4217:USD             | iso4217:EUR              | irina    | 400
        contract    | erc20:0x5fbdb           | erc20:0x6fbdb            | irina    | 400
        contract    | "fixed": "1"            | "fixed": "0"             | irina    | 400
        contract    | C51812dc3A              | C51812dC3A               | irina    | 400
        contract    | HARBOURAGRI79           | HARBOURAGRI78            | irina    | 400
        contract    | 9845000HARBOURAGRI79    | 9845000000NORDFELD80     | irina    | 400
        contract    | "2026-12-31"            | "2025-12-31"             | irina    | 400
        contract    | "quantity": "1200"      | "quantity": "-1"         | irina    | 400
        contract    | "reference"             | "referenze"              | irina    | 400
        contract    | cccc                    | xxxx                     | irina    | 400
        contract    | IMPORT                  | IMPORT                   | irina    | 409
        contract    | NF-2026/017             | NF-2026/099              | stranger | 403
        contract    | NF-2026/017             | NF-2026/099              | auditor  | 403
        contract    | NF-2026/017             | NF-2026/099              | kira     | 403
        contract    | 9845000HARBOURAGRI79    | 98450000000LPBRAVO42     | irina    | 422
        proforma    | iso4217:USD             | iso4217:XTS              | irina    | 422
        proforma    | "tax": "0.00"           | "tax": "-1.00"           | irina    | 400
        proforma    | "240000.00"             | "9999999999999999999999" | irina    | 400
        proforma    | "document": {           | "ubl": "%%", "x": {      | irina    | 400
        proforma    | NF-2026/017             | NF-2026/018              | irina    | 422
        proforma    | HAP-P-0391              | HAP-P-0392               | stranger | 404
        payee       | HARBOURAGRI79           | LPALPHA13200             | irina    | 400
        payee       | eip155:31337:0x70997970C51812dc3A010C7d01b50e0d17dc79C8 | 0x70 | irina  | 400
        payee       | 9845000HARBOURAGRI79    | 9845000000HKVASPX182     | irina    | 403
        transport   | "sea": {                | "ship": {                | irina    | 400
        transport   | "arrived_on"            | "sailed_on"              | irina    | 400
        declaration | "17950"                 | "0"                      | customs  | 400
        declaration | 2026-05-18              | 2026-05-99               | customs  | 400
        declaration | 0001234                 | 0001235                  | kira     | 403
        party       | "share_bps": 10000      | "share_bps": 10001       | kira     | 400
        party       | "SG"                    | "S1"                     | kira     | 400
        party       | "residence"             | "residence"              | irina    | 403
        """)
    void refusesBadInput(String name, String part, String wrong, String seat, int status) {
        long before = facts();
        var sent = paper(name, contract);
        assertThat(sent).contains(part);
        var answer = node.post(Objects.requireNonNull(ADDRESSES.get(name), name), seat, sent.replace(part, wrong));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(facts()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /contracts/ID/closure, irina, 422",
        "POST, /contracts/ID/closure, stranger, 404",
        "POST, /contracts/ID/closure, auditor, 403",
        "POST, /contracts/ID/suspension, irina, 403",
        "DELETE, /contracts/ID/suspension, kira, 409",
        "POST, /contracts/ID/examination, irina, 409",
        "POST, /contracts/nonsense/closure, irina, 404",
        "POST, /invoices/inv_00000000003g00g0000000003r/approval, irina, 404",
        "POST, /invoices/inv_00000000003g00g0000000003r/approval, customs, 403",
        "POST, /payees/pad_00000000003g00g0000000003r/approval, kira, 404",
        "POST, /declarations/dcl_00000000003g00g0000000003r/release, irina, 403",
        "POST, /parties/984500MERLIONAGRI067/activation, kira, 404",
    })
    void refusesStepsOutOfPlace(String method, String path, String seat, int status) {
        long before = facts();
        var answer = node.send(method, path.replace("ID", contract), seat, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void describesEveryAddress() {
        var described = new TreeSet<String>();
        var document = Json.tree(node.web().send(node.web().to("/openapi.json")).body());
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(verb -> described.add(verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        var mapped = new TreeSet<String>();
        node.web().part(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getPackage().equals(DossierWeb.class.getPackage()))
                info.getPatternValues()
                        .forEach(at ->
                                info.getMethodsCondition().getMethods().forEach(verb -> mapped.add(verb + " " + at)));
        });
        assertThat(mapped).hasSizeGreaterThan(25);
        assertThat(described).containsAll(mapped);
    }
}
