package entrepot.settlement.desk;

import entrepot.commit.Change;
import entrepot.commit.Part;
import entrepot.commit.State;
import entrepot.settlement.Carrier;
import entrepot.settlement.Command;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentLife;
import entrepot.settlement.Step;
import entrepot.settlement.suspense.SuspenseCommand;
import entrepot.settlement.suspense.SuspenseItem;
import entrepot.settlement.suspense.SuspenseStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Finds whoever a transfer is for, by the transfer's name, and has the machine answer that is his.
final class Fleet {

    private final PaymentBook payments;
    private final SuspenseBook suspense;

    Fleet(PaymentBook payments, SuspenseBook suspense) {
        this.payments = payments;
        this.suspense = suspense;
    }

    /// Whoever a transfer is for, as he was read.
    sealed interface Aboard {

        UUID id();

        Carrier carrier();

        record Paid(State<Payment> read) implements Aboard {
            @Override
            public UUID id() {
                return read.id();
            }

            @Override
            public Carrier carrier() {
                return read.body();
            }
        }

        record GoingBack(State<SuspenseItem> read) implements Aboard {
            @Override
            public UUID id() {
                return read.id();
            }

            @Override
            public Carrier carrier() {
                return read.body();
            }
        }
    }

    /// What a command made of somebody: his next version, and the parts that make it durable.
    record Moved(Aboard after, List<Part> parts) {}

    Aboard of(String reference) {
        return SuspenseBook.isItems(reference)
                ? new Aboard.GoingBack(suspense.get(SuspenseBook.idOf(reference)))
                : new Aboard.Paid(payments.ofReference(reference));
    }

    UUID idOf(String reference) {
        return SuspenseBook.isItems(reference)
                ? SuspenseBook.idOf(reference).value()
                : PaymentBook.idOf(reference).value();
    }

    /// For a commit that somebody else makes; empty when the command is rejected.
    Optional<Moved> move(Aboard aboard, Command command, Instant now) {
        return switch (aboard) {
            case Aboard.Paid(State<Payment> read) -> {
                if (!(PaymentLife.apply(read.body(), command, now) instanceof Step.Taken taken)) yield Optional.empty();
                var after = after(read, taken.next(), taken.next().state().name(), now);
                yield Optional.of(new Moved(new Aboard.Paid(after), payments.parts(read, taken)));
            }
            case Aboard.GoingBack back -> move(back, new SuspenseCommand.Fly(command), now);
        };
    }

    /// The same for what happens to a receipt itself.
    Optional<Moved> move(Aboard aboard, SuspenseCommand command, Instant now) {
        if (!(aboard instanceof Aboard.GoingBack(State<SuspenseItem> read))) return Optional.empty();
        if (!(suspense.apply(read.body(), command, now) instanceof SuspenseStep.Taken taken)) return Optional.empty();
        var after = after(read, taken.next(), taken.next().state().name(), now);
        return Optional.of(new Moved(new Aboard.GoingBack(after), suspense.parts(read, taken)));
    }

    /// A change of its own; empty when the command is rejected.
    Optional<Change> change(String fact, Aboard aboard, Command command, Instant now, List<? extends Part> more) {
        return switch (aboard) {
            case Aboard.Paid(State<Payment> read) ->
                PaymentLife.apply(read.body(), command, now) instanceof Step.Taken taken
                        ? Optional.of(payments.next("payment." + fact, read, taken, more))
                        : Optional.empty();
            case Aboard.GoingBack(State<SuspenseItem> read) ->
                suspense.apply(read.body(), new SuspenseCommand.Fly(command), now) instanceof SuspenseStep.Taken taken
                        ? Optional.of(suspense.next("suspense." + fact, read, taken, more))
                        : Optional.empty();
        };
    }

    private static <T> State<T> after(State<T> before, T next, String state, Instant now) {
        return new State<>(before.id(), before.version() + 1, state, "system", before.index(), now, next);
    }
}
