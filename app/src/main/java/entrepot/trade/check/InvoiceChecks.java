package entrepot.trade.check;

import static entrepot.trade.check.Finding.hold;
import static entrepot.trade.check.Finding.refuse;

import entrepot.money.Amount;
import entrepot.trade.Contract;
import entrepot.trade.GoodsLine;
import entrepot.trade.Invoice;
import entrepot.trade.check.Finding.Passed;
import java.util.Optional;

/// An invoice's own arithmetic, and its fit to the contract: T-04, T-06, T-08.
final class InvoiceChecks {

    private InvoiceChecks() {}

    /// T-04: not more than is open on the invoice, payments on their way counted.
    static Finding withinBalance(Dossier dossier, Invoice invoice, Amount amount) {
        var open = invoice.openBalance();
        if (!amount.asset().equals(open.asset()))
            return refuse(
                    "T-04", amount + " on an invoice in " + open.asset().symbol(), "Order in the invoice's currency.");
        for (var payment : dossier.inFlight())
            if (payment.invoice().equals(invoice.id())) open = open.minus(payment.amount());
        if (!amount.exceeds(open)) return new Passed("T-04");
        return refuse(
                "T-04",
                amount + " exceeds the open " + open + " by "
                        + amount.minus(open).text(),
                "Order at most the open balance.");
    }

    /// T-06: the invoice adds up, and speaks of the contract's goods at the contract's price.
    static Finding addsUp(Dossier dossier, Invoice invoice, TradeLimits limits) {
        var content = invoice.content();
        if (!oneCurrency(dossier.contract(), content)) return arithmetic("an amount is not in the contract's currency");
        for (var line : content.lines()) {
            var exact = line.goods().amount(content.total().asset());
            if (!exact.equals(line.amount()))
                return arithmetic("line " + line.goods().number() + " says " + line.amount() + ", it makes " + exact);
        }
        var sum = sum(content);
        if (!sum.equals(content.total()))
            return arithmetic("lines, charges and tax make " + sum + ", the total says " + content.total());
        return payable(dossier, content)
                .or(() -> offContract(dossier.contract(), content, limits))
                .orElse(new Passed("T-06"));
    }

    private static boolean oneCurrency(Contract contract, Invoice.Content content) {
        var currency = contract.terms().value().asset();
        return content.lines().stream().allMatch(l -> l.amount().asset().equals(currency))
                && content.charges().stream().allMatch(c -> c.amount().asset().equals(currency))
                && content.tax().asset().equals(currency)
                && content.total().asset().equals(currency)
                && content.prepaid().asset().equals(currency)
                && content.payable().asset().equals(currency);
    }

    private static Amount sum(Invoice.Content content) {
        var sum = content.tax();
        for (var line : content.lines()) sum = sum.plus(line.amount());
        for (var charge : content.charges()) sum = sum.plus(charge.amount());
        return sum;
    }

    /// A proforma asks for a part; an invoice for the total less the advances that were really paid.
    private static Optional<Finding> payable(Dossier dossier, Invoice.Content content) {
        if (content.kind() == Invoice.Kind.PROFORMA)
            return content.payable().exceeds(content.total())
                    ? Optional.of(arithmetic("asks for " + content.payable() + " of " + content.total()))
                    : Optional.empty();
        var due = content.total().minus(content.prepaid());
        if (!due.equals(content.payable()))
            return Optional.of(arithmetic("total less advances is " + due + ", payable says " + content.payable()));
        var advanced = dossier.committed(dossier.proformas());
        if (content.prepaid().exceeds(advanced))
            return Optional.of(arithmetic("deducts " + content.prepaid() + ", advances paid are " + advanced));
        return Optional.empty();
    }

    private static Optional<Finding> offContract(Contract contract, Invoice.Content content, TradeLimits limits) {
        for (var line : content.lines()) {
            var goods = line.goods();
            var agreed = contract.terms().lines().stream()
                    .filter(l -> sameGoods(l, goods))
                    .findFirst();
            if (agreed.isEmpty())
                return Optional.of(arithmetic(
                        "goods of " + goods.hs() + " in " + goods.quantity().unit() + " are not in the contract"));
            if (!Tolerances.within(goods.unitPrice(), agreed.get().unitPrice(), limits.priceBps()))
                return Optional.of(arithmetic("price " + goods.unitPrice().toPlainString() + ", the contract's is "
                        + agreed.get().unitPrice().toPlainString()));
        }
        return Optional.empty();
    }

    private static boolean sameGoods(GoodsLine agreed, GoodsLine invoiced) {
        return agreed.hs().subheading().equals(invoiced.hs().subheading())
                && agreed.quantity().unit().equals(invoiced.quantity().unit());
    }

    private static Finding arithmetic(String detail) {
        return hold("T-06", detail, "Ask the seller for a corrected invoice.");
    }

    /// T-08: not older than the contract, and the only one of its number from this seller.
    static Finding numbered(Dossier dossier, Invoice invoice) {
        var content = invoice.content();
        if (content.date().isBefore(dossier.contract().date()))
            return hold(
                    "T-08",
                    "dated " + content.date() + ", before the contract of "
                            + dossier.contract().date(),
                    "Ask the seller for an invoice under this contract.");
        for (var other : dossier.besides(invoice)) {
            if (other.content().seller().lei().equals(content.seller().lei())
                    && DuplicateChecks.sameNumber(other, invoice))
                return hold(
                        "T-08",
                        "number " + content.number() + " was used by this seller in " + other.id(),
                        "Ask the seller for an invoice with a number of its own.");
        }
        return new Passed("T-08");
    }
}
