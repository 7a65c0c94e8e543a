package entrepot.dossier;

import entrepot.access.Actor;
import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.Ids;
import entrepot.commit.Part;
import entrepot.dossier.Answer.Why;
import entrepot.money.Amount;
import entrepot.party.Lei;
import entrepot.party.Party;
import entrepot.trade.Contract;
import entrepot.trade.Contract.Amendment;
import entrepot.trade.Contract.Assignment;
import entrepot.trade.Contract.Command;
import entrepot.trade.Contract.Registration;
import entrepot.trade.Contract.State;
import entrepot.trade.Contract.Terms;
import entrepot.trade.Declaration;
import entrepot.trade.Outcome;
import entrepot.trade.check.Checks;
import entrepot.trade.check.Dossier;
import entrepot.trade.check.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Takes foreign-trade contracts in and carries them through their life: checked, registered with
/// the bank where the regime wants that (T-01), active, amended, assigned, suspended, closed.
public final class ContractDesk {

    private static final String SYSTEM = "system";
    private static final UUID NOBODYS = new UUID(0, 0);
    private static final Set<State> LOOKED_AT =
            EnumSet.of(State.SUBMITTED, State.AMENDED, State.CHECKED, State.REGISTERED);

    private final Dossiers dossiers;
    private final DossierTerms terms;
    private final People people;
    private final Ids ids;

    public ContractDesk(Dossiers dossiers, DossierTerms terms, People people, Ids ids) {
        this.dossiers = dossiers;
        this.terms = terms;
        this.people = people;
        this.ids = ids;
    }

    /// A contract as signed.
    ///
    /// @param documentHash SHA-256 of the signed paper, hex
    public record Paper(
            Contract.Direction direction,
            String reference,
            LocalDate date,
            Lei buyer,
            Lei seller,
            String documentHash,
            Terms terms) {

        /// Refuses what no contract may hold.
        public Paper {
            var _ = new Contract(
                    new Contract.Id(NOBODYS),
                    1,
                    State.DRAFT,
                    direction,
                    reference,
                    date,
                    buyer,
                    seller,
                    documentHash,
                    terms,
                    new Registration.Unregistered(),
                    List.of(),
                    List.of());
        }

        Contract draft(Contract.Id id) {
            return new Contract(
                    id,
                    1,
                    State.DRAFT,
                    direction,
                    reference,
                    date,
                    buyer,
                    seller,
                    documentHash,
                    terms,
                    new Registration.Unregistered(),
                    List.of(),
                    List.of());
        }
    }

    /// A signed change of the terms, bound to the paper before it.
    public record NewTerms(LocalDate date, String documentHash, String previousHash, Terms terms) {
        /// Refuses what no amendment may hold.
        public NewTerms {
            var _ = new Amendment(1, date, documentHash, previousHash);
        }
    }

    /// A new contract: submitted, checked at once, and sent for registration or made active. With a
    /// finding that holds it stays SUBMITTED; what a check refuses is not taken.
    public Answer<Contract> enter(Paper paper, Actor by, Instant now) {
        var draft = paper.draft(new Contract.Id(ids.next()));
        if (!Scope.acts(by, draft)) return Answer.notYours("a contract of " + Registrations.home(draft));
        for (var lei : List.of(draft.buyer(), draft.seller()))
            if (dossiers.party(lei).filter(p -> p.state() == Party.State.ACTIVE).isEmpty())
                return Answer.declined(Why.REFUSED, "PARTY_NOT_ACTIVE", "no active party has the LEI " + lei);
        var before = dossiers.contractsByReference(paper.reference()).stream()
                .filter(c -> c.buyer().equals(draft.buyer()) && c.seller().equals(draft.seller()))
                .filter(c -> c.state() != State.SUBMITTED)
                .findFirst();
        if (before.isPresent())
            return Answer.declined(
                    Why.EXISTS,
                    "ALREADY_ENTERED",
                    "entered before as " + before.get().id());
        var submitted = draft.on(new Command.Submit(), day(now)).orThrow();
        return examined("contract.submitted", List.of(draft, submitted), by, now);
    }

    /// Runs the checks again on a contract that was held: a rate, a table or a party may be there now.
    public Answer<Contract> examine(Contract.Id id, Actor by, Instant now) {
        return with(id, by, read -> {
            if (!LOOKED_AT.contains(read.state())) return wrongState(read);
            return examined("contract.examined", List.of(read), by, now);
        });
    }

    public Answer<Contract> amend(Contract.Id id, NewTerms change, Actor by, Instant now) {
        return with(id, by, read -> {
            int number = read.amendments().size() + 1;
            var amendment = new Amendment(number, change.date(), change.documentHash(), change.previousHash());
            return switch (read.on(new Command.Amend(amendment, change.terms()), day(now))) {
                case Outcome.Rejected<Contract>(var code, var detail) -> Answer.rejected(code, detail, List.of());
                case Outcome.Accepted<Contract>(var amended) ->
                    examined("contract.amended", List.of(read, amended), by, now);
            };
        });
    }

    /// The seller's claim passes to another, who may be paid for invoices after that day (G-20).
    public Answer<Contract> assign(Contract.Id id, Assignment assignment, Actor by, Instant now) {
        return with(id, by, read -> {
            if (dossiers.party(assignment.assignee()).isEmpty())
                return Answer.declined(Why.REFUSED, "PARTY_UNKNOWN", "no party has the LEI " + assignment.assignee());
            return moved("contract.assigned", read, new Command.Assign(assignment), by, now);
        });
    }

    public Answer<Contract> suspend(Contract.Id id, String reason, Actor by, Instant now) {
        return with(id, by, read -> moved("contract.suspended", read, new Command.Suspend(reason), by, now));
    }

    /// Lifted by another person than the one who suspended it, and looked at again.
    public Answer<Contract> resume(Contract.Id id, Actor by, Instant now) {
        return with(id, by, read -> {
            var refused = people.<Contract>refuse(dossiers.lastActor(read), by);
            if (read.state() == State.SUSPENDED && refused.isPresent()) return refused.get();
            return switch (read.on(new Command.Resume(), day(now))) {
                case Outcome.Rejected<Contract>(var code, var detail) -> Answer.rejected(code, detail, List.of());
                case Outcome.Accepted<Contract>(var resumed) ->
                    examined("contract.resumed", List.of(read, resumed), by, now);
            };
        });
    }

    /// Performed, when payments and released goods reach the value; then closed, and the bank is told.
    public Answer<Contract> close(Contract.Id id, Actor by, Instant now) {
        return with(id, by, read -> {
            var performed = read.state() == State.PERFORMED
                    ? new Outcome.Accepted<>(read)
                    : read.on(new Command.Perform(paid(read), released(read)), day(now));
            if (performed instanceof Outcome.Rejected<Contract>(var code, var detail))
                return Answer.rejected(code, detail, List.of());
            var closing = new Command.Close(openObligations(read));
            return switch (performed.orThrow().on(closing, day(now))) {
                case Outcome.Rejected<Contract>(var code, var detail) -> Answer.rejected(code, detail, List.of());
                case Outcome.Accepted<Contract>(var closed) -> closed(read, performed.orThrow(), closed, by, now);
            };
        });
    }

    /// What the checks say of a contract now, T-01 included.
    public List<Finding> findings(Contract contract, Instant now) {
        var dossier = dossier(contract, now);
        var findings = new ArrayList<>(Checks.forContract(dossier, terms.limits(now), now));
        findings.addFirst(Checks.registration(dossier, terms.limits(now)));
        return findings;
    }

    private Answer<Contract> closed(Contract read, Contract performed, Contract closed, Actor by, Instant now) {
        var parts = new ArrayList<Part>();
        if (performed.version() > read.version()) parts.add(dossiers.part(performed, SYSTEM));
        parts.add(dossiers.part(closed, by.id()));
        if (closed.registration() instanceof Registration.Registered) parts.add(Closures.wanted(closed, now));
        return Answer.done(new Change(fact("contract.closed", closed, by, List.of()), parts), closed, List.of());
    }

    /// Carries a contract as far as its checks let it; the first of the versions may be on record.
    private Answer<Contract> examined(String kind, List<Contract> versions, Actor by, Instant now) {
        var read = versions.getFirst();
        var last = versions.getLast();
        var steps = new ArrayList<>(versions);
        var findings = new ArrayList<Finding>();
        if (last.state() == State.SUBMITTED || last.state() == State.AMENDED) {
            findings.addAll(Checks.forContract(dossier(last, now), terms.limits(now), now));
            if (Finding.strictest(findings)
                    .filter(Finding.Outcome.REFUSE::equals)
                    .isPresent()) return Answer.refused(findings);
            var checked = last.on(new Command.Check(Finding.open(findings)), day(now));
            if (checked instanceof Outcome.Accepted<Contract>(var next)) steps.add(next);
        }
        var parts = new ArrayList<Part>();
        if (steps.getLast().state() == State.CHECKED || steps.getLast().state() == State.REGISTERED)
            parts.addAll(registered(steps, findings, now));
        var stored = steps.stream()
                .filter(c -> c.version() > read.version() || read.state() == State.DRAFT)
                .toList();
        stored.forEach(c -> parts.add(dossiers.part(c, versions.contains(c) ? by.id() : SYSTEM)));
        if (parts.isEmpty())
            return Answer.declined(Why.WRONG_STATE, "NOTHING_NEW", "it is " + read.state() + " as before");
        var next = steps.getLast();
        return Answer.done(new Change(fact(kind, next, by, findings), parts), next, findings);
    }

    /// T-01: active at once, or first the bank's number.
    private List<Part> registered(List<Contract> steps, List<Finding> findings, Instant now) {
        var checked = steps.getLast();
        var finding = Checks.registration(dossier(checked, now), terms.limits(now));
        findings.add(finding);
        return switch (finding) {
            case Finding.Passed _ -> {
                var active = checked.on(new Command.Activate(false), day(now));
                if (active instanceof Outcome.Accepted<Contract>(var next)) steps.add(next);
                yield List.of();
            }
            case Finding.Failed _ ->
                checked.state() == State.CHECKED ? List.of(Registrations.wanted(checked, now)) : List.of();
            case Finding.Unknown _ -> List.of();
        };
    }

    private Answer<Contract> moved(String kind, Contract read, Command command, Actor by, Instant now) {
        return switch (read.on(command, day(now))) {
            case Outcome.Rejected<Contract>(var code, var detail) -> Answer.rejected(code, detail, List.of());
            case Outcome.Accepted<Contract>(var next) ->
                Answer.done(Change.of(fact(kind, next, by, List.of()), dossiers.part(next, by.id())), next, List.of());
        };
    }

    /// The work on a contract.
    private interface Work {
        Answer<Contract> on(Contract read);
    }

    private Answer<Contract> with(Contract.Id id, Actor by, Work work) {
        var read = dossiers.contract(id).filter(c -> Scope.sees(by, c));
        if (read.isEmpty()) return Answer.unknown(id.toString());
        if (!Scope.acts(by, read.get())) return Answer.notYours(id.toString());
        return work.on(read.get());
    }

    private Amount paid(Contract contract) {
        var zero = Amount.zero(contract.terms().value().asset());
        return dossiers.invoicesOf(contract.id()).stream()
                .map(i -> i.paid())
                .filter(a -> a.asset().equals(zero.asset()))
                .reduce(zero, Amount::plus);
    }

    private Amount released(Contract contract) {
        var zero = Amount.zero(contract.terms().value().asset());
        return dossiers.declarationsOf(contract.id()).stream()
                .filter(d -> d.isReleased() && d.source() == Declaration.Source.CUSTOMS)
                .map(d -> d.content().value())
                .filter(a -> a.asset().equals(zero.asset()))
                .reduce(zero, Amount::plus);
    }

    private int openObligations(Contract contract) {
        return (int) dossiers.advancesOf(contract.id()).stream()
                .filter(a -> !a.isSettled())
                .count();
    }

    private Dossier dossier(Contract contract, Instant now) {
        return dossiers.of(contract, terms.rates(contract, terms.homeMoney(now)), List.of());
    }

    private LocalDate day(Instant now) {
        return terms.limits(now).day(now);
    }

    private static Fact fact(String kind, Contract contract, Actor by, List<Finding> findings) {
        var details = Map.<String, Object>of(
                "reference", contract.reference(),
                "state", contract.state().name(),
                "open", Finding.open(findings));
        return new Fact(kind, contract.id().toString(), by.id(), details);
    }

    private static Answer<Contract> wrongState(Contract read) {
        return Answer.declined(Why.WRONG_STATE, "WRONG_STATE", read.reference() + " is " + read.state());
    }
}
