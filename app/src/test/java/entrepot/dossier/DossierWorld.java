package entrepot.dossier;

import entrepot.access.Actor;
import entrepot.access.Affiliation;
import entrepot.access.PersonId;
import entrepot.access.Role;
import entrepot.access.UserId;
import entrepot.bank.BankRows;
import entrepot.commit.Change;
import entrepot.commit.Committed;
import entrepot.commit.Fact;
import entrepot.commit.GroupCommitter;
import entrepot.commit.Ids;
import entrepot.commit.Part;
import entrepot.commit.PartWriter;
import entrepot.commit.StateWriter;
import entrepot.commit.outbox.IntentDoneWriter;
import entrepot.commit.outbox.IntentWriter;
import entrepot.ledger.Ledger;
import entrepot.ledger.PostingWriter;
import entrepot.money.Amount;
import entrepot.money.Asset;
import entrepot.money.Rate;
import entrepot.node.TestDatabase;
import entrepot.party.Parties;
import entrepot.party.Party;
import entrepot.register.RegisterJournal;
import entrepot.trade.Advance;
import entrepot.trade.Contract;
import entrepot.trade.Invoice;
import entrepot.trade.check.Dossier.DatedRate;
import entrepot.trade.check.TradeLimits;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The desks on a real database, the parties of the reference trade, and the people who work there.
/// The clock stands at what the test says.
public final class DossierWorld implements AutoCloseable, InstantSource {

    static final String NORDFELD = Parties.importer().lei().toString();

    final Actor irina = person(1, Role.TREASURY, new Affiliation.Participant(NORDFELD));
    final Actor oleg = person(2, Role.TREASURY, new Affiliation.Participant(NORDFELD));
    final Actor kira = person(3, Role.COMPLIANCE, new Affiliation.Operator());
    final Actor lev = person(4, Role.COMPLIANCE, new Affiliation.Operator());
    final Actor customs = person(
            5, Role.BANK, new Affiliation.Participant(Parties.bank().lei().toString()));
    final Actor stranger = person(
            6,
            Role.TREASURY,
            new Affiliation.Participant(Parties.sellersProvider().lei().toString()));
    final Actor supervisor = person(7, Role.SUPERVISOR, new Affiliation.Authority("Central Bank of Arvenia"));

    private final Map<String, Actor> known = new HashMap<>();
    private Instant now = Instant.parse("2026-02-12T08:00:00Z");

    final JdbcClient sql;
    final GroupCommitter committer;
    final Ledger ledger;
    final Dossiers dossiers;
    final Ids ids = new Ids(this, new Random(42));
    final ContractDesk contracts;
    final InvoiceDesk invoices;
    final PayeeDesk payees;
    final ShipmentDesk shipments;
    final DeclarationDesk declarations;
    final PartyDesk parties;
    final Shelf shelf;

    DossierWorld() {
        var database = TestDatabase.fresh();
        sql = JdbcClient.create(database);
        committer = new GroupCommitter(database, this, new RegisterJournal(), writers(), 512);
        ledger = new Ledger(sql, entrepot.trade.Dossiers.ASSETS);
        dossiers = new Dossiers(sql);
        for (var actor : List.of(irina, oleg, kira, lev, customs, stranger, supervisor)) known.put(actor.id(), actor);
        People people = id -> Optional.ofNullable(known.get(id));
        contracts = new ContractDesk(dossiers, TERMS, people, ids);
        invoices = new InvoiceDesk(dossiers, TERMS, people, ids);
        payees = new PayeeDesk(dossiers, TERMS, people, entrepot.trade.Dossiers.ASSETS, ids);
        shipments = new ShipmentDesk(dossiers, TERMS, ids);
        declarations = new DeclarationDesk(dossiers, TERMS, ledger, ids);
        parties = new PartyDesk(dossiers, TERMS, people, ids);
        shelf = new Shelf(dossiers, payees);
        for (var party : cast())
            commit("party.seeded", dossiers.part(party, "system")).orThrow();
    }

    /// The model regime's limits, and a dollar at 80.00 on the day of the contract.
    public static final DossierTerms TERMS = new DossierTerms() {
        @Override
        public TradeLimits limits(Instant now) {
            return entrepot.trade.Dossiers.limits();
        }

        @Override
        public List<DatedRate> rates(Contract contract, Asset.Fiat home) {
            var rate = Rate.parse(entrepot.trade.Dossiers.USD, home, "80.00");
            return List.of(new DatedRate(LocalDate.of(2026, 2, 10), rate));
        }
    };

    /// What a change of this module may hold.
    public static List<PartWriter<?>> writers() {
        var writers = new ArrayList<PartWriter<?>>(List.of(
                new StateWriter(),
                new PostingWriter(entrepot.trade.Dossiers.ASSETS),
                new IntentWriter(),
                new IntentDoneWriter()));
        writers.addAll(BankRows.writers());
        return writers;
    }

    public static List<Party> cast() {
        return Stream.of(
                        Parties.importer(),
                        Parties.seller(),
                        Parties.sellersProvider(),
                        Parties.operator(),
                        Parties.bank())
                .map(DossierWorld::first)
                .toList();
    }

    private static Party first(Party party) {
        return new Party(
                party.id(),
                1,
                party.state(),
                party.lei(),
                party.name(),
                party.residence(),
                party.kind(),
                party.ownership(),
                party.address(),
                party.owners(),
                party.admissions());
    }

    private static Actor person(int number, Role role, Affiliation affiliation) {
        var id = new UUID(0x7000L, 0x8000000000000000L | number);
        return new Actor(new UserId(id), new PersonId(id), "Person " + number, Set.of(role), affiliation);
    }

    /// The same human being under another user.
    static Actor otherSeat(Actor actor) {
        var user = new UserId(new UUID(0x7001L, 0x8000000000000001L));
        return new Actor(user, actor.person(), actor.name(), actor.roles(), actor.affiliation());
    }

    @Override
    public Instant instant() {
        return now;
    }

    void at(String moment) {
        now = Instant.parse(moment);
    }

    <T> T done(Answer<T> answer) {
        return switch (answer) {
            case Answer.Done<T>(var change, var next, var _) -> {
                committer.commit(change).orThrow();
                yield next;
            }
            case Answer.Declined<T> declined -> throw new AssertionError(declined.toString());
        };
    }

    static String declined(Answer<?> answer) {
        return switch (answer) {
            case Answer.Done<?> done -> throw new AssertionError("done: " + done.next());
            case Answer.Declined<?> declined -> declined.why() + " " + declined.code();
        };
    }

    Committed commit(String kind, Part... parts) {
        return committer.commit(Change.of(new Fact(kind, "test", "system", Map.of()), parts));
    }

    /// NF-2026/017 as signed.
    static ContractDesk.Paper paper() {
        var draft = entrepot.trade.Dossiers.draft();
        return new ContractDesk.Paper(
                draft.direction(),
                draft.reference(),
                draft.date(),
                draft.buyer(),
                draft.seller(),
                draft.documentHash(),
                draft.terms());
    }

    /// The contract registered under its number and active.
    Contract active() {
        var checked = done(contracts.enter(paper(), irina, now));
        return registered(checked);
    }

    Contract registered(Contract checked) {
        var limits = entrepot.trade.Dossiers.limits();
        var day = LocalDate.of(2026, 2, 13);
        var command = new Contract.Command.Register(
                entrepot.trade.Dossiers.CONTRACT_NUMBER, Parties.bank().lei(), day, limits.contractNumber());
        var registered = checked.on(command, day).orThrow();
        var active = registered.on(new Contract.Command.Activate(true), day).orThrow();
        commit("test.registered", dossiers.part(registered, "bank"), dossiers.part(active, "system"))
                .orThrow();
        return active;
    }

    /// What settlement commits when the payment of a proforma is final.
    Advance paid(Contract contract, Invoice proforma) {
        var amount = proforma.content().payable();
        var advance =
                Advance.opened(new Advance.Id(ids.next()), contract, "pay_advance", amount, LocalDate.of(2026, 3, 3));
        pay(
                contract,
                proforma,
                amount,
                dossiers.part(advance, "system"),
                Obligations.advanceOpened(contract, advance),
                AdvanceClock.watch(advance, TERMS.limits(now)));
        return advance;
    }

    void pay(Contract contract, Invoice invoice, Amount amount, Part... more) {
        var payment = new Invoice.Payment("pay_" + invoice.content().number(), amount, LocalDate.of(2026, 3, 3));
        var parts = new ArrayList<Part>(List.of(more));
        parts.add(dossiers.part(invoice.on(new Invoice.Command.Pay(payment)).orThrow(), "system"));
        commit("test.paid-" + contract.reference(), parts.toArray(Part[]::new)).orThrow();
    }

    List<String> intents(String name) {
        return sql.sql("select subject from commit.outbox where name = ? and done_index is null order by due")
                .param(name)
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Override
    public void close() {
        committer.close();
    }
}
