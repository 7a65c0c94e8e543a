package entrepot.settlement.suspense;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import entrepot.access.Role;
import entrepot.commit.Ids;
import entrepot.money.Amount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The case of something that was final on a chain and was taken back: what it was about, who owes what
/// to whom, whose it is to look, and until when. It closes by itself when the chain has it again.
///
/// @param about       outside id of the payment, or of the receipt in suspense
/// @param debtor      who owes: an LEI, or an account; ourselves where a payee lost what we had paid
/// @param transaction that was taken back
/// @param block       hash of the block that is gone
public record Claim(
        Id id,
        State state,
        Kind kind,
        String about,
        String debtor,
        Amount amount,
        String transaction,
        String block,
        Role owner,
        Instant due,
        List<Mark> marks) {

    public Claim {
        marks = List.copyOf(marks);
    }

    /// Where a claim stands.
    public enum State {
        OPEN,
        CLOSED
    }

    /// What was taken back.
    public enum Kind {
        /// Our transfer to a payee, or of a return: it is sent again.
        SETTLEMENT,
        /// A provider's transfer to us, for which it is paid.
        DELIVERY,
        /// A receipt that lay in suspense, or had left it.
        RECEIPT
    }

    /// Names a claim; `clm_…` outside.
    public record Id(UUID value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Id parse(String text) {
            return new Id(Ids.parse("clm", text));
        }

        @Override
        @JsonValue
        public String toString() {
            return Ids.text("clm", value);
        }
    }

    /// One thing that happened to it.
    public record Mark(State state, Instant at, String by, String note) {}

    /// What was taken back, from whom.
    public record Loss(Kind kind, String about, String debtor, Amount amount, String transaction, String block) {}

    /// A claim on the day the block was gone.
    public static Claim opened(Id id, Loss loss, SuspenseTerms terms, Instant now) {
        var mark = new Mark(State.OPEN, now, "chain", "block " + loss.block() + " was final and is gone");
        return new Claim(
                id,
                State.OPEN,
                loss.kind(),
                loss.about(),
                loss.debtor(),
                loss.amount(),
                loss.transaction(),
                loss.block(),
                terms.owner(),
                now.plus(terms.patience()),
                List.of(mark));
    }

    public boolean isOverdue(Instant now) {
        return state == State.OPEN && !now.isBefore(due);
    }

    /// The chain has it again, and final.
    public Claim closed(String txHash, Instant now) {
        var all = new ArrayList<>(marks);
        all.add(new Mark(State.CLOSED, now, "chain", "final again in " + txHash));
        return new Claim(id, State.CLOSED, kind, about, debtor, amount, transaction, block, owner, due, all);
    }
}
