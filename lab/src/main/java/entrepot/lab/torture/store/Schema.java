package entrepot.lab.torture.store;

import entrepot.lab.torture.store.Table.Unique;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tables of the money path with the unique keys of their migrations.
final class Schema {

    private static final List<String> VERSIONED = List.of(
            "trade.contract",
            "trade.invoice",
            "trade.transport",
            "trade.declaration",
            "trade.advance",
            "trade.payee",
            "trade.demands",
            "party.party",
            "market.quote",
            "screening.case_file",
            "supervision.instruction",
            "settlement.payment",
            "settlement.suspense",
            "settlement.claim",
            "settlement.fact_file",
            "settlement.sequence");

    private Schema() {}

    static Map<String, Table> tables() {
        var tables = new HashMap<String, Table>();
        for (var name : VERSIONED) put(tables, name, Unique.key("id", "version"));
        put(tables, "commit.idempotency", Unique.key("client", "key"));
        put(tables, "commit.outbox", Unique.key("id"));
        put(tables, "register.leaf", Unique.key("index"));
        put(tables, "regime.decision", Unique.key("id"));
        put(tables, "ledger.account", Unique.key("number"), Unique.key("code", "sub", "purpose", "asset"));
        put(tables, "ledger.posting", Unique.key("operation"));
        put(tables, "ledger.entry", Unique.key("posting", "line"));
        put(tables, "ledger.balance", Unique.key("account"));
        put(tables, "supervision.freeze", Unique.key("instruction", "effect"));
        bank(tables);
        custody(tables);
        chain(tables);
        screening(tables);
        return tables;
    }

    private static void bank(Map<String, Table> tables) {
        put(
                tables,
                "bank.message",
                Unique.key("direction", "message_id"),
                new Unique(List.of("number"), row -> row.is("direction", "IN")));
        put(tables, "bank.expected_credit", Unique.key("reference"));
        put(tables, "bank.credit", Unique.key("transaction"));
    }

    private static void custody(Map<String, Table> tables) {
        put(tables, "custody.wallet", Unique.key("chain", "address"), Unique.key("chain", "name"));
        put(tables, "custody.nonce", Unique.key("chain", "account", "nonce"), Unique.key("payment"));
        put(tables, "custody.signed", Unique.key("payment", "attempt"), Unique.key("tx_hash"));
        put(tables, "custody.spent", Unique.key("chain", "account", "nonce"));
    }

    private static void chain(Map<String, Table> tables) {
        put(tables, "chain.cursor", Unique.key("chain"));
        put(tables, "chain.block", Unique.key("chain", "height"));
        put(
                tables,
                "chain.sighting",
                Unique.key("chain", "kind", "subject", "block_hash", "seen_index"),
                new Unique(List.of("chain", "kind", "subject", "block_hash"), row -> !row.has("undone_index")),
                new Unique(List.of("chain", "subject"), row -> !row.has("undone_index") && row.is("kind", "receipt")));
    }

    private static void screening(Map<String, Table> tables) {
        put(tables, "screening.snapshot");
        put(tables, "screening.result");
        put(tables, "screening.known_subject", Unique.key("hash"));
        put(tables, "screening.look_back");
        put(tables, "screening.alert", Unique.key("id"));
        put(tables, "screening.case_touch");
        put(tables, "screening.case_line", Unique.key("id"));
        put(tables, "screening.clearance", Unique.key("id"));
        put(tables, "screening.clearance_end", Unique.key("id"));
    }

    private static void put(Map<String, Table> tables, String name, Unique... uniques) {
        tables.put(name, new Table(name, List.of(uniques)));
    }
}
