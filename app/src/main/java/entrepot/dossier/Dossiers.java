package entrepot.dossier;

import entrepot.commit.State;
import entrepot.commit.StatePart;
import entrepot.commit.StateTable;
import entrepot.party.Lei;
import entrepot.party.Party;
import entrepot.trade.Advance;
import entrepot.trade.Contract;
import entrepot.trade.Declaration;
import entrepot.trade.Invoice;
import entrepot.trade.PayeeAddress;
import entrepot.trade.Transport;
import entrepot.trade.check.Dossier;
import entrepot.trade.check.Dossier.DatedRate;
import entrepot.trade.check.Dossier.InFlight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the papers of a trade, and turns new versions of them into parts to commit.
public final class Dossiers {

    private final StateTable<Contract> contracts;
    private final StateTable<Invoice> invoices;
    private final StateTable<Transport> transports;
    private final StateTable<Declaration> declarations;
    private final StateTable<Advance> advances;
    private final StateTable<PayeeAddress> payees;
    private final StateTable<Party> parties;
    private final StateTable<Demands> demands;

    public Dossiers(JdbcClient sql) {
        contracts = new StateTable<>("trade.contract", Contract.class, sql);
        invoices = new StateTable<>("trade.invoice", Invoice.class, sql);
        transports = new StateTable<>("trade.transport", Transport.class, sql);
        declarations = new StateTable<>("trade.declaration", Declaration.class, sql);
        advances = new StateTable<>("trade.advance", Advance.class, sql);
        payees = new StateTable<>("trade.payee", PayeeAddress.class, sql);
        parties = new StateTable<>("party.party", Party.class, sql);
        demands = new StateTable<>("trade.demands", Demands.class, sql);
    }

    public Optional<Contract> contract(Contract.Id id) {
        return contracts.find(id.value()).map(State::body);
    }

    public Optional<Contract> contractByReference(String reference) {
        return contracts.where("reference", reference).stream().map(State::body).findFirst();
    }

    /// Every contract with this reference; two participants may use the same.
    List<Contract> contractsByReference(String reference) {
        return bodies(contracts.where("reference", reference));
    }

    /// Contracts in which somebody buys or sells, oldest first.
    List<Contract> contractsOf(Lei party) {
        var found = new ArrayList<>(bodies(contracts.where("buyer", party.toString())));
        found.addAll(bodies(contracts.where("seller", party.toString())));
        found.sort(Comparator.comparing(c -> c.id().toString()));
        return found;
    }

    public Optional<Invoice> invoice(Invoice.Id id) {
        return invoices.find(id.value()).map(State::body);
    }

    public Optional<PayeeAddress> payee(PayeeAddress.Id id) {
        return payees.find(id.value()).map(State::body);
    }

    public Optional<Declaration> declaration(Declaration.Id id) {
        return declarations.find(id.value()).map(State::body);
    }

    public Optional<Party> party(Lei lei) {
        return parties.where("lei", lei.toString()).stream().map(State::body).findFirst();
    }

    /// Contracts, newest first, from before an id on.
    public List<State<Contract>> contractsBefore(UUID id, int limit) {
        return contracts.before(id, limit);
    }

    public List<State<Invoice>> invoicesBefore(UUID id, int limit) {
        return invoices.before(id, limit);
    }

    public List<Invoice> invoicesOf(Contract.Id contract) {
        return bodies(invoices.where("contract", contract.toString()));
    }

    /// Invoices that name somebody as buyer or seller, oldest first.
    List<Invoice> invoicesOf(Lei party) {
        var found = new ArrayList<>(bodies(invoices.where("content.buyer.lei", party.toString())));
        found.addAll(bodies(invoices.where("content.seller.lei", party.toString())));
        found.sort(Comparator.comparing(i -> i.id().toString()));
        return found;
    }

    /// Who brought a document in: the maker that four eyes ask for.
    String maker(Invoice invoice) {
        return invoices.history(invoice.id().value()).getFirst().actor();
    }

    /// Who made the version that stands.
    String lastActor(Contract contract) {
        return contracts.get(contract.id().value()).actor();
    }

    String lastActor(Party party) {
        return parties.get(party.id().value()).actor();
    }

    public Optional<Advance> advance(Advance.Id id) {
        return advances.find(id.value()).map(State::body);
    }

    public Optional<Transport> transport(Transport.Id id) {
        return transports.find(id.value()).map(State::body);
    }

    List<Transport> transportsOf(Contract.Id contract) {
        return bodies(transports.where("contract", contract.toString()));
    }

    List<Declaration> declarationsOf(Contract.Id contract) {
        return bodies(declarations.where("contract", contract.toString()));
    }

    /// Whatever was told under customs' number: one declaration, and perhaps somebody's false claim.
    List<Declaration> declarationsNumbered(String number) {
        return bodies(declarations.where("content.number", number));
    }

    /// Parties, newest first, from before an id on.
    List<State<Party>> partiesBefore(UUID id, int limit) {
        return parties.before(id, limit);
    }

    public List<Advance> advancesOf(Contract.Id contract) {
        return bodies(advances.where("contract", contract.toString()));
    }

    public List<PayeeAddress> payeesOf(Lei holder) {
        return bodies(payees.where("holder", holder.toString()));
    }

    /// Everything known about a contract now.
    ///
    /// @param inFlight payments decided on and not yet final
    public Dossier of(Contract contract, List<DatedRate> rates, List<InFlight> inFlight) {
        var own = invoicesOf(contract.id());
        var payable = new ArrayList<>(payeesOf(contract.seller()));
        contract.assignments().forEach(a -> payable.addAll(payeesOf(a.assignee())));
        return new Dossier(
                contract,
                partiesOf(contract),
                own,
                others(contract, own),
                transportsOf(contract.id()),
                declarationsOf(contract.id()),
                bodies(advances.where("buyer", contract.buyer().toString())),
                payable,
                rates,
                inFlight);
    }

    /// The same for one document: copies of others that were found to be duplicates make no claim on
    /// it, so that a copy can never stop its original.
    public Dossier of(Contract contract, Invoice.Id document, List<DatedRate> rates, List<InFlight> inFlight) {
        var all = of(contract, rates, inFlight);
        return new Dossier(
                contract,
                all.parties(),
                withoutCopies(all.invoices(), document),
                withoutCopies(all.others(), document),
                all.transports(),
                all.declarations(),
                all.advances(),
                all.payees(),
                rates,
                inFlight);
    }

    private static List<Invoice> withoutCopies(List<Invoice> invoices, Invoice.Id document) {
        return invoices.stream()
                .filter(i -> i.state() != Invoice.State.DUPLICATE || i.id().equals(document))
                .toList();
    }

    private List<Party> partiesOf(Contract contract) {
        var found = new ArrayList<Party>();
        party(contract.buyer()).ifPresent(found::add);
        party(contract.seller()).ifPresent(found::add);
        contract.assignments().forEach(a -> party(a.assignee()).ifPresent(found::add));
        return found;
    }

    /// Invoices of other contracts by the same seller; goods and files travel with the seller.
    private List<Invoice> others(Contract contract, List<Invoice> own) {
        var all = new LinkedHashMap<Invoice.Id, Invoice>();
        for (var state : invoices.where("content.seller.lei", contract.seller().toString()))
            all.put(state.body().id(), state.body());
        own.forEach(i -> all.remove(i.id()));
        return List.copyOf(all.values());
    }

    /// The next turn in judging one seller's demands. To be read before the demands are, and committed
    /// with what was found: two that were judged at the same time cannot both be the first of their
    /// kind (T-11 to T-13), the later commit is stale and is judged again.
    StatePart turn(Lei seller, Invoice.Id judged, String actor) {
        var id = UUID.nameUUIDFromBytes(seller.toString().getBytes(StandardCharsets.US_ASCII));
        var next = new Demands(seller.toString(), judged.toString());
        return demands.find(id)
                .map(read -> demands.next(read, "OPEN", actor, next))
                .orElseGet(() -> demands.first(id, "OPEN", actor, next));
    }

    /// @param newest id of the demand that was judged last
    record Demands(String seller, String newest) {}

    public StatePart part(Contract contract, String actor) {
        return new StatePart(
                "trade.contract",
                contract.id().value(),
                contract.version(),
                contract.state().name(),
                actor,
                contract);
    }

    public StatePart part(Invoice invoice, String actor) {
        return new StatePart(
                "trade.invoice",
                invoice.id().value(),
                invoice.version(),
                invoice.state().name(),
                actor,
                invoice);
    }

    public StatePart part(Transport transport, String actor) {
        return new StatePart(
                "trade.transport",
                transport.id().value(),
                transport.version(),
                transport.state().name(),
                actor,
                transport);
    }

    public StatePart part(Declaration declaration, String actor) {
        return new StatePart(
                "trade.declaration",
                declaration.id().value(),
                declaration.version(),
                declaration.state().name(),
                actor,
                declaration);
    }

    public StatePart part(Advance advance, String actor) {
        return new StatePart(
                "trade.advance",
                advance.id().value(),
                advance.version(),
                advance.state().name(),
                actor,
                advance);
    }

    public StatePart part(PayeeAddress payee, String actor) {
        return new StatePart(
                "trade.payee",
                payee.id().value(),
                payee.version(),
                payee.state().name(),
                actor,
                payee);
    }

    public StatePart part(Party party, String actor) {
        return new StatePart(
                "party.party",
                party.id().value(),
                party.version(),
                party.state().name(),
                actor,
                party);
    }

    private static <T> List<T> bodies(List<State<T>> states) {
        return states.stream().map(State::body).toList();
    }
}
