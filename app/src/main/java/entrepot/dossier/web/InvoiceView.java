package entrepot.dossier.web;

import entrepot.dossier.web.ContractView.Goods;
import entrepot.dossier.web.ContractView.Place;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.trade.Invoice;
import entrepot.trade.TradeParty;
import entrepot.trade.check.Finding;
import java.time.LocalDate;
import java.util.List;

/// A proforma or an invoice as callers see it.
///
/// @param open     what is still asked for
/// @param payments final ones, each with the payment's id
/// @param findings of the checks as they stand now; none in a list
record InvoiceView(
        String id,
        long version,
        String state,
        String contract,
        String kind,
        String number,
        LocalDate date,
        Named seller,
        Named buyer,
        Place delivery,
        List<Line> lines,
        Amount total,
        Amount prepaid,
        Amount payable,
        Amount open,
        List<AccountId> payTo,
        List<String> marks,
        String documentHash,
        List<Paid> payments,
        List<FindingView> findings) {

    record Named(String lei, String name, String address, String country) {
        static Named of(TradeParty party) {
            return new Named(
                    party.lei().toString(),
                    party.name(),
                    String.join(", ", party.address()),
                    party.country().code());
        }
    }

    record Line(Goods goods, Amount amount) {}

    record Paid(String payment, Amount amount, LocalDate date) {}

    static InvoiceView of(Invoice invoice) {
        return of(invoice, List.of());
    }

    static InvoiceView of(Invoice invoice, List<Finding> findings) {
        var content = invoice.content();
        return new InvoiceView(
                invoice.id().toString(),
                invoice.version(),
                invoice.state().name(),
                invoice.contract().toString(),
                content.kind().name(),
                content.number(),
                content.date(),
                Named.of(content.seller()),
                Named.of(content.buyer()),
                Place.of(content.delivery()),
                content.lines().stream()
                        .map(l -> new Line(Goods.of(l.goods()), l.amount()))
                        .toList(),
                content.total(),
                content.prepaid(),
                content.payable(),
                invoice.openBalance(),
                content.payTo(),
                content.marks().stream().map(m -> m.toString()).toList(),
                content.documentHash(),
                invoice.payments().stream()
                        .map(p -> new Paid(p.reference(), p.amount(), p.date()))
                        .toList(),
                FindingView.of(findings));
    }
}
