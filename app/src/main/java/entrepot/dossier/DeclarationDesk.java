package entrepot.dossier;

import entrepot.access.Actor;
import entrepot.access.Affiliation;
import entrepot.access.Role;
import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.Ids;
import entrepot.commit.Intent;
import entrepot.commit.Part;
import entrepot.dossier.Answer.Why;
import entrepot.ledger.Ledger;
import entrepot.ledger.Posting;
import entrepot.money.Amount;
import entrepot.trade.Advance;
import entrepot.trade.Advances;
import entrepot.trade.Advances.Cleared;
import entrepot.trade.Contract;
import entrepot.trade.Declaration;
import entrepot.trade.Declaration.Command;
import entrepot.trade.Declaration.Content;
import entrepot.trade.Declaration.Release;
import entrepot.trade.Declaration.Source;
import entrepot.trade.Declaration.State;
import entrepot.trade.Outcome;
import entrepot.trade.check.Checks;
import entrepot.trade.check.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes goods declarations in, from customs or from a participant, and their release by customs,
/// which clears advances and books what is received and not paid (T-22, T-31).
///
/// Customs may tell anything twice: the second time changes nothing.
public final class DeclarationDesk {

    /// Intent that an advance is settled; its body names the payment.
    public static final String ADVANCE_SETTLED = "dossier.advance-settled";

    private static final Set<Role> CUSTOMS = Set.of(Role.BANK, Role.OPERATOR_ADMIN);

    private final Dossiers dossiers;
    private final DossierTerms terms;
    private final Ledger ledger;
    private final Ids ids;

    public DeclarationDesk(Dossiers dossiers, DossierTerms terms, Ledger ledger, Ids ids) {
        this.dossiers = dossiers;
        this.terms = terms;
        this.ledger = ledger;
        this.ids = ids;
    }

    /// A declaration and what its release did.
    ///
    /// @param cleared of advances, by this answer's change
    /// @param payable received and not paid, by this answer's change
    public record Clearance(Declaration declaration, Amount cleared, Amount payable) {}

    /// A declaration as filed. From the customs feed it is evidence, and confirms what a participant
    /// told before; from a participant it is a claim.
    public Answer<Declaration> enter(Contract.Id id, Content content, Actor by, Instant now) {
        var contract = dossiers.contract(id).filter(c -> isCustoms(by, c) || Scope.sees(by, c));
        if (contract.isEmpty()) return Answer.unknown(id.toString());
        if (!isCustoms(by, contract.get()) && !Scope.acts(by, contract.get())) return Answer.notYours(id.toString());
        var source = isCustoms(by, contract.get()) ? Source.CUSTOMS : Source.PARTICIPANT;
        var before = dossiers.declarationsNumbered(content.number()).stream()
                .filter(d -> d.contract().equals(id) || d.source() == Source.CUSTOMS)
                .findFirst();
        if (before.isPresent()) return again(before.get(), contract.get(), content, by, now);
        var filed = Declaration.filed(new Declaration.Id(ids.next()), id, source, content);
        return stored("declaration.filed", List.of(filed), contract.get(), by, now);
    }

    private Answer<Declaration> again(Declaration read, Contract contract, Content told, Actor by, Instant now) {
        if (!isCustoms(by, contract) || !read.contract().equals(contract.id()))
            return Answer.declined(Why.EXISTS, "ALREADY_ENTERED", told.number() + " is on file");
        if (read.state() == State.WITHDRAWN) return withdrawn(read.content().number());
        var steps = new ArrayList<Declaration>();
        var last = read;
        if (last.source() != Source.CUSTOMS) {
            last = last.on(new Command.Confirm()).orThrow();
            steps.add(last);
        }
        if (!last.content().equals(told)) {
            if (last.isReleased())
                return Answer.declined(Why.WRONG_STATE, "RELEASED_BEFORE", told.number() + " is released already");
            switch (last.on(new Command.Correct(told))) {
                case Outcome.Rejected<Declaration>(var code, var detail) -> {
                    return Answer.rejected(code, detail, List.of());
                }
                case Outcome.Accepted<Declaration>(var next) -> steps.add(next);
            }
        }
        if (steps.isEmpty())
            return Answer.done(Change.of(fact("declaration.repeated", read, by, List.of())), read, List.of());
        return stored("declaration.confirmed", steps, contract, by, now);
    }

    private Answer<Declaration> stored(String kind, List<Declaration> steps, Contract contract, Actor by, Instant now) {
        var last = steps.getLast();
        var findings = findings(last, contract, now);
        var parts = steps.stream().map(d -> dossiers.part(d, by.id())).toList();
        return Answer.done(new Change(fact(kind, last, by, findings), List.copyOf(parts)), last, findings);
    }

    /// Customs let the goods go. When the papers agree, advances are cleared, the oldest deadline
    /// first, and the rest is owed; when not, the release is on record and the findings hold the rest
    /// until customs tells again.
    public Answer<Clearance> release(Declaration.Id id, LocalDate day, Actor by, Instant now) {
        var read = dossiers.declaration(id);
        if (read.isEmpty()) return Answer.unknown(id.toString());
        var contract = dossiers.contract(read.get().contract()).orElseThrow();
        if (!isCustoms(by, contract)) return Answer.unknown(id.toString());
        if (read.get().state() == State.WITHDRAWN)
            return withdrawn(read.get().content().number());
        if (day.isAfter(terms.limits(now).day(now)))
            return Answer.declined(Why.REFUSED, "OUT_OF_DATE", "released in the future: " + day);
        var steps = new ArrayList<Declaration>();
        var last = read.get();
        if (last.source() != Source.CUSTOMS) {
            last = last.on(new Command.Confirm()).orThrow();
            steps.add(last);
        }
        if (!(last.release() instanceof Release.Released released
                && released.on().equals(day))) {
            switch (last.on(new Command.Release(day))) {
                case Outcome.Rejected<Declaration>(var code, var detail) -> {
                    return Answer.rejected(code, detail, List.of());
                }
                case Outcome.Accepted<Declaration>(var next) -> steps.add(next);
            }
            last = steps.getLast();
        }
        var parts = new ArrayList<Part>();
        steps.forEach(d -> parts.add(dossiers.part(d, by.id())));
        return cleared(last, contract, parts, by, now);
    }

    private Answer<Clearance> cleared(
            Declaration released, Contract contract, List<Part> parts, Actor by, Instant now) {
        var findings = findings(released, contract, now);
        var nothing = Amount.zero(contract.terms().value().asset());
        if (!Finding.open(findings).isEmpty())
            return Answer.done(
                    new Change(fact("declaration.held", released, by, findings), parts),
                    new Clearance(released, nothing, nothing),
                    findings);
        var advances = dossiers.advancesOf(contract.id());
        return switch (Advances.clear(advances, released, dayOf(released))) {
            case Outcome.Rejected<Cleared>(var code, var detail) -> Answer.rejected(code, detail, findings);
            case Outcome.Accepted<Cleared>(var cleared) -> {
                var payable = cleared.balancePayable();
                var amount = released.content().value().minus(payable);
                var postings = postings(contract, released, amount, payable);
                if (postings.stream()
                                .anyMatch(p -> ledger.posting(p.operation()).isPresent())
                        || isCleared(advances, released))
                    yield Answer.done(
                            new Change(fact("declaration.repeated", released, by, findings), parts),
                            new Clearance(released, nothing, nothing),
                            findings);
                parts.addAll(postings);
                cleared.advances().forEach(a -> parts.add(dossiers.part(a, "system")));
                cleared.advances().stream()
                        .filter(Advance::isSettled)
                        .forEach(a -> parts.add(settled(a, dayOf(released))));
                yield Answer.done(
                        new Change(fact("declaration.released", released, by, findings), parts),
                        new Clearance(released, amount, payable),
                        findings);
            }
        };
    }

    /// Tells whoever paid the advance that nothing more is expected for it.
    private static Intent settled(Advance advance, LocalDate day) {
        return new Intent(
                Effects.once(ADVANCE_SETTLED, advance.id().toString()),
                ADVANCE_SETTLED,
                advance.id().toString(),
                Map.of("payment", advance.payment()),
                day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static List<Posting> postings(Contract contract, Declaration released, Amount cleared, Amount payable) {
        var number = released.content().number();
        var postings = new ArrayList<Posting>();
        if (cleared.isPositive()) postings.add(Obligations.advanceCleared(contract, number, cleared));
        if (payable.isPositive()) postings.add(Obligations.goodsUnpaid(contract, number, payable));
        return postings;
    }

    private static boolean isCleared(List<Advance> advances, Declaration released) {
        return advances.stream()
                .flatMap(a -> a.clearings().stream())
                .anyMatch(c -> c.reference().equals(released.content().number()));
    }

    private List<Finding> findings(Declaration declaration, Contract contract, Instant now) {
        var rates = terms.rates(contract, terms.homeMoney(now));
        var findings = new ArrayList<>(
                Checks.forDeclaration(dossiers.of(contract, rates, List.of()), declaration, terms.limits(now)));
        var declared = declaration.content().value();
        if (!declared.asset().equals(contract.terms().value().asset()))
            findings.add(Finding.hold(
                    "T-22",
                    "declared as " + declared + ", the contract is in "
                            + contract.terms().value().asset().symbol(),
                    "Have the value declared in the contract's currency."));
        return findings;
    }

    private static LocalDate dayOf(Declaration declaration) {
        if (declaration.release() instanceof Release.Released released) return released.on();
        throw new IllegalStateException(declaration.id() + " is not released");
    }

    private static <T> Answer<T> withdrawn(String number) {
        return Answer.declined(Why.WRONG_STATE, "WRONG_STATE", number + " is withdrawn");
    }

    /// The feed's seat; but nobody of a party to the contract is evidence for its own goods.
    private static boolean isCustoms(Actor by, Contract contract) {
        boolean isParty = by.affiliation() instanceof Affiliation.Participant
                && (Scope.actsFor(by, contract.buyer()) || Scope.actsFor(by, contract.seller()));
        return by.holdsOneOf(CUSTOMS) && !isParty;
    }

    private static Fact fact(String kind, Declaration declaration, Actor by, List<Finding> findings) {
        var details = Map.<String, Object>of(
                "number", declaration.content().number(),
                "contract", declaration.contract().toString(),
                "state", declaration.state().name(),
                "source", declaration.source().name(),
                "open", Finding.open(findings));
        return new Fact(kind, declaration.id().toString(), by.id(), details);
    }
}
