package entrepot.settlement.desk;

import entrepot.commit.Change;
import entrepot.commit.Intent;
import entrepot.commit.Part;
import entrepot.commit.State;
import entrepot.commit.outbox.IntentHandler;
import entrepot.commit.turn.Turnstile;
import entrepot.settlement.Command;
import entrepot.settlement.Payment;
import entrepot.settlement.PaymentLife;
import entrepot.settlement.Step;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongFunction;

/// The frame of every effect on a payment: reads it anew, lets the desk work, asks the core, commits.
/// An effect that the payment no longer wants ends without one.
final class PaymentHandler implements IntentHandler {

    private final String name;
    private final String fact;
    private final PaymentBook payments;
    private final InstantSource clock;
    private final Work work;

    PaymentHandler(String name, String fact, PaymentBook payments, InstantSource clock, Work work) {
        this.name = name;
        this.fact = fact;
        this.payments = payments;
        this.clock = clock;
        this.work = work;
    }

    /// What a desk does for a payment; called again after a crash, so it must be repeatable.
    interface Work {
        Answer of(State<Payment> payment, Intent intent);
    }

    /// What came of a desk's work.
    sealed interface Answer {
        /// The core shall decide on this; the parts go into the same commit when it takes the step.
        record Told(Command command, List<? extends Part> parts) implements Answer {}

        /// The same with the next number of a sequence in it.
        record InTurn(Turnstile turn, LongFunction<Told> told) implements Answer {}

        /// Not yet.
        record Wait(Duration delay, String why) implements Answer {}

        /// Nothing is to be done any more.
        record Skip(String why) implements Answer {}

        static Told told(Command command, Part... parts) {
            return new Told(command, List.of(parts));
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Result handle(Intent intent) {
        var read = payments.get(Payment.Id.parse(intent.text(PaymentBook.PAYMENT)));
        return switch (work.of(read, intent)) {
            case Answer.Wait(Duration delay, String why) -> new Result.Later(delay, why);
            case Answer.Skip(String why) -> new Result.Commit(payments.skipped(read.body(), name, why));
            case Answer.Told told -> new Result.Commit(tell(read, told, () -> {}));
            case Answer.InTurn(Turnstile turn, LongFunction<Answer.Told> told) ->
                new Result.InTurn(turn, number -> tell(read, told.apply(number), turn::giveBack));
        };
    }

    private Change tell(State<Payment> read, Answer.Told told, Runnable rejected) {
        return switch (PaymentLife.apply(read.body(), told.command(), clock.instant())) {
            case Step.Taken taken -> payments.next(fact, read, taken, told.parts());
            case Step.Rejected(Step.Code code, String detail) -> {
                rejected.run();
                yield payments.skipped(read.body(), name, code + ": " + detail);
            }
        };
    }
}
