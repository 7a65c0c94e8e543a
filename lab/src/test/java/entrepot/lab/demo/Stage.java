package entrepot.lab.demo;

import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.Json;
import entrepot.commit.Part;
import entrepot.console.ConsoleSettings;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.node.Node;
import entrepot.node.Web;
import entrepot.screening.ListEntry;
import entrepot.screening.Screening;
import entrepot.screening.Subject;
import entrepot.screening.cases.Origin;
import entrepot.settlement.PaymentState;
import entrepot.settlement.suspense.Claim;
import entrepot.settlement.suspense.SuspenseItem;
import entrepot.settlement.suspense.SuspenseKind;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;

/// The world of the demonstration with a node and its pages, for tests of the whole from outside. The
/// reference import goes as far as its paid advance; more papers are entered as a test asks.
public final class Stage implements AutoCloseable {

    /// How many more payments [#orders] makes.
    public static final int ORDERS = 3;

    private final World world;
    private final Node node;
    private final Web web;
    private final Map<String, String> tokens;
    private final Story story;
    private final ReferenceImport main;
    private String advance = "";

    private Stage(World world, Node node, Web web, Map<String, String> tokens) {
        this.world = world;
        this.node = node;
        this.web = web;
        this.tokens = tokens;
        this.story = new Story(world, node, new Caller(url(), tokens));
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        this.main = new ReferenceImport(world, story, new Timeline(silent));
    }

    /// A world in an empty folder. The repository is one folder above the working one.
    public static Stage open(Path data) {
        var world = World.start(Path.of("..").toAbsolutePath().normalize(), data, words -> {});
        var node = new Node(world.setup());
        var seed = new Seed(world.place(), node);
        seed.sow();
        var tokens = seed.tokens();
        node.start();
        var console =
                new ConsoleSettings("Entrepot Operator JSC", "Everybody and everything is invented.", Seed.seats());
        return new Stage(world, node, Web.start(node, console, Web.Listen.locally(0)), tokens);
    }

    public String url() {
        return "http://127.0.0.1:" + web.port();
    }

    /// Of a seat, by its login.
    public String token(String login) {
        var token = tokens.get(login);
        if (token == null) throw new IllegalArgumentException("no seat " + login);
        return token;
    }

    public DataSource database() {
        return world.database();
    }

    /// The reference contract, entered and waiting for its number.
    public String contract() {
        main.submit();
        return main.contract();
    }

    /// A day later: every contract that was entered before has its number.
    public void registered(List<String> contracts) {
        settle();
        main.register();
        contracts.forEach(id -> story.registered(id, Story.MAKER));
    }

    /// The advance of the reference import, paid and closed; answers the payment.
    public String advance() {
        advance = main.payAdvance(main.prepareAdvance()).id().toString();
        return advance;
    }

    /// Payments in other states, under another contract: held by old lists, waiting for a price, priced.
    public void orders(String reference, String contract) {
        story.day("2026-03-03T12:00:00Z");
        var paper = invoicePaper(reference, contract, "PROFORMA", "HAP-P-0392", "12000.00");
        var proforma = post(Story.MAKER, "/invoices", paper).path("id").asString();
        world.clock().advance(Duration.ofHours(26));
        order(contract, proforma, "1500");
        confirmLists();
        order(contract, proforma, "2500");
        story.quote(order(contract, proforma, "3500"));
    }

    private String order(String contract, String invoice, String amount) {
        return post(Story.MAKER, "/payments", orderPaper(contract, invoice, amount))
                .path("id")
                .asString();
    }

    /// Goods released and the balance paid, so that the contract can be closed.
    public void performed() {
        main.release();
        main.receiveInvoice();
        main.payBalance();
        Story.until("the advance to be closed", () -> story.payment(advance).state() == PaymentState.CLOSED);
    }

    /// The lists are confirmed, and it is this moment.
    public void day(String moment) {
        story.day(moment);
    }

    /// Time goes on without anybody looking after the lists.
    public void advance(Duration by) {
        world.clock().advance(by);
    }

    public void confirmLists() {
        world.lists().confirm(world.clock().instant());
    }

    /// Screens a firm, and files what is found for compliance.
    public void alarm(String name, String lei) {
        var lists = world.lists();
        var firm = Subject.Named.of(Subject.Role.PARTY, ListEntry.Kind.ORGANISATION, name)
                .withLei(lei);
        var result = Screening.over(lists.lists(), world.clock(), lists::terms).screen(firm);
        var filed = node.cases()
                .alerting()
                .file(List.of(result), new Origin.PartyFile(lei), world.clock().instant());
        node.committer()
                .commit(Change.of(new Fact("party.screened", lei, "system", Map.of()), filed))
                .orThrow();
    }

    /// Money comes that nobody awaited; answers the receipt in suspense.
    public String apart(String transaction) {
        var money = Amount.parse("10.00", world.assets().home());
        var source = new SuspenseItem.Source.AtBank(
                transaction, Cast.clientMoney().number(), "nothing", "", "", Optional.empty(), false);
        var judged = new SuspenseKind.Judged(SuspenseKind.NO_REFERENCE, "");
        var book = node.desks().suspense();
        filed(book.received(
                new SuspenseItem.Came(source, money), judged, world.clock().instant()));
        return book.newest(Optional.empty(), _ -> true, 1).getFirst().name();
    }

    /// A chain took something back; answers the claim.
    public String lost() {
        var amount = Amount.parse("10", world.assets().tether());
        var loss = new Claim.Loss(Claim.Kind.RECEIPT, "nothing", seller(), amount, "0x01", "0x02");
        filed(List.of(node.desks().claims().opened(loss, world.clock().instant())));
        return node.desks()
                .claims()
                .newest(Optional.empty(), _ -> true, 1)
                .getFirst()
                .id()
                .toString();
    }

    private void filed(List<Part> parts) {
        node.committer()
                .commit(new Change(new Fact("test.filed", "stage", "system", Map.of()), parts))
                .orThrow();
    }

    /// Waits until everything that is due has been done.
    public void settle() {
        Story.until(
                "the outbox to be empty",
                () -> node.sql()
                                .sql("""
                                select count(*)
                                from commit.outbox
                                where done_index is null and due <= :now
                                """)
                                .param("now", world.clock().instant().atOffset(java.time.ZoneOffset.UTC))
                                .query(Long.class)
                                .single()
                        == 0);
    }

    /// A request that must succeed.
    public JsonNode post(String login, String path, JsonNode body) {
        var fields = new HashMap<String, Object>();
        body.propertyStream().forEach(f -> fields.put(f.getKey(), f.getValue()));
        return story.api().post(login, path, fields);
    }

    public JsonNode get(String login, String path) {
        return story.api().get(login, path);
    }

    /// A contract like the reference one, between the same parties.
    public JsonNode contractPaper(String reference) {
        return tree(deal(reference).contract(world));
    }

    /// A demand under such a contract.
    ///
    /// @param kind    PROFORMA or COMMERCIAL
    /// @param payable in dollars
    public JsonNode invoicePaper(String reference, String contract, String kind, String number, String payable) {
        var paper = new Deal.Paper(kind, number, "2026-03-04", "0.00", payable, kind.equals("COMMERCIAL"));
        return tree(deal(reference).invoice(world, paper, contract));
    }

    public JsonNode transportPaper(String contract) {
        return tree(deal("").transport(contract));
    }

    public JsonNode declarationPaper(String contract, String contractNumber, String number) {
        return tree(deal("").declaration(world, contract, contractNumber, number));
    }

    /// Where the seller of the reference contract is paid.
    public String payeeAccount() {
        return main.deal().account().toString();
    }

    /// Another account on the chain, by its number.
    public String account(int number) {
        return world.anvil().account(number).toString();
    }

    /// By what the register's checkpoints are trusted.
    public String logKey() {
        return node.log().key().toString();
    }

    /// Whose treasury orders.
    public String client() {
        return Cast.NORDFELD.toString();
    }

    public String seller() {
        return Cast.HARBOUR.toString();
    }

    public String provider() {
        return Cast.HK_PROVIDER.toString();
    }

    /// A party that takes part in nothing here.
    public String bystander() {
        return Cast.AFFILIATE.toString();
    }

    /// The token that payments are made in.
    public String asset() {
        return world.assets().tether().id();
    }

    public String dollar() {
        return world.assets().usd().id();
    }

    /// An order of the reference kind.
    public JsonNode orderPaper(String contract, String invoice, String amount) {
        var body = new HashMap<String, Object>();
        body.put("contract", contract);
        body.put("invoice", invoice);
        body.put("payee", seller());
        body.put("payee_account", payeeAccount());
        body.put("amount", Map.of("amount", amount, "asset", asset()));
        return tree(body);
    }

    /// What the seller holds on the chain, of the token.
    public String paidTo(String account) {
        return world.evm()
                .balance(
                        world.assets().tether(),
                        AccountId.parse(account),
                        world.evm().head())
                .text();
    }

    private Deal deal(String reference) {
        var as = main.deal();
        return new Deal(
                as.maker(), reference, as.buyer(), as.seller(), as.account(), as.provider(), as.goods(), as.value());
    }

    private static JsonNode tree(Map<String, ?> body) {
        return Json.tree(Json.write(body));
    }

    /// The node ends; its world stays.
    public void endNode() {
        web.close();
        node.close();
    }

    @Override
    public void close() {
        endNode();
        world.close();
    }
}
