package entrepot.trade.check;

import static entrepot.trade.check.Finding.hold;

import entrepot.trade.Contract;
import entrepot.trade.Contract.Registration;
import entrepot.trade.Declaration;
import entrepot.trade.GoodsLine;
import entrepot.trade.Invoice;
import entrepot.trade.Invoice.Mark;
import entrepot.trade.check.Finding.Passed;
import entrepot.trade.check.Finding.Unknown;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What customs says, against contract and invoice: T-22.
final class CustomsChecks {

    private CustomsChecks() {}

    /// T-22 for a payment: customs released the invoiced goods, and the papers agree.
    static Finding cleared(Dossier dossier, Invoice invoice, TradeLimits limits) {
        var matching = dossier.declarations().stream()
                .filter(d -> d.state() != Declaration.State.WITHDRAWN && ofInvoice(d, invoice))
                .toList();
        if (matching.isEmpty()) return new Unknown("T-22", "the goods declaration of this invoice");
        for (var declaration : matching) {
            var one = released(declaration).orElseGet(() -> declared(dossier.contract(), declaration, limits));
            if (!(one instanceof Passed)) return one;
        }
        return values(matching, invoice.content(), limits)
                .or(() -> quantities(matching, invoice.content(), quantityBps(dossier.contract(), limits)))
                .orElse(new Passed("T-22"));
    }

    /// T-22 for a declaration alone: its number, and the contract, codes and countries it names.
    static Finding declared(Contract contract, Declaration declaration, TradeLimits limits) {
        var content = declaration.content();
        if (!limits.declarationNumber().matches(content.number()))
            return differs("declaration number " + content.number() + " does not have the regime's format");
        if (!content.contractNumber().equals(number(contract)))
            return differs("declared for contract " + content.contractNumber() + ", not " + number(contract));
        for (var item : content.items()) {
            var agreed = contract.terms().lines().stream()
                    .filter(l -> l.hs().subheading().equals(item.hs().subheading()))
                    .toList();
            if (agreed.isEmpty()) return differs(item.hs() + " is not in the contract");
            if (agreed.stream().noneMatch(l -> l.origin().equals(item.origin())))
                return differs("origin " + item.origin() + ", the contract says "
                        + agreed.getFirst().origin());
        }
        if (contract.terms().lines().stream().map(GoodsLine::dispatch).noneMatch(content.dispatch()::equals))
            return differs("dispatched from " + content.dispatch() + ", the contract says "
                    + contract.terms().lines().getFirst().dispatch());
        return new Passed("T-22");
    }

    private static Optional<Finding> released(Declaration declaration) {
        var number = declaration.content().number();
        if (declaration.source() != Declaration.Source.CUSTOMS)
            return Optional.of(new Unknown("T-22", "confirmation of " + number + " by customs"));
        if (!declaration.isReleased())
            return Optional.of(
                    hold("T-22", number + " is " + declaration.state(), "Wait for the release of the goods."));
        return Optional.empty();
    }

    private static Optional<Finding> values(
            List<Declaration> declarations, Invoice.Content invoice, TradeLimits limits) {
        var sum = BigDecimal.ZERO;
        for (var declaration : declarations) {
            var content = declaration.content();
            if (!content.value().asset().equals(invoice.total().asset()))
                return Optional.of(
                        differs("declared in " + content.value().asset().symbol() + ", invoiced in "
                                + invoice.total().asset().symbol()));
            sum = sum.add(content.value().decimal());
        }
        var term = declarations.getFirst().content().delivery().term();
        if (declarations.stream().anyMatch(d -> d.content().delivery().term() != term))
            return Optional.of(new Unknown("T-22", "one term of delivery for all declarations"));
        var invoiced = CustomsBasis.on(term, invoice);
        if (invoiced.isEmpty())
            return Optional.of(new Unknown(
                    "T-22",
                    "freight, insurance or duty, to compare "
                            + invoice.delivery().term() + " with " + term));
        if (Tolerances.within(sum, invoiced.get().decimal(), limits.priceBps())) return Optional.empty();
        return Optional.of(differs("declared " + sum.toPlainString() + ", invoiced " + invoiced.get() + " on " + term));
    }

    private static Optional<Finding> quantities(List<Declaration> declarations, Invoice.Content invoice, int bps) {
        var invoiced = invoice.lines().stream()
                .map(Invoice.Line::goods)
                .collect(Collectors.groupingBy(
                        l -> l.hs().subheading() + " in " + l.quantity().unit(),
                        Collectors.reducing(BigDecimal.ZERO, l -> l.quantity().value(), BigDecimal::add)));
        var declared = declarations.stream()
                .flatMap(d -> d.content().items().stream())
                .collect(Collectors.groupingBy(
                        i -> i.hs().subheading() + " in " + i.quantity().unit(),
                        Collectors.reducing(BigDecimal.ZERO, i -> i.quantity().value(), BigDecimal::add)));
        if (!invoiced.keySet().equals(declared.keySet()))
            return Optional.of(differs("declared " + declared.keySet() + ", invoiced " + invoiced.keySet()));
        return invoiced.keySet().stream()
                .sorted()
                .filter(goods -> !Tolerances.within(value(declared, goods), value(invoiced, goods), bps))
                .map(goods -> differs(
                        goods + ": declared " + value(declared, goods) + ", invoiced " + value(invoiced, goods)))
                .findFirst();
    }

    private static BigDecimal value(Map<String, BigDecimal> sums, String goods) {
        return sums.getOrDefault(goods, BigDecimal.ZERO);
    }

    /// The pack's tolerance, or the contract's clause up to what the pack honours.
    private static int quantityBps(Contract contract, TradeLimits limits) {
        int clauseBps = Math.min(contract.terms().tolerance().quantityBps(), limits.quantityClauseMaxBps());
        return Math.max(clauseBps, limits.quantityBps());
    }

    /// By the numbers they share; an invoice without any belongs to every declaration.
    private static boolean ofInvoice(Declaration declaration, Invoice invoice) {
        var marks = invoice.content().marks();
        return marks.isEmpty() || marks.stream().anyMatch(m -> names(declaration.content(), m));
    }

    private static boolean names(Declaration.Content content, Mark mark) {
        return switch (mark.kind()) {
            case DECLARATION -> new Mark(mark.kind(), content.number()).equals(mark);
            case BILL_OF_LADING, CONTAINER ->
                content.transports().stream().anyMatch(t -> new Mark(mark.kind(), t).equals(mark));
            case SERIAL -> false;
        };
    }

    private static String number(Contract contract) {
        return contract.registration() instanceof Registration.Registered registered
                ? registered.number()
                : contract.reference();
    }

    private static Finding differs(String detail) {
        return hold("T-22", detail, "Have the declaration or the invoice corrected, or explain the difference.");
    }
}
