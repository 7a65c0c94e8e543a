package entrepot.lab.demo;

import entrepot.settlement.Payment;
import entrepot.settlement.PaymentState;
import java.util.List;

/// The reference import, A-0 to A-9: machinery parts of 240,000 dollars, 30 % in advance, the rest
/// after customs released them. The second payment survives a reorganisation on the way.
final class ReferenceImport {

    private final World world;
    private final Story story;
    private final Timeline timeline;
    private final Deal deal;
    private String contract = "";
    private String number = "";
    private String invoice = "";
    private int settled;
    private int reorganised;

    ReferenceImport(World world, Story story, Timeline timeline) {
        this.world = world;
        this.story = story;
        this.timeline = timeline;
        this.deal = new Deal(
                Story.MAKER,
                "NF-2026/017",
                Cast.NORDFELD,
                Cast.HARBOUR,
                world.anvil().account(5),
                Cast.HK_PROVIDER,
                Deal.Goods.machineryParts(),
                "240000.00");
    }

    Deal deal() {
        return deal;
    }

    String contract() {
        return contract;
    }

    String invoice() {
        return invoice;
    }

    int settled() {
        return settled;
    }

    int reorganised() {
        return reorganised;
    }

    /// the contract is entered, checked, and the bank is asked for its number.
    void submit() {
        story.day("2026-02-12T09:00:00Z");
        var entered = story.contract(deal);
        contract = entered.path("id").asString();
        timeline.step(
                "A-0",
                "2026-02-12",
                "contract NF-2026/017 submitted, USD 240,000.00 = XTS 19,200,000.00 >= 3,000,000.00");
        timeline.more(contract + ", state " + entered.path("state").asString() + ", registration asked for (auth.018)");
    }

    /// the number is there within a business day.
    void register() {
        story.day("2026-02-13T10:00:00Z");
        number = story.registered(contract, Story.MAKER);
        timeline.step("A-1", "2026-02-13", "contract number " + number + " assigned by Bank Arven (auth.019)");
    }

    /// proforma matched, payee's address proved and approved by two people.
    String prepareAdvance() {
        story.day("2026-03-02T09:30:00Z");
        var paper = new Deal.Paper("PROFORMA", "HAP-P-0391", "2026-03-02", "0.00", "72000.00", false);
        var proforma = story.invoice(deal, paper, contract);
        timeline.step(
                "A-2",
                "2026-03-02",
                "proforma HAP-P-0391 of USD 72,000.00 " + proforma.path("state").asString());
        timeline.more(proforma.path("id").asString() + ", no duplicate, advance within the clause of 30 %");
        story.day("2026-03-03T08:00:00Z");
        var payee = story.payee(deal);
        timeline.step("A-3", "2026-03-03", "payee address " + deal.account().address() + " verified and approved");
        timeline.more(payee + " at HK provider X: attestation, micro-transfer, four eyes");
        return proforma.path("id").asString();
    }

    /// the advance.
    Payment payAdvance(String proforma) {
        story.day("2026-03-03T10:00:00Z");
        var payment = agree("A-4", "2026-03-03", proforma, "72000");
        story.day("2026-03-03T10:20:00Z");
        var done = settle("A-5", "2026-03-03", payment, false);
        timeline.step(
                "A-6", "2026-03-03", "advance of USD 72,000.00 open, goods due 2026-06-19; code 11100 told (auth.024)");
        return done;
    }

    /// goods released, advance cleared.
    void release() {
        story.day("2026-04-20T09:00:00Z");
        story.transport(deal, contract);
        story.day("2026-05-18T14:00:00Z");
        var declaration = story.declaration(deal, contract, number);
        timeline.step(
                "A-7",
                "2026-05-18",
                "goods declaration 10999010/180526/0001234 "
                        + declaration.path("state").asString());
        timeline.more("container CSQU3054383, vessel IMO 9074729; advance CLEARED, USD 168,000.00 payable");
    }

    /// The invoice of the balance, approved by a second person.
    void receiveInvoice() {
        story.day("2026-06-03T08:30:00Z");
        invoice = story.invoice(deal, balancePaper(), contract).path("id").asString();
        story.approveInvoice(invoice);
    }

    static Deal.Paper balancePaper() {
        return new Deal.Paper("COMMERCIAL", "HAP-2026-0456", "2026-04-07", "72000.00", "168000.00", true);
    }

    /// the balance, with a reorganisation between confirmed and final.
    Payment payBalance() {
        story.day("2026-06-03T10:00:00Z");
        var payment = agree("A-8", "2026-06-03", invoice, "168000");
        story.day("2026-06-03T10:20:00Z");
        return settle("", "2026-06-03", payment, true);
    }

    /// performed and closed.
    void close() {
        story.day("2026-06-30T09:00:00Z");
        var closed = story.close(contract);
        timeline.step("A-9", "2026-06-30", "contract " + closed.path("state").asString() + ", bank told (auth.020)");
    }

    private String agree(String step, String date, String document, String amount) {
        var ordered =
                story.order(Story.MAKER, new Story.Wanted(contract, document, Cast.HARBOUR, deal.account(), amount));
        if (ordered.status() != 201) throw new IllegalStateException("order refused: " + ordered.body());
        var id = ordered.text("id");
        expect(id, ordered.text("state"), PaymentState.SCREENED);
        var quoted = story.quote(id);
        expect(id, quoted.path("state").asString(), PaymentState.QUOTED);
        var quote = quoted.path("quote");
        story.approve(id, quote.path("id").asString());
        timeline.step(
                step,
                date,
                "%s %s at %s, total %s XTS, %s"
                        .formatted(
                                amount,
                                world.assets().tether().symbol(),
                                quote.path("rate").asString(),
                                quote.path("total").path("amount").asString(),
                                ordered.text("register_no")));
        timeline.more("%s: decided %s, quote of %s, fee %s, network %s, approved by a second person"
                .formatted(
                        id,
                        String.join(" ", outcome(id)),
                        quote.path("provider").asString(),
                        quote.path("fee").path("amount").asString(),
                        quote.path("network_fee").path("amount").asString()));
        return id;
    }

    private List<String> outcome(String id) {
        return story.payment(id).rulings().stream().map(r -> r.outcome().name()).toList();
    }

    private Payment settle(String step, String date, String id, boolean reorganise) {
        var total = story.payment(id).agreed().orElseThrow().total();
        story.pay(id, Cast.NORDFELD, total);
        if (reorganise) reorganise(id, date);
        var end = reorganise ? PaymentState.CLOSED : PaymentState.MATCHED;
        var payment = story.reaches(id, end);
        story.bankDone(id);
        var transfer = payment.transfer().orElseThrow();
        timeline.step(step, date, "cash in, exchanged, signed, broadcast, FINAL in block " + transfer.block());
        timeline.more("transaction " + transfer.hashes().getLast() + ", nonce " + transfer.nonce());
        settled++;
        return payment;
    }

    /// Takes the block with our transfer away while it is only confirmed. The same bytes go out again.
    private void reorganise(String id, String date) {
        Story.until("the transfer to be in a block", () -> isAt(id, PaymentState.CONFIRMING) || isPast(id));
        world.miner().hold(() -> {
            if (story.payment(id).state() == PaymentState.CONFIRMING) {
                var head = world.anvil().height();
                var mined = height(id);
                world.anvil().reorg(Math.toIntExact(head - mined + 1), List.of());
                reorganised++;
            }
        });
        story.reachesMark(id, PaymentState.REORGED);
        timeline.step("R-19", date, "block reorganised away between confirmed and final; the same bytes sent again");
    }

    private long height(String id) {
        var hash = story.payment(id).transfer().orElseThrow().hashes().getLast();
        return world.evm().receipt(hash).orElseThrow().block().height();
    }

    private boolean isAt(String id, PaymentState state) {
        return story.payment(id).state() == state;
    }

    private boolean isPast(String id) {
        return story.payment(id).marks().stream().anyMatch(m -> m.state() == PaymentState.FINAL);
    }

    private static void expect(String id, String state, PaymentState wanted) {
        if (!state.equals(wanted.name())) throw new IllegalStateException(id + " is " + state + ", not " + wanted);
    }
}
