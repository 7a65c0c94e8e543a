package entrepot.screening.cases.desk;

import entrepot.commit.Change;
import entrepot.commit.Committed;
import entrepot.commit.Fact;
import entrepot.commit.GroupCommitter;
import entrepot.commit.Ids;
import entrepot.commit.StateWriter;
import entrepot.node.TestDatabase;
import entrepot.register.RegisterJournal;
import entrepot.screening.ListEntry;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListId;
import entrepot.screening.Lists;
import entrepot.screening.Screening;
import entrepot.screening.Screening.ListTerms;
import entrepot.screening.ScreeningResult;
import entrepot.screening.Subject;
import entrepot.screening.cases.CaseCommand;
import entrepot.screening.cases.CaseTerms;
import entrepot.screening.cases.Hits;
import entrepot.screening.cases.Origin;
import entrepot.screening.cases.ScreeningCase;
import entrepot.screening.cases.desk.CaseDesk.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Screening with its cases over a real database, at a time that the test says.
final class CaseRoom implements AutoCloseable {

    final DataSource database = TestDatabase.fresh();
    final JdbcClient sql = JdbcClient.create(database);
    final Lists lists = new Lists();
    Instant now = Instant.parse("2026-03-03T10:00:00Z");
    private final InstantSource clock = () -> now;
    private final Ids ids = new Ids(clock, new Random(7));
    Cases cases = new Cases(database, lists, CaseTerms.USUAL, ids);
    final GroupCommitter committer =
            new GroupCommitter(database, clock, new RegisterJournal(), List.of(new StateWriter(), cases.writer()), 64);

    /// The one list is this, from now on.
    void list(ListEntry... entries) {
        lists.activate(Hits.edition(now, entries));
    }

    Screening screening() {
        return cases.over(Screening.over(lists, clock, () -> new ListTerms(Set.of(ListId.UN), Duration.ofDays(400))));
    }

    static Subject firm(String name, String lei) {
        return Subject.Named.of(Subject.Role.PARTY, Kind.ORGANISATION, name).withLei(lei);
    }

    /// Screens, and files what is found, as a decision on a payment does.
    Committed screen(String payment, Subject... subjects) {
        return committer.commit(filed(payment, screening().screenAll(List.of(subjects))));
    }

    /// What a decision on a payment would commit of these results now.
    Change filed(String payment, List<ScreeningResult> results) {
        var part = cases.alerting().file(results, new Origin.Payment(payment, "QUOTE"), now);
        return Change.of(new Fact("payment.decided", payment, "system", Map.of()), part);
    }

    ScreeningCase only(Subject subject) {
        return cases.book().ofSubject(subject.key()).getLast();
    }

    ScreeningCase done(ScreeningCase.Id id, CaseCommand command) {
        if (!(cases.desk().on(id, command, now) instanceof Answer.Done(Change change, ScreeningCase next)))
            throw new IllegalStateException("not done: " + cases.desk().on(id, command, now));
        committer.commit(change).orThrow();
        return next;
    }

    /// Another node takes over: what it knows, it reads.
    void restart() {
        cases = new Cases(database, lists, CaseTerms.USUAL, ids);
    }

    @Override
    public void close() {
        committer.close();
    }
}
