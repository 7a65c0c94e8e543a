package entrepot.lab.api;

import entrepot.lab.demo.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A stage with one object in each state that an operation of the API starts from.
final class Desk implements AutoCloseable {

    static final String ANNA = "anna.maker";
    static final String BORIS = "boris.checker";
    static final String CARLA = "carla.compliance";
    static final String DMITRI = "dmitri.compliance";
    static final String OLGA = "olga.admin";
    static final String VIKTOR = "viktor.supervisor";
    static final String VERA = "vera.supervisor";

    static final String CLERK = "bank.clerk";
    static final String NEW_PARTY = "98450000000000NEWA49";

    private final Stage stage;
    private final Papers papers;
    private final Map<String, String> ids = new HashMap<>();

    private Desk(Stage stage) {
        this.stage = stage;
        this.papers = new Papers(stage);
    }

    static Desk open(Path folder) {
        var desk = new Desk(Stage.open(folder));
        try {
            desk.prepare();
            return desk;
        } catch (RuntimeException | Error e) {
            desk.close();
            throw e;
        }
    }

    private void prepare() {
        parties();
        contracts();
        suspended();
        invoices();
        payees();
        goods();
        payments();
        cases();
        suspense();
        instructions();
        proofs();
        stage.settle();
    }

    Stage stage() {
        return stage;
    }

    Papers papers() {
        return papers;
    }

    /// Of the object that plays this part.
    String id(String part) {
        var id = ids.get(part);
        if (id == null) throw new IllegalArgumentException("nobody plays " + part);
        return id;
    }

    private void suspense() {
        for (var part : List.of("open", "proposed", "doubted")) ids.put("suspense." + part, stage.apart("T-" + part));
        for (var part : List.of("proposed", "doubted"))
            stage.post(CARLA, "/suspense/" + id("suspense." + part) + "/proposal", papers.hold());
        ids.put("claim.open", stage.lost());
    }

    private void instructions() {
        for (var part : List.of("proposed", "doubted", "regretted", "applied"))
            keep(
                    "instruction." + part,
                    stage.post(VIKTOR, "/supervision/instructions", papers.instruction("98450000000000NEWC43")));
        stage.post(VERA, "/supervision/instructions/" + id("instruction.applied") + "/approval", papers.nothing());
    }

    private void parties() {
        ids.put("party.entered", entered("98450000000000NEWB46"));
        ids.put("party.admitted", admitted("98450000000000NEWC43"));
        ids.put("party.active", active("98450000000000NEWD40"));
        ids.put("party.suspended", active("98450000000000NEWE37"));
        stage.post(CARLA, "/parties/" + id("party.suspended") + "/suspension", papers.reason());
    }

    private String active(String lei) {
        stage.post(DMITRI, "/parties/" + admitted(lei) + "/activation", papers.nothing());
        return lei;
    }

    private String admitted(String lei) {
        stage.post(CARLA, "/parties/" + entered(lei) + "/admissions", papers.admission());
        return lei;
    }

    private String entered(String lei) {
        stage.post(OLGA, "/parties", papers.party(lei));
        return lei;
    }

    private void contracts() {
        ids.put("contract.main", stage.contract());
        for (var part : List.of("amended", "assigned", "suspended", "resumed", "papers", "paid"))
            keep("contract." + part, stage.post(ANNA, "/contracts", papers.contract("NF-2026/" + part)));
        stage.registered(ids.entrySet().stream()
                .filter(e -> e.getKey().startsWith("contract."))
                .map(Map.Entry::getValue)
                .toList());
        ids.put("payment.closed", stage.advance());
        stage.day("2026-03-04T09:00:00Z");
    }

    private void suspended() {
        stage.post(CARLA, "/contracts/" + id("contract.resumed") + "/suspension", papers.reason());
    }

    private void invoices() {
        keep("invoice.credited", invoice("PROFORMA", "P-1", "36000.00"));
        keep("invoice.held", invoice("PROFORMA", "P-2", "100000.00"));
        keep("invoice.matched", invoice("COMMERCIAL", "I-1", "240000.00"));
    }

    private JsonNode invoice(String kind, String number, String payable) {
        return stage.post(ANNA, "/invoices", papers.invoice("papers", id("contract.papers"), kind, number, payable));
    }

    private void payees() {
        keep("payee.revoked", stage.post(ANNA, "/payees", papers.payee(6)));
        keep("payee.proved", stage.post(ANNA, "/payees", papers.payee(7)));
        keep("payee.approved", stage.post(ANNA, "/payees", papers.payee(8)));
        stage.post(ANNA, "/payees/" + id("payee.approved") + "/proofs", papers.proofs());
    }

    private void goods() {
        keep("transport.received", stage.post(ANNA, "/transports", papers.transport(id("contract.assigned"))));
        keep(
                "declaration.filed",
                stage.post(CLERK, "/declarations", papers.declaration(number("papers"), "10999010/040326/0000001")));
    }

    private void proofs() {
        ids.put("client", stage.client());
        stage.post(ANNA, "/payments/" + id("payment.closed") + "/receipt", papers.nothing());
        stage.post(OLGA, "/balances/seals", papers.nothing());
    }

    /// The contract of this part with its number.
    Papers.Numbered number(String part) {
        var id = id("contract." + part);
        return new Papers.Numbered(
                id, stage.get(ANNA, "/contracts/" + id).path("number").asString());
    }

    /// The one that is held comes first: for it the lists grow old.
    private void payments() {
        var proforma = stage.post(
                ANNA, "/invoices", papers.invoice("paid", id("contract.paid"), "PROFORMA", "P-9", "35000.00"));
        keep("invoice.paid", proforma);
        stage.advance(Duration.ofHours(26));
        keep("payment.held", order());
        stage.confirmLists();
        for (var part : List.of("quoted", "approved", "cancelled")) keep("payment." + part, order());
        keep("contract.checked", stage.post(ANNA, "/contracts", papers.contract("NF-2026/checked")));
    }

    private JsonNode order() {
        return stage.post(ANNA, "/payments", papers.order(id("contract.paid"), id("invoice.paid")));
    }

    /// Firms that are called like a listed one, and what compliance made of it.
    private void cases() {
        var parts = List.of("open", "noted", "taken", "held", "proposed", "doubted", "decided", "closed");
        for (int i = 0; i < parts.size(); i++) raise("case." + parts.get(i), "98450000000000CASE1" + i);
        for (var part : parts.subList(2, parts.size())) step("case." + part, CARLA, "assignment", papers.nothing());
        for (var part : parts.subList(3, parts.size())) {
            step("case." + part, CARLA, "escalation", papers.reason());
            step("case." + part, CARLA, "assignment", papers.nothing());
        }
        for (var part : parts.subList(4, parts.size()))
            step("case." + part, CARLA, "proposal", papers.proposal(alert("case." + part)));
        for (var part : List.of("case.decided", "case.closed"))
            step(part, DMITRI, "approval", papers.onAlert(alert(part)));
        step("case.closed", CARLA, "closure", papers.reason());
    }

    private void raise(String part, String lei) {
        stage.alarm("Grimblewick Tradings", lei);
        var queue = stage.get(CARLA, "/screening/cases?subject=lei:" + lei);
        ids.put(part, queue.at("/items/0/id").asString());
    }

    private void step(String part, String login, String step, JsonNode body) {
        stage.post(login, "/screening/cases/" + id(part) + "/" + step, body);
    }

    /// The first alert of the case that plays this part.
    String alert(String part) {
        return stage.get(CARLA, "/screening/cases/" + id(part))
                .at("/file/alerts/0/id")
                .asString();
    }

    /// A price that is firm for now.
    String quote(String payment) {
        return stage.post(ANNA, "/payments/" + payment + "/quote", papers.nothing())
                .path("quote")
                .path("id")
                .asString();
    }

    private void keep(String part, JsonNode answer) {
        ids.put(part, answer.path("id").asString());
        System.out.println(part + " " + answer.path("state").asString() + " "
                + answer.path("id").asString());
    }

    @Override
    public void close() {
        stage.close();
    }
}
