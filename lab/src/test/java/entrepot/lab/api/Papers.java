package entrepot.lab.api;

import entrepot.commit.Json;
import entrepot.lab.demo.Stage;
import entrepot.register.note.Checkpoint;
import entrepot.register.note.NoteKey;
import entrepot.register.note.SignedNote;
import entrepot.register.note.VerifierKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Bodies that are in order, in March 2026.
final class Papers {

    private final Stage stage;

    Papers(Stage stage) {
        this.stage = stage;
    }

    /// A contract with the number that its bank gave it.
    record Numbered(String id, String number) {}

    JsonNode nothing() {
        return Json.tree("{}");
    }

    /// A witness's signature below the newest checkpoint of the chain.
    JsonNode cosignature() {
        var step = stage.get("aiko.auditor", "/register/chain")
                .path("steps")
                .valueStream()
                .toList()
                .getLast()
                .asString();
        var note = SignedNote.parse(step.substring(step.indexOf("\n\n") + 2));
        var witness = NoteKey.generate("witness.example/one", VerifierKey.Type.WITNESS, new SecureRandom());
        return tree(Map.of(
                "size", Checkpoint.parse(note.text()).size(),
                "witness", witness.verifier().toString(),
                "line",
                        witness.cosign(note, Instant.parse("2026-03-04T10:00:00Z"))
                                .strip()));
    }

    JsonNode reason() {
        return Json.tree("{\"reason\":\"a question of the bank\"}");
    }

    JsonNode hold() {
        return Json.tree(
                "{\"decision\":\"HOLD\",\"until\":\"2026-03-25T09:00:00Z\",\"reason\":\"the bank was asked\"}");
    }

    JsonNode instruction(String lei) {
        return Json.tree("{\"scope\":\"PARTICIPANT\",\"of\":\"" + lei + "\",\"basis\":\"Article 7\","
                + "\"reference\":\"ELR 7\",\"expires\":\"2026-03-25T09:00:00Z\"}");
    }

    JsonNode party(String lei) {
        var owner = Map.of("name", "Founders", "country", "SG", "share_bps", 10_000);
        return tree(Map.of(
                "lei", lei,
                "name", "Straits Parts Pte Ltd",
                "residence", "SG",
                "kind", "COUNTERPARTY",
                "ownership", "FOREIGN",
                "address", "5 Keppel Lane, Singapore",
                "owners", List.of(owner)));
    }

    JsonNode admission() {
        return tree(Map.of(
                "programme", "XA-ELR",
                "number", "XA-P-0042",
                "from", "2026-01-01",
                "until", "2027-12-31",
                "permissions", List.of(Map.of("permission", "TRADE"))));
    }

    JsonNode contract(String reference) {
        var paper = (ObjectNode) stage.contractPaper(reference);
        var terms = (ObjectNode) paper.path("terms");
        terms.set("tolerance", tree(Map.of("value_bps", 0, "price_bps", 0, "quantity_bps", 0)));
        return paper;
    }

    JsonNode amendment(String reference) {
        var contract = contract(reference);
        var body = (ObjectNode) nothing();
        body.put("date", "2026-03-01");
        body.put("document_hash", "ab".repeat(32));
        body.set("previous_hash", contract.get("document_hash"));
        body.set("terms", contract.get("terms"));
        return body;
    }

    JsonNode assignment() {
        return tree(Map.of("assignee", stage.bystander(), "date", "2026-03-01", "document_hash", "cd".repeat(32)));
    }

    JsonNode invoice(String part, String contract, String kind, String number, String payable) {
        var paper = (ObjectNode) stage.invoicePaper("NF-2026/" + part, contract, kind, number, payable);
        var document = (ObjectNode) paper.path("document");
        var charge = Map.of("kind", "PACKING", "description", "Crates", "amount", "0.00");
        var mark = Map.of("kind", "BILL_OF_LADING", "value", "HBLSHA26" + number.replace("-", ""));
        document.set("charges", Json.tree(Json.write(List.of(charge))));
        document.set("marks", Json.tree(Json.write(List.of(mark))));
        return paper;
    }

    JsonNode creditNote() {
        return tree(Map.of("number", "CN-1", "amount", money("10.00", stage.dollar()), "date", "2026-03-04"));
    }

    JsonNode payee(int account) {
        return tree(Map.of("holder", stage.seller(), "account", stage.account(account), "provider", stage.provider()));
    }

    JsonNode proofs() {
        var attested = Map.of("kind", "PROVIDER_ATTESTATION", "reference", "att-1");
        var called = Map.of("kind", "CALL_BACK", "reference", "by telephone, known number");
        return tree(Map.of("proofs", List.of(attested, called)));
    }

    JsonNode transport(String contract) {
        var paper = (ObjectNode) stage.transportPaper(contract);
        paper.put("shipped_on", "2026-02-20");
        paper.put("arrived_on", "2026-03-03");
        return paper;
    }

    JsonNode declaration(Numbered contract, String number) {
        var paper = (ObjectNode) stage.declarationPaper(contract.id(), contract.number(), number);
        paper.put("filed_on", "2026-03-04");
        return paper;
    }

    JsonNode release() {
        return tree(Map.of("date", "2026-03-04"));
    }

    JsonNode order(String contract, String invoice) {
        return stage.orderPaper(contract, invoice, "1000");
    }

    JsonNode approval(String quote) {
        return tree(Map.of("quote", quote));
    }

    JsonNode said(String field, String words) {
        return tree(Map.of(field, words));
    }

    JsonNode attached() {
        return tree(Map.of("name", "extract.pdf", "sha256", "ab".repeat(32)));
    }

    JsonNode onAlert(String alert) {
        return tree(Map.of("alerts", alerts(alert)));
    }

    JsonNode objection(String alert) {
        return tree(Map.of("alerts", alerts(alert), "reason", "the extract is of another firm"));
    }

    JsonNode proposal(String alert) {
        return tree(Map.of(
                "alerts",
                alerts(alert),
                "verdict",
                "FALSE_POSITIVE",
                "reason",
                "another seat and another trade",
                "days",
                90));
    }

    private static List<Map<String, String>> alerts(String alert) {
        return List.of(Map.of("id", alert));
    }

    private static Map<String, String> money(String amount, String asset) {
        return Map.of("amount", amount, "asset", asset);
    }

    private static JsonNode tree(Map<String, ?> body) {
        return Json.tree(Json.write(body));
    }
}
