package entrepot.screening.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entrepot.commit.Change;
import entrepot.commit.Committed;
import entrepot.register.Register;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ScreeningResult.Outcome;
import entrepot.screening.Subject;
import entrepot.screening.cases.Alert;
import entrepot.screening.cases.Alert.Verdict;
import entrepot.screening.cases.CaseCommand;
import entrepot.screening.cases.Hits;
import entrepot.screening.cases.Officers;
import entrepot.screening.cases.ScreeningCase;
import entrepot.screening.cases.ScreeningCase.State;
import entrepot.screening.cases.Touch;
import entrepot.screening.cases.desk.CaseDesk.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Cases over a real database: opened, joined, decided, cleared, opened again.
@Tag("integration")
class CaseDeskTest {

    private static final Subject TERN = CaseRoom.firm("Tern Line Shipping", "9845000TERNLINES0078");
    private final CaseRoom room = new CaseRoom();

    @AfterEach
    void close() {
        room.close();
    }

    private ScreeningCase opened() {
        room.list(Hits.entry("QE.1"));
        room.screen("pay_1", TERN);
        return room.only(TERN);
    }

    /// Two officers find that it is somebody else.
    private ScreeningCase cleared(ScreeningCase file) {
        room.done(file.id(), new CaseCommand.Take(Officers.CARLA));
        room.done(file.id(), new CaseCommand.Escalate("the name is the same", Officers.CARLA));
        room.done(file.id(), new CaseCommand.Take(Officers.CARLA));
        room.done(
                file.id(),
                new CaseCommand.Propose(ids(file), Verdict.FALSE_POSITIVE, "another seat", 30, Officers.CARLA));
        return room.done(file.id(), new CaseCommand.Approve(ids(file), Officers.DMITRI));
    }

    private static List<Alert.Id> ids(ScreeningCase file) {
        return file.alerts().stream().map(Alert::id).toList();
    }

    private List<Touch.What> touches(ScreeningCase file) {
        return room.cases.book().touches(file.id()).stream()
                .map(one -> one.touch().what())
                .toList();
    }

    private Outcome outcome(Subject subject) {
        return room.screening().screen(subject).outcome();
    }

    @Test
    void opensACaseWithBothSides() {
        var file = opened();
        assertThat(file.state()).isEqualTo(State.OPEN);
        var evidence = room.cases.book().evidence(file.id()).values().iterator().next();
        assertThat(evidence.asked()).contains("Tern Line Shipping").doesNotContain("role");
        assertThat(evidence.listed()).contains("\"QE.1\"", "PHANXA2Z");
        assertThat(evidence.hit()).contains("the name is the same");
        assertThat(touches(file)).containsExactly(Touch.What.OPENED);
    }

    @Test
    void countsTheSameHitOnce() {
        var file = opened();
        room.screen("pay_1", TERN);
        room.screen("pay_2", TERN);
        assertThat(room.cases.book().ofSubject(TERN.key())).hasSize(1);
        assertThat(room.only(TERN).alerts()).hasSize(1);
        assertThat(room.only(TERN).version())
                .as("pay_2 is news, pay_1 again is none")
                .isEqualTo(2);
        assertThat(touches(file)).containsExactly(Touch.What.OPENED, Touch.What.SEEN, Touch.What.SEEN);
    }

    @Test
    void clearsForBothSidesOnly() {
        cleared(opened());
        assertThat(outcome(TERN)).isEqualTo(Outcome.NONE);
        assertThat(outcome(CaseRoom.firm("Tern Line Shipping", "9845000TERNLINES0175")))
                .isEqualTo(Outcome.CONFIRMED);
        room.restart();
        assertThat(outcome(TERN)).as("loaded at the start").isEqualTo(Outcome.NONE);
    }

    @Test
    void hidesNoOtherHit() {
        cleared(opened());
        room.list(Hits.entry("QE.1"), Hits.entry("QE.2"));
        assertThat(outcome(TERN)).isEqualTo(Outcome.CONFIRMED);
        room.screen("pay_3", TERN);
        assertThat(room.only(TERN).alerts())
                .extracting(alert -> alert.key().entry())
                .containsExactly("QE.2");
    }

    @Test
    void opensAgainWhenTheListChanges() {
        var first = cleared(opened());
        room.list(Hits.entry("QE.1", "Tern Lines Holding"));
        room.screen("pay_4", TERN);
        assertThat(room.only(TERN).number()).isEqualTo(2);
        assertThat(room.only(TERN).id()).isNotEqualTo(first.id());
        assertThat(room.only(TERN).state()).isEqualTo(State.OPEN);
    }

    @Test
    void keepsWhenTheListIsReordered() {
        room.list(Hits.entry("QE.1", "Tern Lines", "Tern Cargo"));
        room.screen("pay_1", TERN);
        cleared(room.only(TERN));
        room.list(Hits.entry("QE.1", "Tern Cargo", "Tern Lines"));
        assertThat(outcome(TERN)).isEqualTo(Outcome.NONE);
    }

    @Test
    void endsByItself() {
        cleared(opened());
        room.now = room.now.plus(Duration.ofDays(30)).minusMillis(1);
        assertThat(outcome(TERN)).isEqualTo(Outcome.NONE);
        room.now = room.now.plusMillis(1);
        assertThat(outcome(TERN)).isEqualTo(Outcome.CONFIRMED);
        room.screen("pay_5", TERN);
        assertThat(room.only(TERN).number()).isEqualTo(2);
    }

    @Test
    void endsWhenOpenedAgain() {
        var file = cleared(opened());
        room.now = room.now.plusSeconds(60);
        var before = room.now;
        room.done(file.id(), new CaseCommand.Reopen("a new passport copy", Officers.EDITH));
        assertThat(outcome(TERN)).isEqualTo(Outcome.CONFIRMED);
        room.restart();
        assertThat(outcome(TERN)).as("loaded at the start").isEqualTo(Outcome.CONFIRMED);
        room.now = before.minusSeconds(1);
        assertThat(outcome(TERN))
                .as("asked for a time before, it answers as it did")
                .isEqualTo(Outcome.NONE);
    }

    @Test
    void keepsAMatchAMatch() {
        var file = opened();
        room.done(file.id(), new CaseCommand.Take(Officers.CARLA));
        room.done(file.id(), new CaseCommand.Propose(ids(file), Verdict.TRUE_MATCH, "it is", 0, Officers.CARLA));
        room.done(file.id(), new CaseCommand.Approve(ids(file), Officers.DMITRI));
        room.done(file.id(), new CaseCommand.Close("reported", Officers.DMITRI));
        room.screen("pay_6", TERN);
        assertThat(room.cases.book().ofSubject(TERN.key())).hasSize(1);
        assertThat(touches(file)).endsWith(Touch.What.CLOSED, Touch.What.SEEN);
        assertThat(outcome(TERN)).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void writesAllOrNothing() {
        var file = opened();
        var results = room.screening().screenAll(List.of(TERN));
        var stale = room.filed("pay_7", results);
        room.done(file.id(), new CaseCommand.Take(Officers.CARLA));
        int before = touches(file).size();
        assertThat(room.committer.commit(stale)).isInstanceOf(Committed.Refused.class);
        assertThat(touches(file)).hasSize(before);
    }

    @Test
    void opensOneCaseAtOnce() {
        room.list(Hits.entry("QE.1"));
        var results = room.screening().screenAll(List.of(TERN));
        var changes = new ArrayList<Change>();
        for (int i = 0; i < 8; i++) changes.add(room.filed("pay_" + i, results));
        var waiting = changes.stream().map(room.committer::submit).toList();
        assertThat(waiting.stream().map(CompletableFuture::join).filter(Committed.Done.class::isInstance))
                .hasSize(1);
        assertThat(room.cases.book().ofSubject(TERN.key())).hasSize(1);
    }

    @Test
    void bindsEveryTouchInTheRegister() {
        var file = cleared(opened());
        var leaves = new Register(room.sql).about(file.id().toString());
        assertThat(leaves)
                .extracting(leaf -> leaf.kind())
                .containsExactly("case.taken", "case.escalated", "case.taken", "case.proposed", "case.approved");
        assertThat(room.cases.book().versions(file.id())).hasSize(6);
        assertThat(new Register(room.sql).verify()).isInstanceOf(Register.Verdict.Intact.class);
    }

    @Test
    void forgetsNothing() {
        var file = opened();
        for (var table : List.of("case_file", "case_touch", "alert", "clearance", "clearance_end"))
            assertThatThrownBy(
                            () -> room.sql.sql("delete from screening." + table).update())
                    .as(table)
                    .hasMessageContaining("never changed or removed");
        assertThat(touches(file)).hasSize(1);
    }

    @Test
    void opensNoSecondCase() {
        var file = cleared(opened());
        room.list(Hits.entry("QE.1", "Tern Lines Holding"));
        room.screen("pay_8", TERN);
        var answer = room.cases.desk().on(file.id(), new CaseCommand.Reopen("again", Officers.EDITH), room.now);
        assertThat(answer).isInstanceOf(Answer.Declined.class);
        assertThat(((Answer.Declined) answer).code().name()).isEqualTo("OTHER_CASE_OPEN");
    }

    @Test
    void takesTwoRolesForOne() {
        room.list(Hits.entry("QE.1"));
        var owner = Subject.Named.of(Subject.Role.OWNER, Kind.ORGANISATION, "Tern Line Shipping");
        var party = Subject.Named.of(Subject.Role.PARTY, Kind.ORGANISATION, "Tern Line Shipping");
        room.screen("pay_9", owner, party);
        assertThat(room.only(owner).alerts()).as("one firm in two roles").hasSize(1);
    }
}
