package entrepot.dossier;

import entrepot.access.Actor;
import entrepot.access.Affiliation;
import entrepot.commit.State;
import entrepot.party.Lei;
import entrepot.party.Party;
import entrepot.trade.Advance;
import entrepot.trade.Contract;
import entrepot.trade.Declaration;
import entrepot.trade.Invoice;
import entrepot.trade.PayeeAddress;
import entrepot.trade.Transport;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The papers that somebody may see. What belongs to another participant is not there.
public final class Shelf {

    private final Dossiers dossiers;
    private final PayeeDesk payees;

    public Shelf(Dossiers dossiers, PayeeDesk payees) {
        this.dossiers = dossiers;
        this.payees = payees;
    }

    public Optional<Contract> contract(Contract.Id id, Actor by) {
        return dossiers.contract(id).filter(c -> Scope.sees(by, c));
    }

    /// Newest first, from before an id on.
    public List<Contract> contracts(Actor by, UUID before, int limit) {
        if (by.affiliation() instanceof Affiliation.Participant own)
            return page(dossiers.contractsOf(Lei.parse(own.lei())), c -> c.id().value(), before, limit);
        return dossiers.contractsBefore(before, limit).stream().map(State::body).toList();
    }

    public Optional<Invoice> invoice(Invoice.Id id, Actor by) {
        return dossiers.invoice(id).filter(i -> contract(i.contract(), by).isPresent());
    }

    /// Newest first, from before an id on; a participant's are those of its contracts that name it.
    public List<Invoice> invoices(Actor by, UUID before, int limit) {
        if (by.affiliation() instanceof Affiliation.Participant own) {
            var lei = Lei.parse(own.lei());
            var ours = dossiers.contractsOf(lei).stream().map(Contract::id).collect(Collectors.toUnmodifiableSet());
            var invoices = dossiers.invoicesOf(lei).stream()
                    .filter(i -> ours.contains(i.contract()))
                    .toList();
            return page(invoices, i -> i.id().value(), before, limit);
        }
        return dossiers.invoicesBefore(before, limit).stream().map(State::body).toList();
    }

    public Optional<PayeeAddress> payee(PayeeAddress.Id id, Actor by) {
        return dossiers.payee(id).filter(p -> Scope.seesAll(by) || payees.mayName(by, p.holder()));
    }

    public Optional<Transport> transport(Transport.Id id, Actor by) {
        return dossiers.transport(id).filter(t -> contract(t.contract(), by).isPresent());
    }

    public Optional<Declaration> declaration(Declaration.Id id, Actor by) {
        return dossiers.declaration(id).filter(d -> contract(d.contract(), by).isPresent());
    }

    public List<Advance> advances(Contract contract) {
        return dossiers.advancesOf(contract.id());
    }

    public Optional<Party> party(Lei lei, Actor by) {
        return dossiers.party(lei).filter(p -> Scope.sees(by, p));
    }

    /// Newest first, from before an id on; a participant's people find themselves in it.
    public List<Party> parties(Actor by, UUID before, int limit) {
        if (by.affiliation() instanceof Affiliation.Participant own)
            return page(dossiers.party(Lei.parse(own.lei())).stream().toList(), p -> p.id().value(), before, limit);
        return dossiers.partiesBefore(before, limit).stream().map(State::body).toList();
    }

    private static <T> List<T> page(List<T> all, Function<T, UUID> id, UUID before, int limit) {
        return all.stream()
                .filter(item -> id.apply(item).toString().compareTo(before.toString()) < 0)
                .sorted(Comparator.comparing((T item) -> id.apply(item).toString())
                        .reversed())
                .limit(limit)
                .toList();
    }
}
