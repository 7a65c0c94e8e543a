package entrepot.trade;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import entrepot.commit.Ids;
import entrepot.money.Amount;
import entrepot.party.Lei;
import entrepot.trade.code.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A foreign-trade contract: who sells what to whom, for how much, by when, and how it is paid.
/// Its life: drafted, submitted, checked, registered at the bank of currency control (which gives
/// it its number), active, performed, closed; amended, suspended or transferred on the way.
///
/// @param version      1 when drafted, one more with every accepted command
/// @param reference    the parties' own number, `NF-2026/017`
/// @param documentHash SHA-256 of the signed paper, hex
/// @param terms        as they stand after all amendments
/// @param amendments   each bound to the paper before it, in order
/// @param assignments  agreements by which another party may be paid in the seller's place (G-20)
public record Contract(
        Id id,
        long version,
        State state,
        Direction direction,
        String reference,
        LocalDate date,
        Lei buyer,
        Lei seller,
        String documentHash,
        Terms terms,
        Registration registration,
        List<Amendment> amendments,
        List<Assignment> assignments) {

    public Contract {
        amendments = List.copyOf(amendments);
        assignments = List.copyOf(assignments);
        Bounds.version(version);
        Bounds.text("reference", reference);
        Bounds.hash(documentHash);
        Bounds.size("amendments and assignments", amendments.size() + assignments.size());
        if (buyer.equals(seller)) throw new IllegalArgumentException("buyer and seller are one: " + buyer);
    }

    /// Where a contract stands.
    public enum State {
        DRAFT,
        SUBMITTED,
        CHECKED,
        REGISTERED,
        ACTIVE,
        AMENDED,
        SUSPENDED,
        PERFORMED,
        CLOSED,
        TRANSFERRED
    }

    /// Seen from the home country.
    public enum Direction {
        IMPORT,
        EXPORT
    }

    /// When the part that is not advanced falls due.
    public enum Balance {
        AFTER_RELEASE,
        AT_SIGHT
    }

    /// What may change by amendment.
    ///
    /// @param value           of all goods, in the contract's currency
    /// @param advanceShareBps greatest part that may be paid before the goods, in basis points
    /// @param goodsDeadline   day by which goods for every advance must be released
    public record Terms(
            List<GoodsLine> lines,
            Delivery delivery,
            Amount value,
            int advanceShareBps,
            Balance balance,
            Tolerance tolerance,
            LocalDate validFrom,
            LocalDate validUntil,
            LocalDate latestShipment,
            LocalDate goodsDeadline,
            Settlement settlement) {
        public Terms {
            lines = List.copyOf(lines);
            if (lines.isEmpty()) throw new IllegalArgumentException("a contract has goods");
            Bounds.size("goods lines", lines.size());
            Bounds.bps(advanceShareBps);
            if (!value.isPositive()) throw new IllegalArgumentException("a contract has a value: " + value);
            if (validUntil.isBefore(validFrom)) throw new IllegalArgumentException("validity ends before it begins");
        }
    }

    /// How far delivery may differ by the contract's own clause, in basis points; 0 is no clause.
    public record Tolerance(int valueBps, int priceBps, int quantityBps) {
        public Tolerance {
            Bounds.bps(valueBps);
            Bounds.bps(priceBps);
            Bounds.bps(quantityBps);
        }

        public static Tolerance none() {
            return new Tolerance(0, 0, 0);
        }
    }

    /// Whether and where the contract is registered for currency control.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    public sealed interface Registration {
        record Unregistered() implements Registration {}

        /// Registered.
        ///
        /// @param number in the pack's format, assigned by the bank
        record Registered(String number, Lei bank, LocalDate on) implements Registration {}
    }

    /// A signed change of the terms.
    ///
    /// @param number       1, 2, 3 …
    /// @param previousHash hash of the paper that this one amends
    public record Amendment(int number, LocalDate date, String documentHash, String previousHash) {
        public Amendment {
            Bounds.hash(documentHash);
            Bounds.hash(previousHash);
        }
    }

    /// The seller's claim passed to another.
    public record Assignment(Lei assignee, LocalDate date, String documentHash) {
        public Assignment {
            Bounds.hash(documentHash);
        }
    }

    /// Names a contract; `ctr_…` outside.
    public record Id(UUID value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Id parse(String text) {
            return new Id(Ids.parse("ctr", text));
        }

        @Override
        @JsonValue
        public String toString() {
            return Ids.text("ctr", value);
        }
    }

    /// What may happen to a contract, with the facts that the step needs.
    public sealed interface Command {
        record Submit() implements Command {}

        /// The checks were run.
        ///
        /// @param open ids of the checks that did not pass; none for a contract in order
        record Check(List<String> open) implements Command {}

        /// The bank's answer: the number and the day.
        record Register(String number, Lei bank, LocalDate on, NumberFormat format) implements Command {}

        /// Payments may be ordered.
        ///
        /// @param registrationRequired whether the pack's threshold is reached (T-01)
        record Activate(boolean registrationRequired) implements Command {}

        record Amend(Amendment amendment, Terms terms) implements Command {}

        record Assign(Assignment assignment) implements Command {}

        record Suspend(String reason) implements Command {}

        record Resume() implements Command {}

        /// Everything was paid and delivered.
        ///
        /// @param paid     sum of the final payments
        /// @param released value of the goods released by customs
        record Perform(Amount paid, Amount released) implements Command {}

        record Close(int openObligations) implements Command {}

        record Transfer(Lei bank) implements Command {}
    }

    /// The next version, or why not.
    public Outcome<Contract> on(Command command, LocalDate today) {
        return ContractLife.apply(this, command, today);
    }

    /// Whether somebody may be paid in the seller's place for an invoice of that day (G-20).
    public boolean assignedBefore(Lei payee, LocalDate invoiceDate) {
        return assignments.stream()
                .anyMatch(a -> a.assignee().equals(payee) && a.date().isBefore(invoiceDate));
    }

    /// Whether each amendment follows the one before, back to the signed contract (T-02).
    public boolean amendmentsComplete() {
        var previous = documentHash;
        for (int i = 0; i < amendments.size(); i++) {
            var amendment = amendments.get(i);
            if (amendment.number() != i + 1 || !amendment.previousHash().equals(previous)) return false;
            previous = amendment.documentHash();
        }
        return true;
    }
}
