package entrepot.trade.check;

import entrepot.money.Amount;
import entrepot.money.Rate;
import entrepot.party.Lei;
import entrepot.party.Party;
import entrepot.trade.Advance;
import entrepot.trade.Contract;
import entrepot.trade.Declaration;
import entrepot.trade.Invoice;
import entrepot.trade.PayeeAddress;
import entrepot.trade.Transport;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything known about one contract at one moment: what the checks look at, and all they look at.
///
/// @param parties  register entries of buyer, seller and assignees
/// @param invoices of this contract, proformas included
/// @param others   invoices of other contracts that share a hash, a mark or the seller with these
/// @param advances of this buyer, whatever the contract
/// @param payees   addresses of the seller and of assignees
/// @param rates    home-currency rates, with the day they are of
/// @param inFlight payments decided on and not yet final, without the one that is being checked
public record Dossier(
        Contract contract,
        List<Party> parties,
        List<Invoice> invoices,
        List<Invoice> others,
        List<Transport> transports,
        List<Declaration> declarations,
        List<Advance> advances,
        List<PayeeAddress> payees,
        List<DatedRate> rates,
        List<InFlight> inFlight) {

    public Dossier {
        parties = List.copyOf(parties);
        invoices = List.copyOf(invoices);
        others = List.copyOf(others);
        transports = List.copyOf(transports);
        declarations = List.copyOf(declarations);
        advances = List.copyOf(advances);
        payees = List.copyOf(payees);
        rates = List.copyOf(rates);
        inFlight = List.copyOf(inFlight);
    }

    /// A rate and the day it is of.
    public record DatedRate(LocalDate day, Rate rate) {}

    /// A payment that is on its way; it uses up balances like a final one.
    ///
    /// @param reference outside id, `pay_…`
    public record InFlight(String reference, Invoice.Id invoice, Amount amount) {}

    public Optional<Invoice> invoice(Invoice.Id id) {
        return invoices.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    Optional<Party> party(Lei lei) {
        return parties.stream().filter(p -> p.lei().equals(lei)).findFirst();
    }

    /// Paid and on its way, over the invoices of one kind or all.
    Amount committed(List<Invoice> some) {
        var sum = Amount.zero(contract.terms().value().asset());
        for (var invoice : some) {
            sum = sum.plus(invoice.paid());
            for (var payment : inFlight) if (payment.invoice().equals(invoice.id())) sum = sum.plus(payment.amount());
        }
        return sum;
    }

    List<Invoice> proformas() {
        return invoices.stream().filter(Invoice::isProforma).toList();
    }

    /// Every other invoice that could be the same as this one.
    List<Invoice> besides(Invoice invoice) {
        return Stream.concat(invoices.stream(), others.stream())
                .filter(i -> !i.id().equals(invoice.id()))
                .toList();
    }
}
