package entrepot.lab.demo;

import entrepot.bank.Reference;
import entrepot.commit.Hash;
import entrepot.lab.bank.ClientPayment;
import entrepot.lab.demo.Caller.Answer;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.node.Node;
import entrepot.party.Lei;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentState;
import entrepot.settlement.desk.OrderDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/// What people do in the reference scenario, each through the seat whose job it is.
final class Story {

    static final String MAKER = "anna.maker";
    static final String CHECKER = "boris.checker";
    static final String COMPLIANCE = "carla.compliance";
    static final String CUSTOMS = "bank.clerk";
    private static final String DECLARED = "10999010/180526/0001234";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final World world;
    private final Node node;
    private final Caller api;
    private int payments;

    Story(World world, Node node, Caller api) {
        this.world = world;
        this.node = node;
        this.api = api;
    }

    Caller api() {
        return api;
    }

    /// The next morning, lists fresh.
    void day(String moment) {
        world.clock().set(Instant.parse(moment));
        world.lists().confirm(world.clock().instant());
    }

    JsonNode contract(Deal deal) {
        return api.post(deal.maker(), "/contracts", deal.contract(world));
    }

    /// Waits for the bank of currency control to assign the number.
    String registered(String contract, String login) {
        until("the contract's number", () -> !number(contract, login).isEmpty());
        return number(contract, login);
    }

    private String number(String contract, String login) {
        return api.get(login, "/contracts/" + contract).path("number").asString("");
    }

    JsonNode invoice(Deal deal, Deal.Paper paper, String contract) {
        return api.post(deal.maker(), "/invoices", deal.invoice(world, paper, contract));
    }

    JsonNode approveInvoice(String id) {
        return api.post(CHECKER, "/invoices/" + id + "/approval", Map.of());
    }

    /// Proposed by the treasury, proved by the provider, approved by compliance.
    String payee(Deal deal) {
        var body = new HashMap<String, Object>();
        body.put("holder", deal.seller().toString());
        body.put("account", deal.account().toString());
        body.put("provider", deal.provider().toString());
        var id = api.post(deal.maker(), "/payees", body).path("id").asString();
        var attested = Map.of("kind", "PROVIDER_ATTESTATION", "reference", "att-" + id);
        var tried = Map.of(
                "kind",
                "MICRO_TRANSFER",
                "reference",
                "0.01 " + world.assets().tether().symbol());
        api.post(deal.maker(), "/payees/" + id + "/proofs", Map.of("proofs", List.of(attested, tried)));
        api.post(COMPLIANCE, "/payees/" + id + "/approval", Map.of());
        return id;
    }

    /// What is to be paid, in the words of the API.
    ///
    /// @param amount in the contract's asset
    record Wanted(String contract, String invoice, Lei payee, AccountId account, String amount) {}

    Answer order(String login, Wanted wanted) {
        var asset = world.assets().tether().id();
        return api.send(
                login,
                "/payments",
                Map.of(
                        "contract", wanted.contract(),
                        "invoice", wanted.invoice(),
                        "payee", wanted.payee().toString(),
                        "payee_account", wanted.account().toString(),
                        "amount", Map.of("amount", wanted.amount(), "asset", asset)));
    }

    JsonNode quote(String payment) {
        return api.post(MAKER, "/payments/" + payment + "/quote", Map.of());
    }

    /// Approved, and the provider is held to its price.
    void approve(String payment, String quote) {
        api.post(CHECKER, "/payments/" + payment + "/approval", Map.of("quote", quote));
        until(
                "the price of " + payment + " to be locked",
                () -> payment(payment).marks().stream().anyMatch(m -> m.note().startsWith("price locked")));
    }

    /// The client's own bank transfer, by the reference that it was told.
    void pay(String payment, Lei client, Amount amount) {
        Reference reference = OrderDesk.reference(Payment.Id.parse(payment));
        world.bank()
                .clientPays(ClientPayment.of(
                        new UUID(0x5eedL, ++payments),
                        Cast.account(client).number(),
                        Cast.clientMoney().number(),
                        reference,
                        amount));
    }

    void transport(Deal deal, String contract) {
        api.post(deal.maker(), "/transports", deal.transport(contract));
    }

    /// Customs' own feed: filed and released on the same day.
    JsonNode declaration(Deal deal, String contract, String number) {
        var filed = api.post(CUSTOMS, "/declarations", deal.declaration(world, contract, number, DECLARED));
        var id = filed.path("id").asString();
        return api.post(CUSTOMS, "/declarations/" + id + "/release", Map.of("date", "2026-05-18"));
    }

    JsonNode close(String contract) {
        return api.post(CHECKER, "/contracts/" + contract + "/closure", Map.of());
    }

    Payment payment(String id) {
        return node.desks().payments().get(Payment.Id.parse(id)).body();
    }

    /// Waits until a payment has come to a state, its bank legs included.
    Payment reaches(String id, PaymentState state) {
        until("payment " + id + " to be " + state, () -> payment(id).state() == state);
        return payment(id);
    }

    /// Waits until a payment has been in a state, whatever it is in now.
    void reachesMark(String id, PaymentState state) {
        until(
                "payment " + id + " to have been " + state,
                () -> payment(id).marks().stream().anyMatch(m -> m.state() == state));
    }

    /// The bank legs run beside the chain's; both have to be done.
    void bankDone(String id) {
        until(
                "the bank legs of " + id,
                () -> payment(id).marks().stream()
                                .filter(m -> m.note().equals("provider paid")
                                        || m.note().startsWith("client money released"))
                                .count()
                        == 2);
    }

    void refunded(String id) {
        until(
                "the refund of " + id,
                () -> payment(id).marks().stream().anyMatch(m -> m.note().startsWith("paid back")));
    }

    static void until(String what, BooleanSupplier reached) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end)
                throw new IllegalStateException("waited " + PATIENCE.toSeconds() + " s for " + what);
            try {
                Thread.sleep(25);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    /// A document's hash: of its own name, since the demonstration has no files.
    static String hash(String document) {
        return Hash.sha256Hex(document);
    }
}
