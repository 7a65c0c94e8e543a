package entrepot.trade;

import static entrepot.trade.Outcome.Code.ALREADY_RECORDED;
import static entrepot.trade.Outcome.Code.AMOUNT_NOT_POSITIVE;
import static entrepot.trade.Outcome.Code.CHECKS_OPEN;
import static entrepot.trade.Outcome.Code.CURRENCY_DIFFERS;
import static entrepot.trade.Outcome.Code.EXCEEDS_OPEN_BALANCE;
import static entrepot.trade.Outcome.Code.MAKER_IS_CHECKER;
import static entrepot.trade.Outcome.Code.NOT_FULLY_PAID;
import static entrepot.trade.Outcome.Code.OBLIGATIONS_OPEN;
import static entrepot.trade.Outcome.Code.WRONG_STATE;

import entrepot.money.Amount;
import entrepot.trade.Invoice.Command;
import entrepot.trade.Invoice.State;
import entrepot.trade.Outcome.Accepted;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The life of an invoice and of a proforma.
final class InvoiceLife {

    private static final Set<State> UNPAID = EnumSet.of(State.RECEIVED, State.PARSED, State.MATCHED, State.APPROVED);
    private static final Set<State> PAYABLE = EnumSet.of(State.APPROVED, State.PART_PAID);

    private InvoiceLife() {}

    static Outcome<Invoice> apply(Invoice invoice, Command command) {
        if (!from(invoice, command).contains(invoice.state()))
            return Outcome.rejected(
                    WRONG_STATE,
                    invoice.content().number() + " is " + invoice.state() + ", a "
                            + invoice.content().kind());
        return switch (command) {
            case Command.Parse _ -> moved(invoice, State.PARSED);
            case Command.Match match -> checked(invoice, match.open(), State.MATCHED);
            case Command.Approve approve -> approve(invoice, approve);
            case Command.Pay pay -> pay(invoice, pay.payment());
            case Command.Credit credit -> credit(invoice, credit.note());
            case Command.Convert _ -> convert(invoice);
            case Command.Expire _ -> moved(invoice, State.EXPIRED);
            case Command.MarkDuplicate _ -> moved(invoice, State.DUPLICATE);
            case Command.Dispute _ -> moved(invoice, State.DISPUTED);
            case Command.SettleDispute _ -> moved(invoice, State.MATCHED);
            case Command.Cancel _ -> cancel(invoice);
        };
    }

    /// A proforma skips parsing and approval; it is paid while matched, then converted.
    private static Set<State> from(Invoice invoice, Command command) {
        boolean proforma = invoice.isProforma();
        return switch (command) {
            case Command.Parse _ -> proforma ? Set.of() : EnumSet.of(State.RECEIVED);
            case Command.Match _ -> EnumSet.of(proforma ? State.RECEIVED : State.PARSED);
            case Command.Approve _ -> proforma ? Set.of() : EnumSet.of(State.MATCHED);
            case Command.Pay _, Command.Credit _ -> proforma ? EnumSet.of(State.MATCHED) : PAYABLE;
            case Command.Convert _ -> proforma ? EnumSet.of(State.MATCHED) : Set.of();
            case Command.Expire _ -> proforma ? EnumSet.of(State.RECEIVED, State.MATCHED) : Set.of();
            case Command.MarkDuplicate _, Command.Dispute _ -> UNPAID;
            case Command.SettleDispute _ -> EnumSet.of(State.DISPUTED);
            case Command.Cancel _ -> EnumSet.complementOf(EnumSet.of(State.PAID, State.CONVERTED, State.CANCELLED));
        };
    }

    private static Outcome<Invoice> approve(Invoice invoice, Command.Approve approve) {
        if (approve.maker().equals(approve.checker()))
            return Outcome.rejected(MAKER_IS_CHECKER, "entered and approved by " + approve.maker());
        return checked(invoice, approve.open(), State.APPROVED);
    }

    private static Outcome<Invoice> checked(Invoice invoice, List<String> open, State state) {
        if (!open.isEmpty()) return Outcome.rejected(CHECKS_OPEN, "not passed: " + String.join(", ", open));
        return moved(invoice, state);
    }

    private static Outcome<Invoice> pay(Invoice invoice, Invoice.Payment payment) {
        var refused = refuse(invoice, payment.amount());
        if (refused.isPresent()) return refused.get();
        if (invoice.payments().stream().anyMatch(p -> p.reference().equals(payment.reference())))
            return Outcome.rejected(ALREADY_RECORDED, payment.reference() + " was recorded before");
        return new Accepted<>(
                settled(invoice.with(invoice.state(), plus(invoice.payments(), payment), invoice.creditNotes())));
    }

    private static Outcome<Invoice> credit(Invoice invoice, Invoice.CreditNote note) {
        var refused = refuse(invoice, note.amount());
        if (refused.isPresent()) return refused.get();
        if (invoice.creditNotes().stream().anyMatch(c -> c.number().equals(note.number())))
            return Outcome.rejected(ALREADY_RECORDED, note.number() + " was recorded before");
        return new Accepted<>(
                settled(invoice.with(invoice.state(), invoice.payments(), plus(invoice.creditNotes(), note))));
    }

    private static Optional<Outcome<Invoice>> refuse(Invoice invoice, Amount amount) {
        var open = invoice.openBalance();
        if (!amount.asset().equals(open.asset()))
            return Optional.of(Outcome.rejected(
                    CURRENCY_DIFFERS,
                    amount + " on an invoice in " + open.asset().symbol()));
        if (!amount.isPositive()) return Optional.of(Outcome.rejected(AMOUNT_NOT_POSITIVE, amount.toString()));
        if (amount.exceeds(open))
            return Optional.of(Outcome.rejected(EXCEEDS_OPEN_BALANCE, amount + " exceeds the open " + open));
        return Optional.empty();
    }

    /// The same version with the state that its balance says.
    private static Invoice settled(Invoice invoice) {
        if (invoice.isProforma()) return invoice;
        var state = invoice.openBalance().isZero() ? State.PAID : State.PART_PAID;
        return new Invoice(
                invoice.id(),
                invoice.version(),
                state,
                invoice.contract(),
                invoice.content(),
                invoice.payments(),
                invoice.creditNotes());
    }

    private static Outcome<Invoice> convert(Invoice invoice) {
        if (!invoice.openBalance().isZero()) return Outcome.rejected(NOT_FULLY_PAID, "open: " + invoice.openBalance());
        return moved(invoice, State.CONVERTED);
    }

    private static Outcome<Invoice> cancel(Invoice invoice) {
        if (invoice.paid().isPositive())
            return Outcome.rejected(OBLIGATIONS_OPEN, "paid " + invoice.paid() + ": a refund comes first");
        return moved(invoice, State.CANCELLED);
    }

    private static Outcome<Invoice> moved(Invoice invoice, State state) {
        return new Accepted<>(invoice.with(state, invoice.payments(), invoice.creditNotes()));
    }

    private static <T> List<T> plus(List<T> list, T item) {
        var all = new ArrayList<>(list);
        all.add(item);
        return all;
    }
}
