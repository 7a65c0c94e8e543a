package entrepot.settlement.desk;

import entrepot.commit.Change;
import entrepot.commit.Intent;
import entrepot.commit.Part;
import entrepot.commit.State;
import entrepot.commit.outbox.IntentHandler;
import entrepot.commit.turn.Turnstile;
import entrepot.settlement.Command;
import entrepot.settlement.desk.PaymentHandler.Answer;
import entrepot.settlement.freeze.Halt;
import entrepot.settlement.suspense.SuspenseCommand;
import entrepot.settlement.suspense.SuspenseItem;
import entrepot.settlement.suspense.SuspenseStep;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongFunction;

/// The frame of every effect on a receipt in suspense: reads it anew, lets the desk work, asks the
/// core, commits.
final class SuspenseHandler implements IntentHandler {

    private final SuspenseBook book;
    private final InstantSource clock;
    private final Halt halt;
    private final Effect effect;

    SuspenseHandler(SuspenseBook book, InstantSource clock, Halt halt, Effect effect) {
        this.book = book;
        this.clock = clock;
        this.halt = halt;
        this.effect = effect;
    }

    /// One effect.
    ///
    /// @param name the wish that asks for it
    /// @param fact the register's word for what comes of it
    record Effect(String name, String fact, UnderFreeze underFreeze, Work work) {}

    /// What a desk does for an item; called again after a crash, so it must be repeatable.
    interface Work {
        Answered of(SuspenseItem item, Intent intent);
    }

    /// What came of a desk's work.
    sealed interface Answered {
        record Told(SuspenseCommand command, List<? extends Part> parts) implements Answered {}

        record InTurn(Turnstile turn, LongFunction<Told> told) implements Answered {}

        record Wait(Duration delay, String why) implements Answered {}

        record Skip(String why) implements Answered {}
    }

    static Answered.Told told(SuspenseCommand command, List<? extends Part> parts) {
        return new Answered.Told(command, parts);
    }

    static Answered skip(String why) {
        return new Answered.Skip(why);
    }

    /// The answer of a desk that serves every transfer.
    static Answered as(Answer answer) {
        return switch (answer) {
            case Answer.Told told -> flying(told);
            case Answer.InTurn(var turn, var told) -> new Answered.InTurn(turn, number -> flying(told.apply(number)));
            case Answer.Wait(Duration delay, String why) -> new Answered.Wait(delay, why);
            case Answer.Skip(String why) -> skip(why);
        };
    }

    private static Answered.Told flying(Answer.Told told) {
        return told(new SuspenseCommand.Fly(told.command()), told.parts());
    }

    @Override
    public String name() {
        return effect.name();
    }

    @Override
    public Result handle(Intent intent) {
        var read = book.get(SuspenseItem.Id.parse(intent.text(SuspenseBook.ITEM)));
        return switch (worked(read.body(), intent)) {
            case Answered.Wait(Duration delay, String why) -> new Result.Later(delay, why);
            case Answered.Skip(String why) -> new Result.Commit(book.skipped(read.body(), name(), why));
            case Answered.Told told -> new Result.Commit(tell(read, told, () -> {}));
            case Answered.InTurn(Turnstile turn, LongFunction<Answered.Told> told) ->
                new Result.InTurn(turn, number -> tell(read, told.apply(number), turn::giveBack));
        };
    }

    /// The one place where all effects on receipts ask whether the authority stops them.
    private Answered worked(SuspenseItem item, Intent intent) {
        if (effect.underFreeze() == UnderFreeze.GOES_ON) return effect.work().of(item, intent);
        var stop = halt.of(item);
        if (stop.isEmpty()) return effect.work().of(item, intent);
        boolean givesWay =
                effect.underFreeze() == UnderFreeze.GIVES_WAY && !stop.get().isWide() && !item.isHeld();
        return givesWay
                ? told(new SuspenseCommand.Fly(new Command.Stop()), List.of())
                : new Answered.Wait(Halt.PAUSE, Halt.words(stop.get()));
    }

    private Change tell(State<SuspenseItem> read, Answered.Told told, Runnable rejected) {
        return switch (book.apply(read.body(), told.command(), clock.instant())) {
            case SuspenseStep.Taken taken -> book.next(effect.fact(), read, taken, told.parts());
            case SuspenseStep.Rejected(var code, var detail) -> {
                rejected.run();
                yield book.skipped(read.body(), name(), code + ": " + detail);
            }
        };
    }
}
