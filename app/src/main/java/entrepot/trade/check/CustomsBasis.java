package entrepot.trade.check;

import entrepot.money.Amount;
import entrepot.trade.Invoice;
import entrepot.trade.Invoice.Charge;
import entrepot.trade.code.Incoterm;
import java.util.Optional;

/// Invoice totals brought to the basis on which customs values goods (CIF), so that a price ex works
/// is never compared with a value at the border.
final class CustomsBasis {

    private CustomsBasis() {}

    /// The total with freight and insurance and without duty; nothing when the invoice does not say
    /// what one of them cost. Charges are part of the total already.
    static Optional<Amount> cif(Invoice.Content invoice) {
        var term = invoice.delivery().term();
        if (!term.holdsFreight() && !charged(invoice, Charge.Kind.FREIGHT)) return Optional.empty();
        if (!term.holdsInsurance() && !charged(invoice, Charge.Kind.INSURANCE)) return Optional.empty();
        if (term.holdsDuty() && !charged(invoice, Charge.Kind.DUTY)) return Optional.empty();
        var total = invoice.total();
        for (var charge : invoice.charges())
            if (charge.kind() == Charge.Kind.DUTY) total = total.minus(charge.amount());
        return Optional.of(total);
    }

    /// The total on the basis of another term, where that can be said.
    static Optional<Amount> on(Incoterm term, Invoice.Content invoice) {
        if (term == invoice.delivery().term()) return Optional.of(invoice.total());
        return term.holdsFreight() && term.holdsInsurance() && !term.holdsDuty() ? cif(invoice) : Optional.empty();
    }

    private static boolean charged(Invoice.Content invoice, Charge.Kind kind) {
        return invoice.charges().stream().anyMatch(c -> c.kind() == kind);
    }
}
