package entrepot.lab.demo;

import entrepot.lab.anvil.Anvil;
import entrepot.lab.demo.Caller.Answer;
import entrepot.money.AccountId;
import entrepot.node.Node;
import entrepot.party.Lei;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentState;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/// What must be refused or stopped, each tried through the API by somebody who would like it to work.
/// A case counts only when its refusal carries the expected code, and nothing was posted for it.
final class Refusals {

    private static final String HARVEST = "8433.90";
    private static final Importer NORDFELD = new Importer(Story.MAKER, Cast.NORDFELD);
    private static final Importer SUDWERK = new Importer("sofia.maker", Cast.SUDWERK);

    /// @param maker login of its treasury
    private record Importer(String maker, Lei lei) {}

    private final World world;
    private final Node node;
    private final Story story;
    private final Timeline timeline;
    private final Map<String, String> contracts = new HashMap<>();
    private final Map<String, Deal> deals = new HashMap<>();
    private final List<String> failures = new ArrayList<>();
    private int refused;

    Refusals(World world, Node node, Story story, Timeline timeline) {
        this.world = world;
        this.node = node;
        this.story = story;
        this.timeline = timeline;
    }

    int refused() {
        return refused;
    }

    List<String> failures() {
        return failures;
    }

    /// The contracts that the cases need are entered with the others, so that they have their numbers.
    void submit() {
        enter("R-01", NORDFELD, Cast.OSTMARK, HARVEST, Cast.HK_PROVIDER);
        enter("R-02b", NORDFELD, Cast.JADE, HARVEST, Cast.HK_PROVIDER);
        enter("R-03", SUDWERK, Cast.HARBOUR, HARVEST, Cast.HK_PROVIDER);
        enter("R-04a", NORDFELD, Cast.HARBOUR, "8542.31", Cast.HK_PROVIDER);
        enter("R-04b", NORDFELD, Cast.HARBOUR, "8457.10", Cast.HK_PROVIDER);
        enter("R-04c", NORDFELD, Cast.HARBOUR, "8807.30", Cast.HK_PROVIDER);
        enter("R-08", NORDFELD, Cast.HARBOUR, HARVEST, Cast.HK_PROVIDER);
        enter("R-09", NORDFELD, Cast.MAINLAND, HARVEST, Cast.MAINLAND_PROVIDER);
        enter("R-18", NORDFELD, Cast.HARBOUR, HARVEST, Cast.HK_PROVIDER);
    }

    private Deal deal(String id) {
        return Objects.requireNonNull(deals.get(id), id);
    }

    private void enter(String id, Importer importer, Lei seller, String hs, Lei provider) {
        int number = deals.size() + 1;
        // Harbour keeps its one address; a second one would be a late change, which is another case.
        var account = seller.equals(Cast.HARBOUR)
                ? world.anvil().account(5)
                : new AccountId(
                        Anvil.CHAIN,
                        String.format(Locale.ROOT, "0x%040x", BigInteger.valueOf(0xABC0_0000L + number * 7919L)));
        int unit = id.equals("R-03") ? 468 : 100 + number;
        var value = 1_200 * unit + ".00";
        var goods = new Deal.Goods(hs, "Parts and assemblies for farm machinery, set", "1200", unit + ".00");
        var deal = new Deal(importer.maker(), "TEST-" + id, importer.lei(), seller, account, provider, goods, value);
        deals.put(id, deal);
        contracts.put(id, story.contract(deal).path("id").asString());
    }

    /// Everything that is tried in March.
    void march() {
        story.day("2026-03-04T09:00:00Z");
        refuse("R-01", "seller lives where the importer does", "DOMESTIC");
        revoked();
        refuse("R-03", "participant's year cap exceeded", "CAP");
        goods();
        swapped();
        refuse("R-09", "seller and provider on the mainland", "MAINLAND");
        stopped();
    }

    /// a plain order that a rule refuses.
    private void refuse(String id, String what, String code) {
        var answer = ordered(id, deal(id).seller(), deal(id).account());
        judge(id, what, answer, code);
    }

    /// chips, a machine tool without licence, a drone part from a controlled origin.
    private void goods() {
        var all = new ArrayList<String>();
        for (var id : List.of("R-04a", "R-04b", "R-04c")) {
            var answer = ordered(id, deal(id).seller(), deal(id).account());
            if (isRefused(answer)) all.add(deal(id).goods().hs() + " " + reasons(answer));
        }
        if (all.size() == 3) count("R-04", "controlled goods without licence", String.join("; ", all));
        else differs("R-04: only " + all + " refused");
    }

    /// two days before payment the money should go to an "affiliate" elsewhere.
    private void swapped() {
        var account = world.anvil().account(8);
        var answer = ordered("R-08", Cast.AFFILIATE, account);
        judge("R-08", "payee swapped for an affiliate in a third country", answer, "T-07");
    }

    /// R-02b: the payee's address is listed after the client paid, before anything is signed.
    private void revoked() {
        var deal = deal("R-02b");
        story.payee(deal);
        var id = ready("R-02b");
        var payment = new Payment[1];
        story.approve(id, story.quote(id).path("quote").path("id").asString());
        world.miner().hold(() -> {
            story.pay(
                    id, Cast.NORDFELD, story.payment(id).agreed().orElseThrow().total());
            Story.until(
                    "the provider to be dealt with",
                    () -> story.payment(id).marks().stream()
                            .anyMatch(m -> m.note().startsWith("dealt with")));
            world.lists().listWallet(deal.account().address(), world.clock().instant());
        });
        payment[0] = story.reaches(id, PaymentState.RETURNED);
        story.refunded(id);
        var paid = world.evm()
                .balance(world.assets().tether(), deal.account(), world.evm().head());
        if (paid.isZero() && node.ledger().verify().isEmpty())
            count(
                    "R-02b",
                    "payee address listed three minutes before broadcast",
                    String.join(", ", payment[0].ruling().orElseThrow().reasons())
                            + "; asset sold back, cash paid back to the client");
        else differs("R-02b: paid " + paid);
    }

    /// an expired quote, a lost peg, a stale list, an expired licence: each stops.
    private void stopped() {
        var stops = new ArrayList<String>();
        var id = ready("R-18");
        var quote = story.quote(id).path("quote").path("id").asString();
        world.clock().advance(Duration.ofMinutes(5));
        world.lists().confirm(world.clock().instant());
        add(
                stops,
                "quote",
                declined(
                        story.api().send(Story.CHECKER, "/payments/" + id + "/approval", Map.of("quote", quote)),
                        "EXPIRED"));
        world.feed().shift(world.assets().tether(), world.assets().usd(), -70);
        add(stops, "depeg", declined(story.api().send(Story.MAKER, "/payments/" + id + "/quote", Map.of()), "PEG"));
        world.feed().shift(world.assets().tether(), world.assets().usd(), 0);
        cancel(id);
        world.clock().advance(Duration.ofHours(26));
        var stale = ordered("R-18", deal("R-18").seller(), deal("R-18").account());
        if (stale.text("state").equals(PaymentState.HELD.name())) stops.add("lists " + reasons(stale));
        cancel(stale.text("id"));
        world.lists().confirm(world.clock().instant());
        licence(-1);
        var unlicensed = ordered("R-18", deal("R-18").seller(), deal("R-18").account());
        if (!unlicensed.text("state").equals(PaymentState.SCREENED.name())) stops.add("licence " + reasons(unlicensed));
        licence(540);
        if (stops.size() == 4)
            count("R-18", "quote expired, peg lost, lists 26 h old, licence expired", String.join("; ", stops));
        else differs("R-18: only " + stops);
    }

    /// An order that is given up uses nothing of its invoice any more.
    private void cancel(String id) {
        story.api().post(Story.MAKER, "/payments/" + id + "/cancellation", Map.of());
    }

    private void licence(long days) {
        var file = new entrepot.settlement.facts.FactFiles.Statements(
                        "operator", "licence register", world.clock().instant())
                .whole("operator.licence_days_left", days)
                .file();
        var part = node.files().stated(node.ids().next(), file, "system");
        node.committer()
                .commit(entrepot.commit.Change.of(
                        new entrepot.commit.Fact("facts.stated", "operator", "system", Map.of("licenceDaysLeft", days)),
                        part))
                .orThrow();
    }

    /// more than the invoice's open balance.
    void tooMuch(ReferenceImport main) {
        var answer = story.order(
                Story.MAKER,
                new Story.Wanted(
                        main.contract(),
                        main.invoice(),
                        Cast.HARBOUR,
                        main.deal().account(),
                        "173500"));
        judge("R-05", "order of 173,500 against an open 168,000", answer, "T-04");
    }

    /// the same invoice again, in three disguises.
    void duplicates(ReferenceImport main) {
        var found = new ArrayList<String>();
        var paper = ReferenceImport.balancePaper();
        var same = main.deal().invoice(world, paper, main.contract());
        var scanned = changed(same, "document_hash", Story.hash("scanned again"));
        var renamed = changed(scanned, "number", "HAP-2026-0999");
        for (var body : List.of(same, scanned, changed(renamed, "document_hash", Story.hash("third file")))) {
            var answer = story.api().send(Story.MAKER, "/invoices", body);
            var open = open(answer.body());
            if (answer.text("state").equals("DUPLICATE") || answer.status() == 422) found.add(open);
        }
        if (found.size() == 3) count("R-06", "invoice HAP-2026-0456 again, three ways", String.join("; ", found));
        else differs("R-06: only " + found);
    }

    /// The document is a map: [Deal#invoice] made it, and a cast cannot check more.
    @SuppressWarnings("unchecked")
    private static Map<String, Object> changed(Map<String, Object> body, String field, String value) {
        var document = new HashMap<>((Map<String, Object>) body.get("document"));
        document.put(field, value);
        var copy = new HashMap<>(body);
        copy.put("document", document);
        return copy;
    }

    private static String open(JsonNode body) {
        var ids = new ArrayList<String>();
        var findings = body.has("findings") ? body.path("findings") : body.path("errors");
        for (var finding : findings) {
            var outcome = finding.path("outcome").asString("");
            var id = finding.has("id") ? finding.path("id") : finding.path("code");
            if (!outcome.equals("PASSED")) ids.add(id.asString(""));
        }
        return String.join(" ", ids);
    }

    /// A payment that is in order so far, up to its screening.
    private String ready(String id) {
        var answer = ordered(id, deal(id).seller(), deal(id).account());
        if (!answer.text("state").equals(PaymentState.SCREENED.name()))
            throw new IllegalStateException(id + " should be in order so far: " + answer.body());
        return answer.text("id");
    }

    private Answer ordered(String id, Lei payee, AccountId account) {
        var deal = deal(id);
        var contract = Objects.requireNonNull(contracts.get(id), id);
        story.registered(contract, deal.maker());
        var invoice = proforma(id, deal, contract);
        return story.order(deal.maker(), new Story.Wanted(contract, invoice, payee, account, advance(deal)));
    }

    private final Map<String, String> proformas = new HashMap<>();

    private String proforma(String id, Deal deal, String contract) {
        return proformas.computeIfAbsent(id, _ -> {
            var paper = new Deal.Paper("PROFORMA", "P-" + id, "2026-03-04", "0.00", advance(deal) + ".00", false);
            return story.invoice(deal, paper, contract).path("id").asString();
        });
    }

    /// 30 % of the contract, in whole dollars.
    private static String advance(Deal deal) {
        return new java.math.BigDecimal(deal.value())
                .multiply(new java.math.BigDecimal("0.30"))
                .toBigInteger()
                .toString();
    }

    private void judge(String id, String what, Answer answer, String code) {
        var codes = reasons(answer);
        if (isRefused(answer) && codes.contains(code) && nothingPosted(answer)) count(id, what, codes);
        else differs(id + ": " + answer.text("state") + " " + codes + " " + answer.status() + " " + answer.body());
    }

    private static boolean isRefused(Answer answer) {
        return answer.text("state").equals(PaymentState.REFUSED.name());
    }

    private boolean nothingPosted(Answer answer) {
        return node.ledger().entries(answer.text("id")).isEmpty();
    }

    private static String declined(Answer answer, String code) {
        return answer.status() >= 400 && answer.body().toString().contains(code)
                ? answer.text("code") + " " + code
                : "";
    }

    private static void add(List<String> stops, String what, String found) {
        if (!found.isEmpty()) stops.add(what + " " + found);
    }

    private static String reasons(Answer answer) {
        var codes = new ArrayList<String>();
        answer.body().path("reasons").forEach(r -> codes.add(r.asString()));
        return String.join(", ", codes);
    }

    private void differs(String what) {
        failures.add(what);
        timeline.line("DIFFERS " + what);
    }

    private void count(String id, String what, String codes) {
        refused++;
        timeline.step(id, "", "refused: " + what);
        timeline.more(codes);
    }
}
