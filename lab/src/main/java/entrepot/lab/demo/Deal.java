package entrepot.lab.demo;

import entrepot.money.AccountId;
import entrepot.party.Lei;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One trade as its papers tell it, in the words of the API.
///
/// @param maker    login of the treasury that enters it
/// @param account  where the seller is to be paid
/// @param provider who keeps that account
/// @param goods    one line of them
/// @param value    of the whole contract in dollars, 1,200 sets
record Deal(
        String maker,
        String reference,
        Lei buyer,
        Lei seller,
        AccountId account,
        Lei provider,
        Goods goods,
        String value) {

    /// What is traded.
    record Goods(String hs, String description, String quantity, String unitPrice) {

        static Goods machineryParts() {
            return new Goods("8433.90", "Parts of combine harvester cutting units", "1200", "200.00");
        }
    }

    /// A demand for payment.
    ///
    /// @param kind    PROFORMA or COMMERCIAL
    /// @param prepaid taken off the total
    /// @param shipped whether it names a bill of lading, container and declaration
    record Paper(String kind, String number, String date, String prepaid, String payable, boolean shipped) {}

    Map<String, Object> contract(World world) {
        var clause = Map.of(
                "asset", world.assets().tether().id(),
                "rate", Map.of("fixed", "1"),
                "fees", "BUYER",
                "depeg", "PAY_IN_MONEY",
                "payee", account.toString());
        var terms = new HashMap<String, Object>();
        terms.put("lines", List.of(line()));
        terms.put("delivery", delivery());
        terms.put("value", money(world, value));
        terms.put("advance_share_bps", 3_000);
        terms.put("balance", "AFTER_RELEASE");
        terms.put("valid_from", "2026-02-10");
        terms.put("valid_until", "2026-12-31");
        terms.put("latest_shipment", "2026-04-15");
        terms.put("goods_deadline", "2026-06-19");
        terms.put("settlement", clause);
        return Map.of(
                "direction",
                "IMPORT",
                "reference",
                reference,
                "date",
                "2026-02-10",
                "buyer",
                buyer.toString(),
                "seller",
                seller.toString(),
                "document_hash",
                Story.hash("contract " + reference),
                "terms",
                terms);
    }

    Map<String, Object> invoice(World world, Paper paper, String contract) {
        var document = new HashMap<String, Object>();
        document.put("currency", world.assets().usd().id());
        document.put("kind", paper.kind());
        document.put("number", paper.number());
        document.put("date", paper.date());
        document.put("contract_reference", reference);
        document.put("seller", party(world, seller));
        document.put("buyer", party(world, buyer));
        document.put("delivery", delivery());
        var line = new HashMap<String, Object>(line());
        line.put("amount", value);
        document.put("lines", List.of(line));
        document.put("tax", "0.00");
        document.put("total", value);
        document.put("prepaid", paper.prepaid());
        document.put("payable", paper.payable());
        document.put("pay_to", List.of(Map.of("account", account.toString())));
        if (paper.shipped()) document.put("marks", marks());
        document.put("document_hash", Story.hash("invoice " + seller + paper.number()));
        return Map.of("contract", contract, "document", document);
    }

    private static List<Map<String, String>> marks() {
        return List.of(
                Map.of("kind", "BILL_OF_LADING", "value", "HBLSHA2604117"),
                Map.of("kind", "CONTAINER", "value", "CSQU3054383"),
                Map.of("kind", "DECLARATION", "value", "10999010/180526/0001234"));
    }

    Map<String, Object> transport(String contract) {
        var sea = Map.of(
                "vessel", "Arven Star",
                "imo", "9074729",
                "voyage", "117W",
                "loading", "CNSHA",
                "discharge", "XANRH",
                "containers", List.of(Map.of("number", "CSQU3054383")));
        return Map.of(
                "contract", contract,
                "kind", "BILL_OF_LADING",
                "number", "HBLSHA2604117",
                "carrier", "Harbour Line",
                "sea", sea,
                "shipped_on", "2026-04-10",
                "arrived_on", "2026-05-14",
                "document_hash", Story.hash("bill of lading HBLSHA2604117"));
    }

    Map<String, Object> declaration(World world, String contract, String contractNumber, String number) {
        var item = Map.of(
                "hs",
                goods.hs(),
                "hs_edition",
                2022,
                "quantity",
                goods.quantity(),
                "unit",
                "SET",
                "net_mass_kg",
                "17950",
                "value",
                money(world, value),
                "origin",
                "CN");
        return Map.of(
                "contract",
                contract,
                "number",
                number,
                "contract_number",
                contractNumber,
                "filed_on",
                "2026-05-18",
                "items",
                List.of(item),
                "dispatch",
                "CN",
                "delivery",
                delivery(),
                "value",
                money(world, value),
                "transports",
                List.of(Map.of("number", "HBLSHA2604117"), Map.of("number", "CSQU3054383")));
    }

    private Map<String, Object> line() {
        return Map.of(
                "number",
                1,
                "description",
                goods.description(),
                "hs",
                goods.hs(),
                "hs_edition",
                2022,
                "quantity",
                goods.quantity(),
                "unit",
                "SET",
                "unit_price",
                goods.unitPrice(),
                "origin",
                "CN",
                "dispatch",
                "CN");
    }

    private static Map<String, String> delivery() {
        return Map.of("incoterm", "CIF", "place", "Norrhavn");
    }

    private static Map<String, String> money(World world, String amount) {
        return Map.of("amount", amount, "asset", world.assets().usd().id());
    }

    private static Map<String, String> party(World world, Lei lei) {
        var all = new ArrayList<>(world.cast().others());
        all.addAll(world.ourHouse());
        var party = all.stream().filter(p -> p.lei().equals(lei)).findFirst().orElseThrow();
        return Map.of(
                "lei", lei.toString(),
                "name", party.name(),
                "address", party.address().getFirst(),
                "country", party.residence().code());
    }
}
