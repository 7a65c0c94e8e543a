package entrepot.settlement.desk;

import entrepot.bank.Bank;
import entrepot.bank.BankMessage;
import entrepot.bank.BankMessageStored;
import entrepot.bank.BankStore;
import entrepot.bank.BankUnavailable;
import entrepot.bank.CashEntry;
import entrepot.bank.CashReport;
import entrepot.bank.ControlMessage;
import entrepot.bank.CreditBooked;
import entrepot.bank.CreditMatch;
import entrepot.bank.Iso20022;
import entrepot.bank.PaymentStatus;
import entrepot.commit.Change;
import entrepot.commit.CommitUnavailable;
import entrepot.commit.Committed;
import entrepot.commit.Committer;
import entrepot.commit.Fact;
import entrepot.commit.Part;
import entrepot.dossier.Registrations;
import entrepot.money.Amount;
import entrepot.settlement.Command;
import entrepot.settlement.Credit;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentLife;
import entrepot.settlement.Step;
import entrepot.settlement.suspense.SuspenseItem;
import entrepot.settlement.suspense.SuspenseKind;
import entrepot.settlement.suspense.SuspenseKind.Judged;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/// Empties the bank's box, message by message: each is stored together with everything that follows
/// from it, so a crash reads it again and a second delivery does nothing.
public final class BankInbox {

    private static final int BATCH = 100;

    private final Bank bank;
    private final BankDesk.Accounts accounts;
    private final BankStore store;
    private final Iso20022 messages;
    private final PaymentBook payments;
    private final SuspenseBook suspense;
    private final Registrations registrations;
    private final Committer committer;
    private final InstantSource clock;

    BankInbox(Desks.Partners partners, Desks.Inside inside, PaymentBook payments, SuspenseBook suspense) {
        this.bank = partners.bank();
        this.accounts = partners.accounts();
        this.suspense = suspense;
        this.store = inside.bankStore();
        this.messages = inside.messages();
        this.payments = payments;
        this.registrations = inside.registrations();
        this.committer = inside.committer();
        this.clock = inside.clock();
    }

    /// Takes what is there; answers whether there was anything. An absent bank is an empty box.
    public boolean turn() {
        try {
            var waiting = bank.collect(store.cursor(), BATCH);
            for (var incoming : waiting) if (!take(incoming)) return false;
            return !waiting.isEmpty();
        } catch (BankUnavailable | CommitUnavailable away) {
            return false;
        } catch (CompletionException e) {
            if (e.getCause() instanceof CommitUnavailable) return false;
            throw e;
        }
    }

    /// False when somebody changed the same payment meanwhile: the message stays first in the box.
    private boolean take(Bank.Incoming incoming) {
        var committed = committer.commit(change(incoming));
        return switch (committed) {
            case Committed.Done _ -> true;
            case Committed.Replayed _ -> true;
            case Committed.Refused(var refusal) ->
                switch (refusal.code()) {
                    case STALE_VERSION -> false;
                    case ALREADY_EXISTS -> committer.commit(unreadable(incoming)) instanceof Committed.Done;
                    default -> throw new IllegalStateException("bank message " + incoming.number() + ": " + refusal);
                };
        };
    }

    private Change change(Bank.Incoming incoming) {
        return switch (messages.read(incoming.xml())) {
            case Iso20022.Reading.Unreadable _ -> unreadable(incoming);
            case Iso20022.Reading.Read(BankMessage message) -> understood(incoming, message);
        };
    }

    /// Kept for people, under its place in the box.
    private Change unreadable(Bank.Incoming incoming) {
        var fact = new Fact("bank.message-unreadable", "box-" + incoming.number(), "bank", Map.of());
        return Change.of(fact, BankMessageStored.unreadable(incoming));
    }

    private Change understood(Bank.Incoming incoming, BankMessage message) {
        var parts = new ArrayList<Part>();
        var about = "";
        switch (message) {
            case CashReport.Notification notice -> about = credits(notice, parts);
            case PaymentStatus status -> about = status.order().value();
            case ControlMessage.RegistrationConfirmation confirmed -> {
                parts.addAll(registrations.confirmed(confirmed));
                about = confirmed.request().value();
            }
            case ControlMessage other -> about = other.reporter().lei();
            case CashReport other -> about = other.account();
            case entrepot.bank.PaymentOrder other -> about = other.about().value();
        }
        parts.add(BankMessageStored.in(incoming, message, about));
        var details = Map.<String, Object>of("type", message.type().identifier(), "about", about);
        return new Change(new Fact("bank.message", message.id().value(), "bank", details), parts);
    }

    private String credits(CashReport.Notification notice, List<Part> parts) {
        var about = "";
        for (var entry : notice.entries()) {
            if (entry.direction() != CashEntry.Direction.CREDIT) continue;
            var match = CreditMatch.of(notice.account(), entry, store, clock.instant());
            if (match instanceof CreditMatch.Duplicate) continue;
            parts.add(CreditBooked.of(entry, notice.id(), match));
            var subject = subject(match);
            if (subject.isPresent()) parts.addAll(funded(subject.get(), notice.account(), entry));
            else parts.addAll(apart(notice.account(), entry, entry.amount(), judged(match)));
            about = subject.orElse(entry.said());
        }
        return about;
    }

    private static Optional<String> subject(CreditMatch match) {
        return switch (match) {
            case CreditMatch.Matched matched -> Optional.of(matched.expected().subject());
            case CreditMatch.Short less -> Optional.of(less.expected().subject());
            case CreditMatch.Over more -> Optional.of(more.expected().subject());
            case CreditMatch.UnknownReference _, CreditMatch.Duplicate _ -> Optional.empty();
            case CreditMatch.OtherAccount _, CreditMatch.OtherCurrency _ -> Optional.empty();
        };
    }

    /// What is more than the payment still awaits is not its client's cash by silence: it lies apart.
    private List<Part> funded(String subject, String account, CashEntry entry) {
        var read = payments.get(Payment.Id.parse(subject));
        var excess = excess(read.body(), entry.amount());
        var parts = new ArrayList<Part>();
        if (entry.amount().exceeds(excess)) {
            var credit = new Credit(entry.transaction().value(), entry.amount().minus(excess), clock.instant());
            if (!(PaymentLife.apply(read.body(), new Command.Fund(credit), clock.instant())
                    instanceof Step.Taken taken))
                return apart(account, entry, entry.amount(), new Judged(SuspenseKind.UNEXPECTED, subject));
            parts.addAll(payments.parts(read, taken));
        }
        if (excess.isPositive()) parts.addAll(apart(account, entry, excess, new Judged(SuspenseKind.OVER, subject)));
        return parts;
    }

    /// A payment that is over pays back all that comes for it.
    private static Amount excess(Payment payment, Amount came) {
        var none = Amount.zero(came.asset());
        if (payment.state().isOver() || payment.agreed().isEmpty()) return none;
        var more = payment.received().plus(came).minus(payment.agreed().get().total());
        if (!more.isPositive()) return none;
        return more.exceeds(came) ? came : more;
    }

    private static Judged judged(CreditMatch match) {
        return switch (match) {
            case CreditMatch.UnknownReference _ -> new Judged(SuspenseKind.NO_REFERENCE, "");
            case CreditMatch.OtherAccount other ->
                new Judged(SuspenseKind.WRONG_ACCOUNT, other.expected().subject());
            case CreditMatch.OtherCurrency other ->
                new Judged(SuspenseKind.WRONG_CURRENCY, other.expected().subject());
            case CreditMatch.Matched _, CreditMatch.Short _, CreditMatch.Over _, CreditMatch.Duplicate _ ->
                throw new IllegalStateException("not for suspense: " + match);
        };
    }

    private List<Part> apart(String account, CashEntry entry, Amount amount, Judged judged) {
        var source = new SuspenseItem.Source.AtBank(
                entry.transaction().value(),
                account,
                entry.said(),
                entry.account(),
                entry.party(),
                entry.other(),
                account.equals(accounts.own().number()));
        return suspense.received(new SuspenseItem.Came(source, amount), judged, clock.instant());
    }
}
