package entrepot.settlement.desk;

import entrepot.commit.Intent;
import entrepot.commit.Part;
import entrepot.commit.State;
import entrepot.commit.outbox.IntentHandler;
import entrepot.settlement.desk.PaymentHandler.Answer;
import entrepot.settlement.suspense.SuspenseCommand;
import entrepot.settlement.suspense.SuspenseItem;
import entrepot.settlement.suspense.SuspenseStep;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// The frame of every effect on a receipt in suspense: reads it anew, lets the desk work, asks the
/// core, commits.
final class SuspenseHandler implements IntentHandler {

    private final String name;
    private final String fact;
    private final SuspenseBook book;
    private final InstantSource clock;
    private final Work work;

    SuspenseHandler(String name, String fact, SuspenseBook book, InstantSource clock, Work work) {
        this.name = name;
        this.fact = fact;
        this.book = book;
        this.clock = clock;
        this.work = work;
    }

    /// What a desk does for an item; called again after a crash, so it must be repeatable.
    interface Work {
        Answered of(SuspenseItem item, Intent intent);
    }

    /// What came of a desk's work.
    sealed interface Answered {
        record Told(SuspenseCommand command, List<? extends Part> parts) implements Answered {}

        record Wait(Duration delay, String why) implements Answered {}

        record Skip(String why) implements Answered {}
    }

    static Answered told(SuspenseCommand command, List<? extends Part> parts) {
        return new Answered.Told(command, parts);
    }

    static Answered skip(String why) {
        return new Answered.Skip(why);
    }

    /// The answer of a desk that serves every transfer.
    static Answered as(Answer answer) {
        return switch (answer) {
            case Answer.Told(var command, var parts) -> told(new SuspenseCommand.Fly(command), parts);
            case Answer.Wait(Duration delay, String why) -> new Answered.Wait(delay, why);
            case Answer.Skip(String why) -> skip(why);
        };
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Result handle(Intent intent) {
        var read = book.get(SuspenseItem.Id.parse(intent.text(SuspenseBook.ITEM)));
        return switch (work.of(read.body(), intent)) {
            case Answered.Wait(Duration delay, String why) -> new Result.Later(delay, why);
            case Answered.Skip(String why) -> new Result.Commit(book.skipped(read.body(), name, why));
            case Answered.Told(SuspenseCommand command, List<? extends Part> parts) -> tell(read, command, parts);
        };
    }

    private Result tell(State<SuspenseItem> read, SuspenseCommand command, List<? extends Part> parts) {
        return switch (book.apply(read.body(), command, clock.instant())) {
            case SuspenseStep.Taken taken -> new Result.Commit(book.next(fact, read, taken, parts));
            case SuspenseStep.Rejected(var code, var detail) ->
                new Result.Commit(book.skipped(read.body(), name, code + ": " + detail));
        };
    }
}
