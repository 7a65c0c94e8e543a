package entrepot.dossier.web.body;

import entrepot.http.Body;
import entrepot.http.Body.Field;
import entrepot.http.Problem;
import entrepot.http.ProblemCode;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.AssetCatalogue;
import entrepot.party.Lei;
import entrepot.trade.Contract;
import entrepot.trade.Invoice;
import entrepot.trade.Invoice.Charge;
import entrepot.trade.Invoice.Content;
import entrepot.trade.Invoice.CreditNote;
import entrepot.trade.Invoice.Line;
import entrepot.trade.Invoice.Mark;
import entrepot.trade.TradeParty;
import entrepot.trade.ubl.UblInvoice;
import java.util.Base64;
import java.util.List;

/// Proformas, invoices and credit notes as they are sent: as fields, or as a UBL 2.1 document in
/// base 64 (up to 75 kB).
public final class InvoiceBody {

    private static final int UBL_MAX = 100_000;
    private static final int HASH_LENGTH = 64;

    private InvoiceBody() {}

    /// @param contract that the document is entered under
    public record Sent(Contract.Id contract, Content content) {}

    public static Sent sent(Body body, AssetCatalogue assets) {
        var contract = body.parsed("/contract", Contract.Id::parse);
        var ubl = body.optional("/ubl", at -> body.text(at, UBL_MAX));
        if (ubl.find().isPresent() && ubl.get().isPresent()) {
            body.done();
            return new Sent(contract.get(), ofUbl(ubl.get().get(), assets));
        }
        var content = body.object("/document", d -> content(d, assets));
        return body.done(() -> new Sent(contract.get(), content.get()));
    }

    public static CreditNote creditNote(Body body, AssetCatalogue assets) {
        var number = Words.text(body, "/number");
        var amount = Numbers.money(body, "/amount", assets);
        var date = body.date("/date");
        return body.done(() -> new CreditNote(number.get(), amount.get(), date.get()));
    }

    private static Content ofUbl(String base64, AssetCatalogue assets) {
        var problem = Problem.of(ProblemCode.INVALID_BODY, "The UBL document was read, and nothing was done.");
        try {
            var read = UblInvoice.parse(Base64.getDecoder().decode(base64), assets);
            if (read instanceof UblInvoice.Parsed(var content)) return bounded(content);
            if (read instanceof UblInvoice.Unreadable(var wrong))
                for (var one : wrong) problem = problem.because("/ubl", "UNREADABLE", one);
        } catch (IllegalArgumentException e) {
            problem = problem.because("/ubl", "INVALID", String.valueOf(e.getMessage()));
        }
        throw problem.raised();
    }

    private static Field<Content> content(Body body, AssetCatalogue assets) {
        Field<Asset> currency = body.parsed("/currency", assets::get);
        var kind = body.choice("/kind", Invoice.Kind.class);
        var number = Words.text(body, "/number");
        var date = body.date("/date");
        var reference = Words.text(body, "/contract_reference");
        var seller = body.object("/seller", InvoiceBody::party);
        var buyer = body.object("/buyer", InvoiceBody::party);
        var delivery = Words.delivery(body);
        var lines = body.list("/lines", Words.LINES_MAX, l -> line(l, currency));
        var charges = Words.some(body, "/charges", c -> charge(c, currency));
        var tax = Numbers.amount(body, "/tax", currency);
        var total = Numbers.amount(body, "/total", currency);
        var prepaid = Numbers.amount(body, "/prepaid", currency);
        var payable = Numbers.amount(body, "/payable", currency);
        var payTo = Words.some(body, "/pay_to", a -> a.parsed("/account", Words::account));
        var marks = Words.some(body, "/marks", InvoiceBody::mark);
        var hash = body.text("/document_hash", HASH_LENGTH);
        return body.build(() -> bounded(new Content(
                kind.get(),
                number.get(),
                date.get(),
                reference.get(),
                seller.get(),
                buyer.get(),
                delivery.get(),
                lines.get(),
                charges.get(),
                tax.get(),
                total.get(),
                prepaid.get(),
                payable.get(),
                payTo.get(),
                marks.get(),
                hash.get())));
    }

    private static Field<TradeParty> party(Body body) {
        var lei = body.parsed("/lei", Lei::parse);
        var name = Words.text(body, "/name");
        var address = Words.text(body, "/address");
        var country = Words.country(body, "/country");
        return body.build(() -> new TradeParty(lei.get(), name.get(), List.of(address.get()), country.get()));
    }

    private static Field<Line> line(Body body, Field<Asset> currency) {
        var goods = Words.goods(body);
        var amount = Numbers.amount(body, "/amount", currency);
        return body.build(() -> new Line(goods.get(), amount.get()));
    }

    private static Field<Charge> charge(Body body, Field<Asset> currency) {
        var kind = body.choice("/kind", Charge.Kind.class);
        var description = Words.text(body, "/description");
        var amount = Numbers.amount(body, "/amount", currency);
        return body.build(() -> new Charge(kind.get(), description.get(), amount.get()));
    }

    private static Field<Mark> mark(Body body) {
        var kind = body.choice("/kind", Mark.Kind.class);
        var value = Words.text(body, "/value");
        return body.build(() -> new Mark(kind.get(), value.get()));
    }

    /// Refuses numbers whose sums would outgrow an amount, and less than nothing where only a discount may be.
    private static Content bounded(Content content) {
        for (var line : content.lines()) {
            Numbers.bounded(line.goods().quantity().value());
            Numbers.bounded(line.goods().unitPrice());
            unsigned(line.amount());
        }
        content.charges().forEach(c -> Numbers.bounded(c.amount()));
        List.of(content.tax(), content.total(), content.prepaid(), content.payable())
                .forEach(InvoiceBody::unsigned);
        return content;
    }

    private static void unsigned(Amount amount) {
        if (Numbers.bounded(amount).isNegative()) throw new IllegalArgumentException("less than nothing: " + amount);
    }
}
