package entrepot.trade;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import entrepot.commit.Ids;
import entrepot.money.AccountId;
import entrepot.money.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// A seller's demand for payment: a proforma, which asks for an advance, or the invoice itself.
/// Received, parsed, matched with its contract, approved, paid in parts or whole; or a duplicate,
/// disputed, cancelled. A proforma is matched, then converted by the invoice, or expires.
///
/// @param version     1 when received, one more with every accepted command
/// @param contract    the contract that it is matched with
/// @param payments    final payments on this document
/// @param creditNotes what the seller took back
public record Invoice(
        Id id,
        long version,
        State state,
        Contract.Id contract,
        Content content,
        List<Payment> payments,
        List<CreditNote> creditNotes) {

    public Invoice {
        payments = List.copyOf(payments);
        creditNotes = List.copyOf(creditNotes);
        Bounds.version(version);
        Bounds.size("payments and credit notes", payments.size() + creditNotes.size());
    }

    /// Where an invoice stands. `CONVERTED` and `EXPIRED` are ends of a proforma only.
    public enum State {
        RECEIVED,
        PARSED,
        MATCHED,
        APPROVED,
        PART_PAID,
        PAID,
        CONVERTED,
        EXPIRED,
        DUPLICATE,
        DISPUTED,
        CANCELLED
    }

    /// A proforma supports an advance, an invoice the payment for goods.
    public enum Kind {
        PROFORMA,
        COMMERCIAL
    }

    /// What the paper says.
    ///
    /// @param total        lines, charges and tax together
    /// @param prepaid      advances that the seller deducts; zero on a proforma
    /// @param payable      what this document asks for now
    /// @param payTo        accounts named on the paper; none when it leaves that to the contract
    /// @param marks        what ties the invoice to one shipment of goods (T-13)
    /// @param documentHash SHA-256 of the file as received, hex
    public record Content(
            Invoice.Kind kind,
            String number,
            LocalDate date,
            String contractReference,
            TradeParty seller,
            TradeParty buyer,
            Delivery delivery,
            List<Line> lines,
            List<Charge> charges,
            Amount tax,
            Amount total,
            Amount prepaid,
            Amount payable,
            List<AccountId> payTo,
            List<Mark> marks,
            String documentHash) {
        public Content {
            lines = List.copyOf(lines);
            charges = List.copyOf(charges);
            payTo = List.copyOf(payTo);
            marks = List.copyOf(marks);
            Bounds.text("number", number);
            Bounds.text("contract reference", contractReference);
            Bounds.hash(documentHash);
            Bounds.size("lines, charges and marks", lines.size() + charges.size() + marks.size());
            if (lines.isEmpty()) throw new IllegalArgumentException("an invoice has lines");
            if (!payable.isPositive()) throw new IllegalArgumentException("an invoice asks for money: " + payable);
        }
    }

    /// Goods with the amount that the seller printed for them.
    public record Line(GoodsLine goods, Amount amount) {}

    /// Something added to the goods' price, or taken off (negative).
    public record Charge(Charge.Kind kind, String description, Amount amount) {
        /// What it is for, as far as the customs value cares.
        public enum Kind {
            FREIGHT,
            INSURANCE,
            DUTY,
            PACKING,
            DISCOUNT,
            OTHER
        }
    }

    /// A number that names one shipment. Spelled without spaces, in capitals.
    public record Mark(Mark.Kind kind, String value) {
        /// A container is used again on later voyages; the other three are never.
        public enum Kind {
            BILL_OF_LADING,
            CONTAINER,
            DECLARATION,
            SERIAL
        }

        public Mark {
            value = value.strip().replace(" ", "").toUpperCase(Locale.ROOT);
            Bounds.text("mark", value);
        }

        @Override
        public String toString() {
            return kind + ":" + value;
        }
    }

    /// A final payment.
    ///
    /// @param reference outside id of the settlement, `pay_…`
    public record Payment(String reference, Amount amount, LocalDate date) {}

    /// A part of the demand that the seller took back.
    public record CreditNote(String number, Amount amount, LocalDate date) {}

    /// Names an invoice; `inv_…` outside.
    public record Id(UUID value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Id parse(String text) {
            return new Id(Ids.parse("inv", text));
        }

        @Override
        @JsonValue
        public String toString() {
            return Ids.text("inv", value);
        }
    }

    /// What may happen to an invoice, with the facts that the step needs.
    public sealed interface Command {
        record Parse() implements Command {}

        /// Compared with its contract.
        ///
        /// @param open ids of the checks that did not pass; none for an invoice that fits
        record Match(List<String> open) implements Command {}

        /// Cleared for payment.
        ///
        /// @param open ids of the duplicate checks that did not pass (T-11, T-12, T-13)
        record Approve(List<String> open, String maker, String checker) implements Command {}

        record Pay(Payment payment) implements Command {}

        record Credit(CreditNote note) implements Command {}

        record Convert() implements Command {}

        record Expire() implements Command {}

        record MarkDuplicate(Id of) implements Command {}

        record Dispute(String reason) implements Command {}

        record SettleDispute() implements Command {}

        record Cancel() implements Command {}
    }

    /// A document as it comes in.
    public static Invoice received(Id id, Contract.Id contract, Content content) {
        return new Invoice(id, 1, State.RECEIVED, contract, content, List.of(), List.of());
    }

    /// The next version, or why not.
    public Outcome<Invoice> on(Command command) {
        return InvoiceLife.apply(this, command);
    }

    public Amount paid() {
        return payments.stream().map(Payment::amount).reduce(zero(), Amount::plus);
    }

    /// What is still asked for: payable less payments and credit notes. Never negative.
    public Amount openBalance() {
        var credited = creditNotes.stream().map(CreditNote::amount).reduce(zero(), Amount::plus);
        return content.payable().minus(paid()).minus(credited);
    }

    public boolean isProforma() {
        return content.kind() == Invoice.Kind.PROFORMA;
    }

    Invoice with(State next, List<Payment> paid, List<CreditNote> credited) {
        return new Invoice(id, version + 1, next, contract, content, paid, credited);
    }

    private Amount zero() {
        return Amount.zero(content.payable().asset());
    }
}
