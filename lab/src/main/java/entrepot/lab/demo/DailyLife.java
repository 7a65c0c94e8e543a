package entrepot.lab.demo;

import entrepot.lab.bank.ClientPayment;
import entrepot.node.Node;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentState;
import entrepot.settlement.desk.OrderDesk;
import java.time.Duration;

/// What goes on while a visitor tries the demonstration: list sources confirm that nothing is newer, and
/// importers pay in what was approved, from their own bank, by the reference that they were told.
final class DailyLife implements AutoCloseable {

    private final World world;
    private final Node node;
    private final Duration pause;
    private final Thread thread;
    private volatile boolean closed;

    /// @param pause between two looks at who has to pay
    DailyLife(World world, Node node, Duration pause) {
        this.world = world;
        this.node = node;
        this.pause = pause;
        this.thread = Thread.ofPlatform().name("daily-life").daemon().start(this::run);
    }

    /// Returns only when the process is told to stop.
    void goOn() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try {
                Thread.sleep(pause);
                world.lists().confirm(world.clock().instant());
                for (var read : node.desks().payments().in(PaymentState.QUOTED)) pay(read.body());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!closed) System.err.println("a client could not pay: " + e.getMessage());
            }
        }
    }

    /// The payment's own id makes the bank transfer happen once.
    private void pay(Payment payment) {
        var agreed = payment.agreed();
        if (agreed.isEmpty() || !payment.credits().isEmpty()) return;
        world.bank()
                .clientPays(ClientPayment.of(
                        payment.id().value(),
                        Cast.account(payment.order().payer()).number(),
                        Cast.clientMoney().number(),
                        OrderDesk.reference(payment.id()),
                        agreed.get().total()));
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
