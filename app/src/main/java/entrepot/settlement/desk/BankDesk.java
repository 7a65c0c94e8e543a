package entrepot.settlement.desk;

import entrepot.bank.Bank;
import entrepot.bank.BankAccount;
import entrepot.bank.BankMessage;
import entrepot.bank.BankMessageStored;
import entrepot.bank.BankStore;
import entrepot.bank.BankUnavailable;
import entrepot.bank.Iso20022;
import entrepot.bank.PaymentOrder;
import entrepot.bank.PaymentStatus;
import entrepot.bank.Reference;
import entrepot.commit.Intent;
import entrepot.commit.State;
import entrepot.market.ProviderId;
import entrepot.money.Amount;
import entrepot.party.Lei;
import entrepot.settlement.Carrier;
import entrepot.settlement.Command;
import entrepot.settlement.Payment;
import entrepot.settlement.desk.PaymentHandler.Answer;
import entrepot.settlement.freeze.Halt;
import entrepot.settlement.suspense.SuspenseCommand;
import entrepot.settlement.suspense.SuspenseItem;
import entrepot.settlement.suspense.SuspenseItem.Source;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/// Has the bank move home currency, and waits for its word that it did. Order ids follow from the
/// intent's id, so asking again is the same order.
public final class BankDesk {

    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration LATER = Duration.ofSeconds(5);

    private final Bank bank;
    private final BankStore store;
    private final Iso20022 messages;
    private final Accounts accounts;
    private final Halt halt;

    BankDesk(Desks.Partners partners, Desks.Inside inside, Halt halt) {
        this.bank = partners.bank();
        this.store = inside.bankStore();
        this.messages = inside.messages();
        this.accounts = partners.accounts();
        this.halt = halt;
    }

    /// Who keeps money where: configuration and the participants' own statements.
    public interface Accounts {
        BankAccount clientMoney();

        BankAccount own();

        BankAccount ofProvider(ProviderId provider);

        BankAccount ofClient(Lei client);

        ZoneId zone();
    }

    Answer releaseMoney(State<Payment> read, Intent intent) {
        var terms = read.body().agreed().orElseThrow();
        var order = order(read, intent, PaymentOrder.Purpose.RELEASE_CLIENT_MONEY, terms.total(), accounts.own());
        return executed(read.body(), order, new Command.ReleaseMoney());
    }

    /// The provider is paid out of our own account, once the client's money has come there.
    Answer payProvider(State<Payment> read, Intent intent) {
        var terms = read.body().agreed().orElseThrow();
        var to = accounts.ofProvider(terms.provider());
        var order = new PaymentOrder(
                intent.id(),
                PaymentOrder.Purpose.PAY_PROVIDER,
                terms.providerAmount(),
                accounts.own(),
                to,
                intent.due().atZone(accounts.zone()).toLocalDate(),
                OrderDesk.reference(read.body().id()),
                intent.due());
        return executed(read.body(), order, new Command.PayProvider());
    }

    Answer refund(State<Payment> read, Intent intent) {
        var amount = Amount.parse(intent.text("amount"), read.body().order().home());
        var to = accounts.ofClient(read.body().order().payer());
        var order = order(read, intent, PaymentOrder.Purpose.REFUND_CLIENT, amount, to);
        return executed(read.body(), order, new Command.Refund(order.id().value(), amount));
    }

    /// Money out of suspense goes to the account that it came from.
    SuspenseHandler.Answered payBack(SuspenseItem item, Intent intent) {
        if (item.state() != SuspenseItem.State.RETURNING) return SuspenseHandler.skip("it is " + item.state());
        if (!(item.source() instanceof Source.AtBank came))
            throw new IllegalStateException(item.id() + " is not at the bank");
        var to = came.account().orElseThrow(() -> new IllegalStateException("nowhere to pay " + item.id() + " to"));
        var order = new PaymentOrder(
                intent.id(),
                PaymentOrder.Purpose.REFUND_CLIENT,
                item.amount(),
                came.isOwn() ? accounts.own() : accounts.clientMoney(),
                to,
                intent.due().atZone(accounts.zone()).toLocalDate(),
                Reference.of("sus", item.id().value()),
                intent.due());
        return switch (executed(item, order, new Command.Refund(order.id().value(), item.amount()))) {
            case Answer.Told(var _, var parts) ->
                SuspenseHandler.told(new SuspenseCommand.PaidBack(order.id().value()), parts);
            case Answer.Wait wait -> SuspenseHandler.as(wait);
            case Answer.Skip skip -> SuspenseHandler.as(skip);
            case Answer.InTurn turn -> SuspenseHandler.as(turn);
        };
    }

    private PaymentOrder order(
            State<Payment> read, Intent intent, PaymentOrder.Purpose purpose, Amount amount, BankAccount to) {
        return new PaymentOrder(
                intent.id(),
                purpose,
                amount,
                accounts.clientMoney(),
                to,
                intent.due().atZone(accounts.zone()).toLocalDate(),
                OrderDesk.reference(read.body().id()),
                intent.due());
    }

    /// While the authority stops whoever it is for, no order goes out; one that the bank carried out
    /// before is followed to its end, and booked.
    private Answer executed(Carrier of, PaymentOrder order, Command done) {
        var message = Bank.Outgoing.of(order);
        var stop = halt.of(of);
        var unsent = stop.isPresent() ? Optional.<Answer>empty() : unsent(message);
        if (unsent.isPresent()) return unsent.get();
        var status = status(order);
        return switch (status) {
            case ACSC ->
                Answer.told(done, BankMessageStored.out(message, order.about().value()));
            case RJCT -> new Answer.Wait(LATER, "the bank rejected order " + order.id() + ": somebody must look");
            case RCVD, ACSP, PDNG -> new Answer.Wait(SOON, stop.map(Halt::words).orElse("the bank has it: " + status));
        };
    }

    /// Empty when the bank has it.
    private Optional<Answer> unsent(Bank.Outgoing message) {
        try {
            return bank.send(message) instanceof Bank.Receipt.Refused refused
                    ? Optional.of(new Answer.Wait(
                            LATER, "the bank did not take it: " + refused.reason() + ", " + refused.detail()))
                    : Optional.empty();
        } catch (BankUnavailable e) {
            return Optional.of(new Answer.Wait(LATER, String.valueOf(e.getMessage())));
        }
    }

    /// The bank's last word on an order; received, as long as there is none.
    private PaymentStatus.Status status(PaymentOrder order) {
        var last = PaymentStatus.Status.RCVD;
        for (var xml : store.about(order.id().value()))
            if (messages.read(xml) instanceof Iso20022.Reading.Read(BankMessage message)
                    && message instanceof PaymentStatus said
                    && said.order().equals(order.id())) last = said.status();
        return last;
    }
}
