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
import entrepot.settlement.freeze.Halt;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongFunction;

/// The frame of every effect on a payment: reads it anew, lets the desk work, asks the core, commits.
/// An effect that the payment no longer wants ends without one.
final class PaymentHandler implements IntentHandler {

    private final PaymentBook payments;
    private final InstantSource clock;
    private final Halt halt;
    private final Effect effect;

    PaymentHandler(PaymentBook payments, InstantSource clock, Halt halt, Effect effect) {
        this.payments = payments;
        this.clock = clock;
        this.halt = halt;
        this.effect = effect;
    }

    /// One effect.
    ///
    /// @param name the wish that asks for it
    /// @param fact the register's word for what comes of it
    record Effect(String name, String fact, UnderFreeze underFreeze, Work work) {}

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
        return effect.name();
    }

    @Override
    public Result handle(Intent intent) {
        var read = payments.get(Payment.Id.parse(intent.text(PaymentBook.PAYMENT)));
        return switch (worked(read, intent)) {
            case Answer.Wait(Duration delay, String why) -> new Result.Later(delay, why);
            case Answer.Skip(String why) -> new Result.Commit(payments.skipped(read.body(), name(), why));
            case Answer.Told told -> new Result.Commit(tell(read, told, () -> {}));
            case Answer.InTurn(Turnstile turn, LongFunction<Answer.Told> told) ->
                new Result.InTurn(turn, number -> tell(read, told.apply(number), turn::giveBack));
        };
    }

    /// The one place where all effects on payments ask whether the authority stops them.
    private Answer worked(State<Payment> read, Intent intent) {
        if (effect.underFreeze() == UnderFreeze.GOES_ON) return effect.work().of(read, intent);
        var stop = halt.of(read.body());
        if (stop.isEmpty()) return effect.work().of(read, intent);
        boolean givesWay = effect.underFreeze() == UnderFreeze.GIVES_WAY
                && !stop.get().isWide()
                && !read.body().isHeld();
        return givesWay ? Answer.told(new Command.Stop()) : new Answer.Wait(Halt.PAUSE, Halt.words(stop.get()));
    }

    private Change tell(State<Payment> read, Answer.Told told, Runnable rejected) {
        return switch (PaymentLife.apply(read.body(), told.command(), clock.instant())) {
            case Step.Taken taken -> payments.next(effect.fact(), read, taken, told.parts());
            case Step.Rejected(Step.Code code, String detail) -> {
                rejected.run();
                yield payments.skipped(read.body(), name(), code + ": " + detail);
            }
        };
    }
}
