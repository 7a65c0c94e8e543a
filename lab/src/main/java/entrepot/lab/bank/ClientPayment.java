package entrepot.lab.bank;

import entrepot.bank.Reference;
import entrepot.money.Amount;
import java.time.Duration;
import java.util.UUID;

/// A client's own payment to the client-money account, done right unless told otherwise.
///
/// @param id        makes it happen once, however often it is told
/// @param from      number of the client's account
/// @param to        number of the account paid to
/// @param delay     how long until the bank notifies it
/// @param notices   how often the bank notifies it
public record ClientPayment(
        UUID id, String from, String to, Reference reference, Amount amount, Duration delay, int notices) {

    private static final int NOTICES_MAX = 5;

    public ClientPayment {
        if (delay.isNegative()) throw new IllegalArgumentException("time does not go back: " + delay);
        if (notices < 1 || notices > NOTICES_MAX) throw new IllegalArgumentException("1 to 5 notices: " + notices);
    }

    public static ClientPayment of(UUID id, String from, String to, Reference reference, Amount amount) {
        return new ClientPayment(id, from, to, reference, amount, Duration.ZERO, 1);
    }

    /// Less than was asked for.
    public ClientPayment shortBy(Amount missing) {
        return new ClientPayment(id, from, to, reference, amount.minus(missing), delay, notices);
    }

    /// Notified only later.
    public ClientPayment lateBy(Duration late) {
        return new ClientPayment(id, from, to, reference, amount, late, notices);
    }

    /// The one booking notified in two messages.
    public ClientPayment notifiedTwice() {
        return new ClientPayment(id, from, to, reference, amount, delay, 2);
    }

    /// Under a reference that nobody gave.
    public ClientPayment under(Reference wrong) {
        return new ClientPayment(id, from, to, wrong, amount, delay, notices);
    }
}
