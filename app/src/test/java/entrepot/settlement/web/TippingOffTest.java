package entrepot.settlement.web;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.register.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Nobody who acts for the customer, and nobody of the house outside compliance, learns from any answer
/// that a hit is looked at.
@Tag("integration")
class TippingOffTest {

    private static final String ENTRY = "QE.4711";

    private static CaseOffice office;
    private static String payment = "";
    private static List<String> secrets = List.of();

    @BeforeAll
    static void raise() {
        office = CaseOffice.open();
        office.listSeller(ENTRY, CaseOffice.ALIAS);
        payment = office.order();
        var id = office.caseOn(CaseOffice.SELLER);
        var file = office.file(id);
        office.decide(id, "TRUE_MATCH");
        var hit = file.body().at("/file/alerts/0");
        secrets = List.of(
                id,
                hit.at("/id").asString(),
                hit.at("/list").asString(),
                hit.at("/entry").asString(),
                hit.at("/entry_hash").asString(),
                hit.at("/subject_hash").asString(),
                file.text("/hits/0/snapshot"),
                CaseOffice.ALIAS,
                "SANCTIONS",
                "CONFIRMED",
                "POSSIBLE",
                "FREEZE",
                "TRUE_MATCH");
        assertThat(secrets).doesNotContain("").contains(ENTRY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maker", "checker", "customers-auditor", "customers-compliance", "dealer", "admin"})
    void tellsNothing(String seat) {
        var contract = office.counter.get("maker", "/payments/" + payment).text("/contract");
        for (var path : List.of(
                "/payments",
                "/payments?contract=" + contract,
                "/payments/" + payment,
                "/payments/" + payment + "/explain",
                "/payments/" + payment + "/postings",
                "/payments/" + payment + "/leaves",
                "/events",
                "/register/head",
                "/ledger/balances",
                "/screening/cases",
                "/screening/cases?subject=" + CaseOffice.SELLER,
                "/screening/clearances",
                "/screening/look-backs")) {
            var answer = office.counter.get(seat, path);
            assertSilent(seat + " " + path, answer.body().toString());
        }
    }

    @Test
    void drawsNothing() {
        for (var path : List.of("/", "/console/payments/" + payment)) {
            var page = office.counter.page("maker", path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertSilent(path, page.body());
        }
    }

    @Test
    void answersTheOrderNeutrally() {
        office.listSeller("QE.4712", CaseOffice.ALIAS);
        office.counter.clear();
        var ordered = office.counter.post("maker", "/payments", Counter.order("72000"));
        assertSilent("the order's answer", ordered.body().toString());
        assertThat(ordered.text("/reasons/0")).isEqualTo("UNDER_REVIEW");
    }

    /// The kinds of a leaf's parts are the same whether somebody was found or nobody.
    @Test
    void leavesTheSameTrace() {
        office.listNobody();
        var clean = office.order();
        office.listSeller("QE.4713");
        var hit = office.order();
        assertThat(parts(hit)).isEqualTo(parts(clean)).contains("screening-file");
    }

    /// A part that says nothing has a hash that nobody can guess.
    @Test
    void hidesNothingInAHash() {
        office.listNobody();
        var hashes = new ArrayList<String>();
        for (var order : List.of(office.order(), office.order()))
            hashes.addAll(texts(order, "\\{\"kind\":\"screening-file\",\"sha256\":\"([0-9a-f]{64})\""));
        assertThat(hashes).hasSize(2).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "maker, 403",
        "checker, 403",
        "stranger, 403",
        "dealer, 403",
        "admin, 403",
        "bank, 403",
        "customers-auditor, 404",
        "customers-compliance, 404",
        "compliance, 200",
        "auditor, 200",
        "supervisor, 200"
    })
    void opensToComplianceOnly(String seat, int status) {
        var id = secrets.getFirst();
        var other = "cas_00000000000000000000000000";
        for (var path : List.of(
                "/screening/cases",
                "/screening/cases/" + id,
                "/screening/cases/" + id + "/export",
                "/screening/clearances"))
            assertThat(office.counter.get(seat, path).status()).as(path).isEqualTo(status);
        int unknown = status == 200 ? 404 : status;
        assertThat(office.counter.get(seat, "/screening/cases/" + other).status())
                .as("a case that is none is told like one that is")
                .isEqualTo(unknown);
    }

    @ParameterizedTest
    @CsvSource({
        "maker, 403",
        "admin, 403",
        "auditor, 403",
        "supervisor, 403",
        "dealer, 403",
        "bank, 403",
        "customers-compliance, 404"
    })
    void letsNobodyElseDecide(String seat, int status) {
        for (var step : List.of("assignment", "escalation", "proposal", "approval", "objection", "reopening"))
            assertThat(office.step(seat, secrets.getFirst(), step, "{}").status())
                    .as(step)
                    .isEqualTo(status);
    }

    private static void assertSilent(String where, String said) {
        assertThat(secrets)
                .allSatisfy(secret ->
                        assertThat(said).as("%s tells %s", where, secret).doesNotContainIgnoringCase(secret));
        assertThat(said).as(where).doesNotContainPattern("(?i)\\b(alert|alerts|case|sanctioned|clearance)\\b");
    }

    private static List<String> parts(String payment) {
        return texts(payment, "\\{\"kind\":\"([a-z-]+)\",\"sha256\"");
    }

    private static List<String> texts(String payment, String pattern) {
        var leaf = new Register(office.counter.node.sql()).about(payment).getFirst();
        return Pattern.compile(pattern)
                .matcher(leaf.text())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
