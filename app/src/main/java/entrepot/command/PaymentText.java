package entrepot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// One payment as text for a terminal, from what the API says of it.
public final class PaymentText {

    private static final int TIME_LENGTH = 19;
    private static final int NOTE_COLUMN = 23;

    private PaymentText() {}

    /// The answers of `GET /payments/{id}`, `…/explain` and `…/postings`.
    public record View(JsonNode payment, JsonNode explanation, JsonNode postings) {}

    /// Plain text of at most 100 columns where words allow; bold headlines only when asked for.
    public static String show(View view, boolean colour) {
        var page = new Page(colour);
        order(page, view.payment());
        price(page, view.payment().path("quote"));
        timeline(page, view.payment().path("timeline"));
        transfers(page, view.payment().path("transfers"));
        DecisionText.write(page, view.explanation());
        postings(page, view.postings().path("postings"));
        return page.toString();
    }

    private static void order(Page page, JsonNode payment) {
        page.head(text(payment, "register_no") + "  " + text(payment, "state"));
        page.field(2, "payment", text(payment, "id"));
        page.field(2, "amount", money(payment.path("amount")) + ", owed " + money(payment.path("owed")));
        page.field(2, "payer", text(payment, "payer"));
        page.field(2, "payee", text(payment, "payee"));
        page.field(2, "account", text(payment, "payee_account"));
        page.field(2, "contract", text(payment, "contract"));
        page.field(2, "invoice", text(payment, "invoice"));
        page.field(2, "term", text(payment, "term") + ", operation " + text(payment, "operation"));
        page.field(2, "ordered by", text(payment, "maker"));
        page.list(2, "reasons", texts(payment.path("reasons")));
        for (var cure : texts(payment.path("cures"))) page.field(2, "cure", cure);
        var next = payment.path("next");
        var until = next.has("until") ? " Until " + time(next, "until") + "." : "";
        page.field(
                2, "next", text(next, "awaited") + " from " + text(next, "from") + ": " + text(next, "words") + until);
        var payIn = payment.path("pay_in");
        if (payIn.isObject())
            page.field(
                    2,
                    "pay in",
                    "%s of %s received, quoting %s"
                            .formatted(
                                    money(payIn.path("received")),
                                    money(payIn.path("total")),
                                    text(payIn, "reference")));
    }

    private static void price(Page page, JsonNode quote) {
        if (!quote.isObject()) return;
        page.head("All-in price");
        page.field(2, "quote", text(quote, "id") + " by " + text(quote, "provider"));
        var reference = quote.has("reference") ? ", market reference " + text(quote, "reference") : "";
        page.field(2, "rate", text(quote, "rate") + reference);
        page.field(2, "home", money(quote.path("home")) + ", of it spread " + money(quote.path("spread")));
        page.field(2, "fee", money(quote.path("fee")));
        page.field(2, "network", money(quote.path("network_fee")));
        var cost = quote.has("cost_bps") ? ", " + text(quote, "cost_bps") + " bps over the reference" : "";
        page.field(2, "total", money(quote.path("total")) + cost);
        var approved = quote.path("approved");
        page.field(
                2,
                approved.isObject() ? "approved" : "firm until",
                approved.isObject() ? time(approved, "at") + " by " + text(approved, "by") : time(quote, "expires"));
    }

    private static void timeline(Page page, JsonNode marks) {
        page.head("Timeline");
        for (var mark : marks)
            page.line(
                    2,
                    NOTE_COLUMN,
                    "%s  %-11s %s (%s)"
                            .formatted(time(mark, "at"), text(mark, "state"), text(mark, "note"), text(mark, "by")));
    }

    private static void transfers(Page page, JsonNode transfers) {
        if (transfers.isEmpty()) return;
        page.head("On the chain");
        for (var transfer : transfers) {
            page.line(
                    2,
                    "%s %s, %s, nonce %s, %s"
                            .formatted(
                                    text(transfer, "kind"),
                                    text(transfer, "reference"),
                                    money(transfer.path("amount")),
                                    text(transfer, "nonce"),
                                    text(transfer, "stage")));
            page.field(4, "from", text(transfer, "from"));
            page.field(4, "to", text(transfer, "to"));
            for (var hash : texts(transfer.path("hashes"))) page.field(4, "transaction", hash);
            page.field(4, "block", text(transfer, "block"));
        }
    }

    private static void postings(Page page, JsonNode postings) {
        page.head("Postings");
        if (postings.isEmpty()) page.line(2, "none");
        for (var posting : postings) {
            page.line(
                    2,
                    "%s  %s (leaf %s)".formatted(time(posting, "at"), text(posting, "step"), text(posting, "index")));
            for (var line : posting.path("lines")) {
                var account = line.path("account");
                boolean debit = text(line, "side").equals("DEBIT");
                page.line(
                        4,
                        "%-42s %-22s %s"
                                .formatted(
                                        text(account, "account") + " " + text(account, "title"),
                                        debit ? money(line.path("amount")) : "",
                                        debit ? "" : money(line.path("amount"))));
            }
        }
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(item -> texts.add(item.asString("")));
        return texts;
    }

    /// A moment to the second, in UTC.
    static String time(JsonNode node, String field) {
        var text = text(node, field);
        return text.length() < TIME_LENGTH
                ? text
                : text.substring(0, TIME_LENGTH).replace('T', ' ');
    }

    static Stream<JsonNode> items(JsonNode array) {
        return array.valueStream();
    }

    private static String money(JsonNode amount) {
        return text(amount, "amount") + " " + text(amount, "currency");
    }
}
