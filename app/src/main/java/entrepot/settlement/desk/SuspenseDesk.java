package entrepot.settlement.desk;

import entrepot.bank.BankAccount;
import entrepot.commit.Intent;
import entrepot.commit.Part;
import entrepot.commit.State;
import entrepot.dossier.Dossiers;
import entrepot.screening.ScreeningRecords.ScreeningStored;
import entrepot.screening.ScreeningResult;
import entrepot.screening.Subject;
import entrepot.screening.cases.Alerting;
import entrepot.screening.cases.Origin;
import entrepot.settlement.Command;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentLife;
import entrepot.settlement.Step;
import entrepot.settlement.Wish;
import entrepot.settlement.Wishes;
import entrepot.settlement.desk.PaymentHandler.Answer;
import entrepot.settlement.facts.FactDesk;
import entrepot.settlement.facts.Holders;
import entrepot.settlement.facts.Receivers;
import entrepot.settlement.suspense.SuspenseCommand;
import entrepot.settlement.suspense.SuspenseItem;
import entrepot.settlement.suspense.SuspenseItem.Decision;
import entrepot.settlement.suspense.SuspenseItem.Source;
import entrepot.settlement.suspense.SuspenseLife;
import entrepot.settlement.suspense.SuspenseStep;
import entrepot.trade.PayeeAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What people decide on receipts in suspense, and how that is carried out. Nothing leaves, and nothing
/// is given to a payment, before everybody who gave it or would get it is screened and clear.
public final class SuspenseDesk {

    private static final Duration SCREENING_AGE_MAX = Duration.ofMinutes(15);
    private static final String STAGE = "SUSPENSE";

    private final SuspenseBook book;
    private final PaymentBook payments;
    private final Dossiers dossiers;
    private final FactDesk facts;
    private final Alerting alerting;
    private final TransferDesk transfers;
    private final InstantSource clock;

    SuspenseDesk(Desks.Inside inside, SuspenseBook book, PaymentBook payments, TransferDesk transfers) {
        this.book = book;
        this.payments = payments;
        this.dossiers = inside.dossiers();
        this.facts = inside.facts();
        this.alerting = inside.alerting();
        this.transfers = transfers;
        this.clock = inside.clock();
    }

    /// What came of a command.
    public sealed interface Decided {

        /// To be committed.
        record Done(entrepot.commit.Change change, SuspenseItem next) implements Decided {}

        /// Nothing changes.
        record Declined(String code, String detail) implements Decided {}
    }

    /// Whether screening lets something go, and what proves it.
    record Gate(boolean isOpen, String why, List<Part> parts) {
        SuspenseCommand.Gate told() {
            return new SuspenseCommand.Gate(isOpen, why);
        }
    }

    public Decided propose(State<SuspenseItem> read, SuspenseCommand.Propose propose, Instant now) {
        var decided = done("suspense.proposed", read, propose, now, List.of());
        if (decided instanceof Decided.Declined) return decided;
        return impossible(read.body(), propose.decision(), now).orElse(decided);
    }

    public Decided object(State<SuspenseItem> read, SuspenseCommand.Object object, Instant now) {
        return done("suspense.not-approved", read, object, now, List.of());
    }

    /// The second person's word. What becomes of a payment that the receipt is given to is committed with
    /// it, and a payment that does not take it leaves everything as it was.
    public Decided approve(State<SuspenseItem> read, String by, Instant now) {
        var proposal = read.body().proposal();
        if (proposal.isEmpty())
            return new Decided.Declined(
                    "WRONG_STATE", "the item is " + read.body().state());
        var impossible = impossible(read.body(), proposal.get().decision(), now);
        if (impossible.isPresent()) return impossible.get();
        boolean stays = proposal.get().decision() instanceof Decision.Hold;
        var gate = stays
                ? new Gate(true, "", List.of())
                : gate(read.body(), proposal.get().decision(), now);
        var parts = new ArrayList<>(gate.parts());
        if (gate.isOpen() && proposal.get().decision() instanceof Decision.Match(Payment.Id payment)) {
            var taken = given(read.body(), payments.get(payment), now);
            if (taken.isEmpty()) return new Decided.Declined("NOT_MATCHABLE", "the payment does not await it");
            parts.addAll(taken.get());
        }
        return done("suspense.decided", read, new SuspenseCommand.Approve(by, gate.told()), now, parts);
    }

    private Decided done(
            String fact, State<SuspenseItem> read, SuspenseCommand command, Instant now, List<? extends Part> parts) {
        return switch (book.apply(read.body(), command, now)) {
            case SuspenseStep.Taken taken -> new Decided.Done(book.next(fact, read, taken, parts), taken.next());
            case SuspenseStep.Rejected(var code, var detail) -> new Decided.Declined(code.name(), detail);
        };
    }

    /// Why a decision cannot be carried out as things stand now.
    private Optional<Decided> impossible(SuspenseItem item, Decision decision, Instant now) {
        return switch (decision) {
            case Decision.Hold _ -> Optional.empty();
            case Decision.Match(Payment.Id id) -> {
                var payment = payments.find(id);
                if (payment.isEmpty()) yield declined("UNKNOWN_PAYMENT", "no payment " + id);
                yield given(item, payment.get(), now).isPresent()
                        ? Optional.empty()
                        : declined("NOT_MATCHABLE", "the payment does not await exactly this");
            }
            case Decision.Return(String payee) -> payee.isEmpty() ? Optional.empty() : unusable(item, payee, now);
        };
    }

    private static Optional<Decided> declined(String code, String detail) {
        return Optional.of(new Decided.Declined(code, detail));
    }

    private Optional<Decided> unusable(SuspenseItem item, String payee, Instant now) {
        var address = address(payee);
        if (address.isEmpty()) return declined("UNKNOWN_PAYEE", "no payee address " + payee);
        var why = unusable(address.get(), item, now);
        return why.isEmpty() ? Optional.empty() : declined("ADDRESS_NOT_PROVED", why);
    }

    /// Given, proved, approved by a second person, rested where it must, and on the asset's chain (R33).
    private static String unusable(PayeeAddress address, SuspenseItem item, Instant now) {
        if (address.state() != PayeeAddress.State.ACTIVE
                || !(address.approval() instanceof PayeeAddress.Approval.Given given))
            return "the address is " + address.state() + ": it must be proved and approved";
        if (now.isBefore(given.usableFrom())) return "the address rests until " + given.usableFrom();
        return item.source() instanceof Source.OnChain came
                        && came.to().chain().equals(address.account().chain())
                ? ""
                : "the address is on another chain";
    }

    private Optional<PayeeAddress> address(String payee) {
        return dossiers.payee(PayeeAddress.Id.parse(payee));
    }

    /// What a payment makes of the receipt as if it had come in as it should; empty when it does not
    /// await it.
    private Optional<List<Part>> given(SuspenseItem item, State<Payment> payment, Instant now) {
        var command = SuspenseMatch.command(item, payment.body(), now);
        if (command.isEmpty()) return Optional.empty();
        return PaymentLife.apply(payment.body(), command.get(), now) instanceof Step.Taken taken
                ? Optional.of(payments.parts(payment, taken))
                : Optional.empty();
    }

    /// Screens for the decision that two people took.
    Gate gate(SuspenseItem item, Instant now) {
        return item.decided()
                .map(decision -> gate(item, decision, now))
                .orElseGet(() -> new Gate(false, "nobody decided", List.of()));
    }

    private Gate gate(SuspenseItem item, Decision decision, Instant now) {
        if (decision instanceof Decision.Return(String payee) && !payee.isEmpty()) {
            var why = address(payee).map(a -> unusable(a, item, now)).orElse("there is no such address");
            if (!why.isEmpty()) return new Gate(false, why, List.of());
        }
        var results = facts.screen(subjects(item, decision));
        var parts = new ArrayList<Part>();
        results.forEach(result -> parts.add(ScreeningStored.of(result)));
        parts.add(alerting.file(results, new Origin.Payment(item.name(), STAGE), now));
        var stopped = results.stream()
                .filter(result -> result.outcome() != ScreeningResult.Outcome.NONE)
                .map(result -> result.subject().key() + " is " + result.outcome())
                .toList();
        return new Gate(stopped.isEmpty(), "screening: " + String.join(", ", stopped), parts);
    }

    private List<Subject> subjects(SuspenseItem item, Decision decision) {
        var subjects = new ArrayList<Subject>();
        switch (item.source()) {
            case Source.OnChain came -> subjects.add(Receivers.wallet(came.from()));
            case Source.AtBank came -> {
                if (!came.party().isBlank())
                    subjects.add(Receivers.named(came.party(), came.account().map(BankAccount::lei)));
            }
        }
        if (decision instanceof Decision.Return(String payee) && !payee.isEmpty())
            address(payee).ifPresent(address -> subjects.addAll(holder(address)));
        return subjects;
    }

    private List<Subject> holder(PayeeAddress address) {
        var subjects = new ArrayList<Subject>();
        subjects.add(Receivers.wallet(address.account()));
        dossiers.party(address.holder())
                .ifPresent(party ->
                        subjects.addAll(Receivers.party(party, Holders.above(List.of(party), dossiers::party))));
        return subjects;
    }

    /// Screens once more and, when that is clear, reserves nonce and bytes as for any transfer.
    SuspenseHandler.Answered remit(SuspenseItem item) {
        if (item.state() != SuspenseItem.State.RETURNING) return SuspenseHandler.skip("it is " + item.state());
        var gate = gate(item, clock.instant());
        if (!gate.isOpen()) return SuspenseHandler.told(new SuspenseCommand.Clear(gate.told()), gate.parts());
        var to = item.decided()
                .filter(decision -> decision instanceof Decision.Return)
                .flatMap(decision -> address(((Decision.Return) decision).payee()))
                .orElseThrow(() -> new IllegalStateException("nowhere to return " + item.id() + " to"));
        return SuspenseHandler.as(transfers.remit(item, to.account(), gate.parts()));
    }

    /// Screening is as old as a decision may be; a signer that was away longer needs a new one.
    SuspenseHandler.Answered sign(SuspenseItem item) {
        return SuspenseHandler.as(transfers.sign(
                item, _ -> item.since().plus(SCREENING_AGE_MAX).isBefore(clock.instant()), _ -> again(item)));
    }

    private Answer again(SuspenseItem item) {
        var gate = gate(item, clock.instant());
        if (!gate.isOpen()) return new Answer.Told(new Command.SignatureRefused(gate.why()), gate.parts());
        var sign = new Wish(Wishes.SUSPENSE_SIGN, Wishes.WALLET, Map.of(), clock.instant());
        return new Answer.Told(new Command.Note("screened again before signing", List.of(sign)), gate.parts());
    }

    /// A reminder of a time that was put off since says nothing.
    static SuspenseHandler.Answered remind(SuspenseItem item, Intent intent) {
        if (item.state().isOver()
                || !intent.text(SuspenseLife.DUE).equals(item.due().toString()))
            return SuspenseHandler.skip("it is " + item.state() + ", due " + item.due());
        return SuspenseHandler.told(new SuspenseCommand.Remind(), List.of());
    }

    SuspenseHandler.Answered clear(SuspenseItem item) {
        if (item.state() != SuspenseItem.State.RETURNING) return SuspenseHandler.skip("it is " + item.state());
        var gate = gate(item, clock.instant());
        return SuspenseHandler.told(new SuspenseCommand.Clear(gate.told()), gate.parts());
    }
}
