package entrepot.screening.cases.desk;

import entrepot.access.Actor;
import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.Ids;
import entrepot.screening.cases.CaseCommand;
import entrepot.screening.cases.CaseOutcome;
import entrepot.screening.cases.CaseOutcome.Accepted;
import entrepot.screening.cases.CaseOutcome.Code;
import entrepot.screening.cases.CaseOutcome.Rejected;
import entrepot.screening.cases.CaseTerms;
import entrepot.screening.cases.Filing;
import entrepot.screening.cases.ScreeningCase;
import entrepot.screening.cases.Touch;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What officers do with cases. Answers a change to commit; nothing here writes.
public final class CaseDesk {

    private final CaseBook book;
    private final CaseTerms terms;
    private final Ids ids;

    public CaseDesk(CaseBook book, CaseTerms terms, Ids ids) {
        this.book = book;
        this.terms = terms;
        this.ids = ids;
    }

    /// What came of a command.
    public sealed interface Answer {

        /// To be committed.
        record Done(Change change, ScreeningCase next) implements Answer {}

        /// Nothing changes.
        record Declined(Code code, String detail) implements Answer {}

        /// There is no such case.
        record Unknown() implements Answer {}
    }

    public Answer on(ScreeningCase.Id id, CaseCommand command, Instant now) {
        var read = book.find(id);
        if (read.isEmpty()) return new Answer.Unknown();
        return switch (judged(read.get(), command, now)) {
            case Rejected(var code, var detail) -> new Answer.Declined(code, detail);
            case Accepted taken -> new Answer.Done(change(Filing.of(read.get(), taken), taken.touch()), taken.next());
        };
    }

    /// To look into a case is to touch it: who did, and as what, is on record before he sees it.
    public Change seen(ScreeningCase file, Touch.What how, Actor by) {
        var roles = by.roles().stream().map(Enum::name).sorted().toList();
        var touch = Touch.seen(file, how, by.id(), String.join(" ", roles));
        return change(Filing.of(file, file, List.of(), List.of(touch)), touch);
    }

    /// A subject has one open case at most, so that nobody decides on half of its hits.
    private CaseOutcome judged(ScreeningCase file, CaseCommand command, Instant now) {
        var outcome = file.on(command, terms, now);
        if (!(command instanceof CaseCommand.Reopen) || outcome instanceof Rejected) return outcome;
        return book.ofSubject(file.subject()).stream()
                .filter(other -> other.state().isOpen())
                .findFirst()
                .<CaseOutcome>map(other -> new Rejected(Code.OTHER_CASE_OPEN, other.id() + " is open"))
                .orElse(outcome);
    }

    private Change change(Filing filing, Touch touch) {
        var kind = "case." + touch.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var details = Map.<String, Object>of("version", filing.version(), "after", touch.after());
        var fact = new Fact(kind, filing.file().toString(), touch.by(), details);
        return Change.of(fact, new CasesFiled(ids.next(), List.of(filing)));
    }
}
