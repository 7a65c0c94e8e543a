package entrepot.settlement.desk;

import entrepot.bank.Bank;
import entrepot.bank.BankMessageStored;
import entrepot.bank.BankUnavailable;
import entrepot.bank.ControlMessage.Operation;
import entrepot.bank.ControlMessage.PaymentInformation;
import entrepot.bank.ControlMessage.Trader;
import entrepot.bank.Reference;
import entrepot.commit.Ids;
import entrepot.commit.Intent;
import entrepot.commit.Part;
import entrepot.commit.State;
import entrepot.dossier.AdvanceClock;
import entrepot.dossier.Dossiers;
import entrepot.dossier.Obligations;
import entrepot.settlement.Command;
import entrepot.settlement.Order;
import entrepot.settlement.Payment;
import entrepot.settlement.desk.PaymentHandler.Answer;
import entrepot.trade.Advance;
import entrepot.trade.Contract;
import entrepot.trade.Invoice;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;

/// After finality: the payment is entered on its invoice, an advance opens the obligation to deliver,
/// a balance discharges the debt, and the bank of currency control is told with the operation code.
final class MatchDesk {

    private static final Duration LATER = Duration.ofSeconds(2);

    private final Dossiers dossiers;
    private final Bank bank;
    private final Reporting reporting;
    private final Ids ids;
    private final InstantSource clock;

    MatchDesk(Dossiers dossiers, Bank bank, Reporting reporting, Ids ids, InstantSource clock) {
        this.dossiers = dossiers;
        this.bank = bank;
        this.reporting = reporting;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param bank LEI of the bank of currency control
    record Reporting(String bank, ZoneId zone, HomeTerms terms) {}

    Answer match(State<Payment> read, Intent intent) {
        var payment = read.body();
        var order = payment.order();
        var today = clock.instant().atZone(reporting.zone()).toLocalDate();
        var contract = dossiers.contract(order.contract()).orElseThrow();
        var information = Bank.Outgoing.of(information(payment, contract, intent));
        try {
            if (bank.send(information) instanceof Bank.Receipt.Refused refused)
                return new Answer.Wait(LATER, "the bank did not take the payment information: " + refused.detail());
        } catch (BankUnavailable e) {
            return new Answer.Wait(LATER, String.valueOf(e.getMessage()));
        }
        var parts = new ArrayList<Part>();
        parts.add(BankMessageStored.out(information, payment.id().toString()));
        parts.add(entered(payment, today));
        return switch (order.term()) {
            case ADVANCE -> {
                var advance = Advance.opened(
                        new Advance.Id(ids.next()), contract, payment.id().toString(), order.owed(), today);
                parts.add(dossiers.part(advance, "system"));
                parts.add(Obligations.advanceOpened(contract, advance));
                parts.add(AdvanceClock.watch(advance, reporting.terms().limits(clock.instant())));
                yield new Answer.Told(new Command.Match("advance open, goods due " + advance.deadline()), parts);
            }
            case AFTER_DELIVERY -> {
                parts.add(Obligations.balancePaid(contract, payment.id().toString(), order.owed()));
                yield new Answer.Told(new Command.Match("balance of " + order.owed() + " paid"), parts);
            }
        };
    }

    private Part entered(Payment payment, LocalDate today) {
        var invoice = dossiers.invoice(payment.order().invoice()).orElseThrow();
        var paid = new Invoice.Payment(payment.id().toString(), payment.order().owed(), today);
        return dossiers.part(invoice.on(new Invoice.Command.Pay(paid)).orThrow(), "system");
    }

    private PaymentInformation information(Payment payment, Contract contract, Intent intent) {
        var order = payment.order();
        var payer = dossiers.party(order.payer()).orElseThrow();
        var on = intent.due().atZone(reporting.zone()).toLocalDate();
        var goodsBy = order.term() == Order.Term.ADVANCE ? contract.terms().goodsDeadline() : on;
        var number = contract.registration() instanceof Contract.Registration.Registered registered
                ? registered.number()
                : contract.reference();
        return new PaymentInformation(
                Reference.of("INF", payment.id().value()),
                intent.due(),
                new Trader(
                        payer.name(), payer.lei().toString(), payer.residence().code()),
                reporting.bank(),
                number,
                new Operation(OrderDesk.reference(payment.id()), on, false, order.operation(), order.owed(), goodsBy));
    }
}
