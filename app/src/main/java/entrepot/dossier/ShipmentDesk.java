package entrepot.dossier;

import entrepot.access.Actor;
import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.Ids;
import entrepot.commit.Part;
import entrepot.dossier.Answer.Why;
import entrepot.trade.Contract;
import entrepot.trade.Invoice;
import entrepot.trade.Invoice.Mark;
import entrepot.trade.Outcome;
import entrepot.trade.Settlement;
import entrepot.trade.Transport;
import entrepot.trade.Transport.Command;
import entrepot.trade.Transport.State;
import entrepot.trade.check.Checks;
import entrepot.trade.check.Dossier;
import entrepot.trade.check.Finding;
import entrepot.trade.check.PaymentOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Takes transport documents in: bills of lading, waybills and notes, with their numbers checked and
/// their days put in order (T-23, T-25) against the invoice of the same goods.
public final class ShipmentDesk {

    private static final UUID NOBODYS = new UUID(0, 0);
    private static final Set<String> OURS = Set.of("T-23", "T-25");

    private final Dossiers dossiers;
    private final DossierTerms terms;
    private final Ids ids;

    public ShipmentDesk(Dossiers dossiers, DossierTerms terms, Ids ids) {
        this.dossiers = dossiers;
        this.terms = terms;
        this.ids = ids;
    }

    /// A transport document as printed.
    public record Paper(
            Transport.Kind kind,
            String number,
            String carrier,
            Transport.Carriage carriage,
            LocalDate shippedOn,
            Transport.Arrival arrival,
            String documentHash) {

        /// Refuses what no transport document may hold.
        public Paper {
            var _ = new Transport(
                    new Transport.Id(NOBODYS),
                    1,
                    State.RECEIVED,
                    new Contract.Id(NOBODYS),
                    kind,
                    number,
                    carrier,
                    carriage,
                    shippedOn,
                    arrival,
                    documentHash);
        }
    }

    /// Verified when the checks pass; with a finding that holds it stays RECEIVED.
    public Answer<Transport> enter(Contract.Id id, Paper paper, Actor by, Instant now) {
        var contract = dossiers.contract(id).filter(c -> Scope.sees(by, c));
        if (contract.isEmpty()) return Answer.unknown(id.toString());
        if (!Scope.acts(by, contract.get())) return Answer.notYours(id.toString());
        for (var other : dossiers.transportsOf(id))
            if (other.state() != State.REJECTED && other.number().equals(paper.number()))
                return Answer.declined(Why.EXISTS, "ALREADY_ENTERED", "entered before as " + other.id());
        var received = new Transport(
                new Transport.Id(ids.next()),
                1,
                State.RECEIVED,
                id,
                paper.kind(),
                paper.number(),
                paper.carrier(),
                paper.carriage(),
                paper.shippedOn(),
                paper.arrival(),
                paper.documentHash());
        return looked(received, true, contract.get(), by, now);
    }

    /// Looks again at a document that was held, for example because its invoice came later.
    public Answer<Transport> examine(Transport.Id id, Actor by, Instant now) {
        var read = dossiers.transport(id);
        var contract = read.flatMap(t -> dossiers.contract(t.contract())).filter(c -> Scope.sees(by, c));
        if (read.isEmpty() || contract.isEmpty()) return Answer.unknown(id.toString());
        if (!Scope.acts(by, contract.get())) return Answer.notYours(id.toString());
        if (read.get().state() != State.RECEIVED)
            return Answer.declined(
                    Why.WRONG_STATE,
                    "WRONG_STATE",
                    read.get().number() + " is " + read.get().state());
        return looked(read.get(), false, contract.get(), by, now);
    }

    private Answer<Transport> looked(Transport received, boolean isNew, Contract contract, Actor by, Instant now) {
        var findings = findings(received, contract, now);
        var verified = received.on(new Command.Verify(Finding.open(findings)));
        var parts = new ArrayList<Part>();
        if (isNew) parts.add(dossiers.part(received, by.id()));
        var next = received;
        if (verified instanceof Outcome.Accepted<Transport>(var accepted)) {
            next = accepted;
            parts.add(dossiers.part(accepted, "system"));
        }
        var details = Map.<String, Object>of(
                "number", next.number(),
                "contract", contract.id().toString(),
                "document", next.documentHash(),
                "state", next.state().name(),
                "open", Finding.open(findings));
        var fact = new Fact("transport.received", next.id().toString(), by.id(), details);
        return Answer.done(new Change(fact, parts), next, findings);
    }

    private List<Finding> findings(Transport transport, Contract contract, Instant now) {
        var rates = terms.rates(contract, terms.homeMoney(now));
        var known = dossiers.of(contract, rates, List.of());
        var invoice = known.invoices().stream()
                .filter(i -> i.content().marks().contains(mark(transport)))
                .filter(i -> i.state() != Invoice.State.DUPLICATE && i.state() != Invoice.State.CANCELLED)
                .findFirst();
        if (invoice.isEmpty() || !(contract.terms().settlement() instanceof Settlement.InAsset clause))
            return List.of(new Finding.Unknown("T-25", "the invoice of the goods under " + transport.number()));
        var asked = invoice.get().content().payable();
        var order = new PaymentOrder(
                invoice.get().id(), asked, asked.asset(), contract.seller(), clause.payee(), List.of());
        return Checks.forPayment(with(known, transport), order, terms.limits(now), now).stream()
                .filter(f -> OURS.contains(f.id()))
                .toList();
    }

    private static Dossier with(Dossier known, Transport transport) {
        var transports = new ArrayList<>(known.transports());
        transports.removeIf(t -> t.id().equals(transport.id()));
        transports.add(transport);
        return new Dossier(
                known.contract(),
                known.parties(),
                known.invoices(),
                known.others(),
                transports,
                known.declarations(),
                known.advances(),
                known.payees(),
                known.rates(),
                known.inFlight());
    }

    private static Mark mark(Transport transport) {
        return new Mark(Mark.Kind.BILL_OF_LADING, transport.number());
    }
}
