package entrepot.dossier;

import entrepot.access.Actor;
import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.Ids;
import entrepot.commit.Part;
import entrepot.dossier.Answer.Why;
import entrepot.trade.Contract;
import entrepot.trade.Invoice;
import entrepot.trade.Invoice.Command;
import entrepot.trade.Invoice.Content;
import entrepot.trade.Invoice.CreditNote;
import entrepot.trade.Invoice.Mark;
import entrepot.trade.Invoice.State;
import entrepot.trade.Outcome;
import entrepot.trade.check.Checks;
import entrepot.trade.check.Dossier;
import entrepot.trade.check.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Takes proformas and invoices in: parsed, compared with the contract and with every other demand
/// of the seller, then matched, held, or put on file as a duplicate (T-05 to T-08, T-11 to T-13).
public final class InvoiceDesk {

    private static final String SYSTEM = "system";
    private static final Set<String> DUPLICATES = Set.of("T-11", "T-12", "T-13");

    private final Dossiers dossiers;
    private final DossierTerms terms;
    private final People people;
    private final Ids ids;

    public InvoiceDesk(Dossiers dossiers, DossierTerms terms, People people, Ids ids) {
        this.dossiers = dossiers;
        this.terms = terms;
        this.people = people;
        this.ids = ids;
    }

    /// A document as received. A duplicate is a record on file too; a document that is held stays
    /// RECEIVED (a proforma) or PARSED, with the findings that say what would cure it.
    public Answer<Invoice> enter(Contract.Id id, Content content, Actor by, Instant now) {
        var contract = dossiers.contract(id).filter(c -> Scope.sees(by, c));
        if (contract.isEmpty()) return Answer.unknown(id.toString());
        if (!Scope.acts(by, contract.get())) return Answer.notYours(id.toString());
        if (!content.contractReference().equals(contract.get().reference()))
            return Answer.declined(
                    Why.REFUSED,
                    "CONTRACT_DIFFERS",
                    "names contract " + content.contractReference() + ", not "
                            + contract.get().reference());
        var currency = contract.get().terms().value().asset();
        if (!content.payable().asset().equals(currency))
            return Answer.declined(
                    Why.REFUSED, "CURRENCY_DIFFERS", "asks for " + content.payable() + ", not " + currency.symbol());
        var received =
                Invoice.received(new Invoice.Id(ids.next()), contract.get().id(), content);
        return compared(new Paper(received, true), contract.get(), by, now);
    }

    /// Compares a held document again: a payment, a party or a correction may be there now.
    public Answer<Invoice> examine(Invoice.Id id, Actor by, Instant now) {
        return with(id, by, (read, contract) -> {
            if (read.state() != State.RECEIVED && read.state() != State.PARSED)
                return Answer.declined(
                        Why.WRONG_STATE, "WRONG_STATE", read.content().number() + " is " + read.state());
            return compared(new Paper(read, false), contract, by, now);
        });
    }

    /// The second person clears an invoice for payment, when it is still the only one of its kind.
    public Answer<Invoice> approve(Invoice.Id id, Actor by, Instant now) {
        return with(id, by, (read, contract) -> {
            var maker = dossiers.maker(read);
            var refused = people.<Invoice>refuse(maker, by);
            if (refused.isPresent()) return refused.get();
            var turn = dossiers.turn(contract.seller(), id, by.id());
            var findings = findings(read, contract, now).stream()
                    .filter(f -> DUPLICATES.contains(f.id()))
                    .toList();
            var command = new Command.Approve(Finding.open(findings), maker, by.id());
            var moved = moved("invoice.approved", read, command, by, findings);
            return moved instanceof Answer.Done<Invoice>(var change, var approved, var open)
                    ? Answer.done(change.with(turn), approved, open)
                    : moved;
        });
    }

    /// The seller takes a part back; or the whole of an unpaid document, which cancels it.
    public Answer<Invoice> credit(Invoice.Id id, CreditNote note, Actor by) {
        return with(id, by, (read, _) -> {
            boolean whole = read.payments().isEmpty() && note.amount().equals(read.openBalance());
            return whole
                    ? moved("invoice.cancelled", read, new Command.Cancel(), by, List.of())
                    : moved("invoice.credited", read, new Command.Credit(note), by, List.of());
        });
    }

    /// What the checks say of a document now.
    public List<Finding> findings(Invoice invoice, Instant now) {
        var contract = dossiers.contract(invoice.contract()).orElseThrow();
        return findings(invoice, contract, now);
    }

    private List<Finding> findings(Invoice invoice, Contract contract, Instant now) {
        return Checks.forInvoice(dossier(invoice, contract, now), invoice, terms.limits(now));
    }

    /// @param isNew whether it is still to be stored
    private record Paper(Invoice first, boolean isNew) {}

    private Answer<Invoice> compared(Paper paper, Contract contract, Actor by, Instant now) {
        var first = paper.first();
        var steps = new ArrayList<>(List.of(first));
        if (first.state() == State.RECEIVED && !first.isProforma())
            steps.add(first.on(new Command.Parse()).orThrow());
        var turn = dossiers.turn(contract.seller(), first.id(), by.id());
        var dossier = dossier(first, contract, now);
        var findings = Checks.forInvoice(dossier, first, terms.limits(now));
        var kind = "invoice.held";
        if (isDuplicate(findings)) {
            var original = original(dossier, first);
            steps.add(steps.getLast().on(new Command.MarkDuplicate(original)).orThrow());
            kind = "invoice.duplicate";
        } else if (steps.getLast().on(new Command.Match(Finding.open(findings)))
                instanceof Outcome.Accepted<Invoice>(var matched)) {
            steps.add(matched);
            kind = "invoice.matched";
        }
        var parts = new ArrayList<Part>(List.of(turn));
        if (paper.isNew()) parts.add(dossiers.part(first, by.id()));
        steps.stream().skip(1).forEach(i -> parts.add(dossiers.part(i, SYSTEM)));
        var change = new Change(fact(kind, steps.getLast(), by, findings), parts);
        return Answer.done(change, steps.getLast(), findings);
    }

    private static boolean isDuplicate(List<Finding> findings) {
        return findings.stream()
                .anyMatch(f -> DUPLICATES.contains(f.id())
                        && f.effect().filter(Finding.Outcome.REFUSE::equals).isPresent());
    }

    /// The document that a duplicate repeats: the same file, else the same demand, else the same goods.
    private static Invoice.Id original(Dossier dossier, Invoice copy) {
        var all = new ArrayList<>(dossier.invoices());
        all.addAll(dossier.others());
        return all.stream()
                .filter(i -> !i.id().equals(copy.id()) && repeats(copy.content(), i.content()))
                .map(Invoice::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a duplicate of nothing: " + copy.id()));
    }

    private static boolean repeats(Content copy, Content first) {
        if (copy.documentHash().equals(first.documentHash())) return true;
        boolean sameSeller = copy.seller().lei().equals(first.seller().lei());
        if (sameSeller && plain(copy.number()).equals(plain(first.number()))) return true;
        return copy.marks().stream()
                .anyMatch(m -> m.kind() != Mark.Kind.CONTAINER && first.marks().contains(m));
    }

    private static String plain(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}]+", "").toUpperCase(Locale.ROOT);
    }

    private Answer<Invoice> moved(String kind, Invoice read, Command command, Actor by, List<Finding> findings) {
        return switch (read.on(command)) {
            case Outcome.Rejected<Invoice>(var code, var detail) -> Answer.rejected(code, detail, findings);
            case Outcome.Accepted<Invoice>(var next) ->
                Answer.done(Change.of(fact(kind, next, by, findings), dossiers.part(next, by.id())), next, findings);
        };
    }

    /// The work on an invoice and its contract.
    private interface Work {
        Answer<Invoice> on(Invoice read, Contract contract);
    }

    private Answer<Invoice> with(Invoice.Id id, Actor by, Work work) {
        var read = dossiers.invoice(id);
        var contract = read.flatMap(i -> dossiers.contract(i.contract())).filter(c -> Scope.sees(by, c));
        if (read.isEmpty() || contract.isEmpty()) return Answer.unknown(id.toString());
        if (!Scope.acts(by, contract.get())) return Answer.notYours(id.toString());
        return work.on(read.get(), contract.get());
    }

    private Dossier dossier(Invoice invoice, Contract contract, Instant now) {
        var rates = terms.rates(contract, terms.homeMoney(now));
        return dossiers.of(contract, invoice.id(), rates, List.of());
    }

    private static Fact fact(String kind, Invoice invoice, Actor by, List<Finding> findings) {
        var details = Map.<String, Object>of(
                "number", invoice.content().number(),
                "contract", invoice.contract().toString(),
                "document", invoice.content().documentHash(),
                "state", invoice.state().name(),
                "open", Finding.open(findings));
        return new Fact(kind, invoice.id().toString(), by.id(), details);
    }
}
