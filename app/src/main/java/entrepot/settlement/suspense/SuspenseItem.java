package entrepot.settlement.suspense;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import entrepot.access.Role;
import entrepot.bank.BankAccount;
import entrepot.commit.Ids;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import entrepot.settlement.Carrier;
import entrepot.settlement.Outgoing;
import entrepot.settlement.Payment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One receipt that nobody could be given: what came, from where, why it lies apart, who has to decide
/// on it, and until when. Two people decide; lists only grow.
///
/// @param amount   what is booked to suspense for it
/// @param about    outside id of the payment that it seems to be meant for; empty when none
/// @param owner    whose it is to decide
/// @param due      until when; later it is overdue
/// @param reversals what the chain took back of it after it was final
/// @param filings  every proposal and what became of it; the last is the one that counts
public record SuspenseItem(
        Id id,
        State state,
        Source source,
        Amount amount,
        SuspenseKind kind,
        String about,
        Role owner,
        Instant due,
        List<Mark> marks,
        List<Proposal> filings,
        List<Outgoing> transfers,
        Reversals reversals)
        implements Carrier {

    /// Most marks that an item may gather; one that needs more is stuck.
    private static final int MARKS_MAX = 1_000;

    public SuspenseItem {
        marks = List.copyOf(marks);
        filings = List.copyOf(filings);
        transfers = List.copyOf(transfers);
        if (marks.size() > MARKS_MAX) throw new IllegalStateException("more than " + MARKS_MAX + " marks on " + id);
    }

    /// Where an item stands.
    public enum State {
        OPEN,
        PROPOSED,
        HELD,
        MATCHED,
        RETURNING,
        RETURNED,
        /// The block that brought it is gone: nothing came.
        UNDONE;

        /// Nothing more is to be decided.
        public boolean isOver() {
            return switch (this) {
                case MATCHED, RETURNED, UNDONE -> true;
                case OPEN, PROPOSED, HELD, RETURNING -> false;
            };
        }
    }

    /// Names an item; `sus_…` outside.
    public record Id(UUID value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Id parse(String text) {
            return new Id(Ids.parse("sus", text));
        }

        @Override
        @JsonValue
        public String toString() {
            return Ids.text("sus", value);
        }
    }

    /// Where it came from.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "at")
    public sealed interface Source {

        /// Its name in the books.
        String reference();

        /// A transfer on a chain.
        ///
        /// @param identity chain, transaction and log
        /// @param logged   what the token's log says; more or less than what came where it keeps a fee
        record OnChain(String identity, AccountId from, AccountId to, String txHash, String block, Amount logged)
                implements Source {
            @Override
            public String reference() {
                return identity;
            }
        }

        /// A credit at the bank.
        ///
        /// @param transaction the bank's name of the booking
        /// @param on          number of our account that it came to
        /// @param said        what the payer wrote
        /// @param from        number of the account that it came from; empty when the bank does not say
        /// @param party       who holds that account; empty when the bank does not say
        /// @param account     the same as somebody may be paid at; empty when the bank does not say enough
        /// @param isOwn       whether it came to our own account and not to clients' money
        record AtBank(
                String transaction,
                String on,
                String said,
                String from,
                String party,
                Optional<BankAccount> account,
                boolean isOwn)
                implements Source {
            @Override
            public String reference() {
                return transaction;
            }
        }
    }

    /// What the chain took back of it after it was final.
    ///
    /// @param isVanished whether the receipt itself is not there now
    /// @param count      how often something was taken back
    public record Reversals(boolean isVanished, int count) {
        static final Reversals NONE = new Reversals(false, 0);
    }

    /// How much came, and from where.
    public record Came(Source source, Amount amount) {}

    /// What is to become of it.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "what")
    public sealed interface Decision {

        /// It is the payment's, which goes on as if it had come in as it should.
        record Match(Payment.Id payment) implements Decision {}

        /// It goes back: money to the account that it came from, an asset to an address that somebody
        /// gave and proved, never to its sender (R33).
        ///
        /// @param payee outside id of the approved address; empty for money
        record Return(String payee) implements Decision {}

        /// It stays, until then.
        record Hold(Instant until) implements Decision {}
    }

    /// One person's word, and another's on it.
    ///
    /// @param by      who proposed, a user's id
    /// @param checker who approved or objected; empty while nobody did
    public record Proposal(Decision decision, String reason, String by, Instant at, String checker, boolean isTaken) {
        Proposal approved(String other) {
            return new Proposal(decision, reason, by, at, other, true);
        }

        Proposal objected(String other) {
            return new Proposal(decision, reason, by, at, other, false);
        }
    }

    /// One thing that happened to it.
    public record Mark(State state, Instant at, String by, String note) {}

    /// A receipt on the day it came.
    public static SuspenseItem received(
            Id id, Came came, SuspenseKind.Judged judged, SuspenseTerms terms, Instant now) {
        var kind = judged.kind();
        var mark = new Mark(State.OPEN, now, "system", "received " + came.amount() + ": " + kind.words());
        return new SuspenseItem(
                id,
                State.OPEN,
                came.source(),
                came.amount(),
                kind,
                judged.about(),
                terms.owner(),
                now.plus(terms.patience()),
                List.of(mark),
                List.of(),
                List.of(),
                Reversals.NONE);
    }

    /// Whether the chain took it back, and has not brought it again.
    public boolean isVanished() {
        return reversals.isVanished();
    }

    public boolean isOverdue(Instant now) {
        return !state.isOver() && !now.isBefore(due);
    }

    /// What waits for the second person.
    public Optional<Proposal> proposal() {
        return state == State.PROPOSED ? Optional.of(filings.getLast()) : Optional.empty();
    }

    /// The decision that two people took last.
    public Optional<Decision> decided() {
        return filings.reversed().stream()
                .filter(Proposal::isTaken)
                .map(Proposal::decision)
                .findFirst();
    }

    @Override
    public Optional<Outgoing> transfer() {
        return transfers.isEmpty() ? Optional.empty() : Optional.of(transfers.getLast());
    }

    @Override
    public String name() {
        return id.toString();
    }

    @Override
    public boolean isHeld() {
        return state != State.RETURNING;
    }

    @Override
    public Instant since() {
        return marks.getLast().at();
    }

    @Override
    public String said() {
        return marks.getLast().note();
    }

    SuspenseItem mark(State next, Instant at, String by, String note) {
        return new SuspenseItem(
                id,
                next,
                source,
                amount,
                kind,
                about,
                owner,
                due,
                with(marks, new Mark(next, at, by, note)),
                filings,
                transfers,
                reversals);
    }

    SuspenseItem until(Instant then) {
        return new SuspenseItem(
                id, state, source, amount, kind, about, owner, then, marks, filings, transfers, reversals);
    }

    SuspenseItem with(Proposal proposal) {
        return new SuspenseItem(
                id,
                state,
                source,
                amount,
                kind,
                about,
                owner,
                due,
                marks,
                with(filings, proposal),
                transfers,
                reversals);
    }

    SuspenseItem replacing(Proposal proposal) {
        return new SuspenseItem(
                id,
                state,
                source,
                amount,
                kind,
                about,
                owner,
                due,
                marks,
                replaced(filings, proposal),
                transfers,
                reversals);
    }

    SuspenseItem with(Reversals newer) {
        return new SuspenseItem(id, state, source, amount, kind, about, owner, due, marks, filings, transfers, newer);
    }

    /// The same, with one thing more taken back.
    SuspenseItem reversed(boolean isVanished) {
        return with(new Reversals(isVanished, reversals.count() + 1));
    }

    SuspenseItem with(Outgoing transfer) {
        return new SuspenseItem(
                id,
                state,
                source,
                amount,
                kind,
                about,
                owner,
                due,
                marks,
                filings,
                with(transfers, transfer),
                reversals);
    }

    SuspenseItem replacing(Outgoing transfer) {
        return new SuspenseItem(
                id,
                state,
                source,
                amount,
                kind,
                about,
                owner,
                due,
                marks,
                filings,
                replaced(transfers, transfer),
                reversals);
    }

    private static <T> List<T> with(List<T> list, T more) {
        var all = new ArrayList<>(list);
        all.add(more);
        return all;
    }

    private static <T> List<T> replaced(List<T> list, T last) {
        return with(list.subList(0, list.size() - 1), last);
    }
}
