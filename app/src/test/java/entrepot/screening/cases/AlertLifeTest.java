package entrepot.screening.cases;

import static entrepot.screening.cases.ScreeningCaseTest.accepted;
import static entrepot.screening.cases.ScreeningCaseTest.ids;
import static entrepot.screening.cases.ScreeningCaseTest.next;
import static entrepot.screening.cases.ScreeningCaseTest.word;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.cases.Alert.Verdict;
import entrepot.screening.cases.ScreeningCase.State;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What may be decided about a hit, and by whom.
class AlertLifeTest {

    private static ScreeningCase firstLevel(Sorting.Found... found) {
        return next(Hits.opened(found), new CaseCommand.Take(Officers.CARLA));
    }

    private static ScreeningCase secondLevel(Sorting.Found... found) {
        var second = next(firstLevel(found), new CaseCommand.Escalate("hard", Officers.CARLA));
        return next(second, new CaseCommand.Take(Officers.CARLA));
    }

    private static String proposed(ScreeningCase file, Verdict verdict, int days) {
        return word(file.on(
                new CaseCommand.Propose(ids(file), verdict, "because", days, Officers.CARLA), Hits.TERMS, Hits.NOW));
    }

    private static String proposed(ScreeningCase file, Verdict verdict) {
        return proposed(file, verdict, 0);
    }

    @Test
    void refusesToClearAnEqualNumber() {
        assertThat(proposed(secondLevel(Hits.number("QE.1")), Verdict.FALSE_POSITIVE))
                .isEqualTo("IDENTIFIER_EQUAL");
        assertThat(proposed(secondLevel(Hits.number("QE.1")), Verdict.TRUE_MATCH))
                .isEqualTo("L2");
    }

    @Test
    void clearsANamesakeAtLevelTwo() {
        assertThat(proposed(firstLevel(Hits.namesake("QE.1")), Verdict.FALSE_POSITIVE))
                .isEqualTo("LEVEL_TWO_REQUIRED");
        assertThat(proposed(secondLevel(Hits.namesake("QE.1")), Verdict.FALSE_POSITIVE))
                .isEqualTo("L2");
        assertThat(proposed(firstLevel(Hits.namesake("QE.1")), Verdict.TRUE_MATCH))
                .isEqualTo("L1");
    }

    @Test
    void refusesToClearTheUnread() {
        assertThat(proposed(firstLevel(Hits.unread("QE.1")), Verdict.FALSE_POSITIVE))
                .isEqualTo("ENTRY_UNKNOWN");
    }

    @Test
    void boundsAClearancesLife() {
        assertThat(proposed(firstLevel(Hits.alike("QE.1")), Verdict.FALSE_POSITIVE, 366))
                .isEqualTo("TERM_TOO_LONG");
        var file = firstLevel(Hits.alike("QE.1"));
        for (int days : List.of(30, 365, 0)) {
            var asked = next(
                    file, new CaseCommand.Propose(ids(file), Verdict.FALSE_POSITIVE, "because", days, Officers.CARLA));
            var given = accepted(asked, new CaseCommand.Approve(ids(file), Officers.DMITRI))
                    .given();
            assertThat(given).hasSize(1);
            assertThat(Duration.between(
                            given.getFirst().from(), given.getFirst().until()))
                    .isEqualTo(Duration.ofDays(days == 0 ? 365 : days));
        }
    }

    @Test
    void decidesDuplicatesTogether() {
        var again = Hits.found(
                Hits.tern("Tern  Lines"),
                Hits.entry("QE.1"),
                Hits.alikeName(Hits.alike("QE.1").outcome()));
        assertThat(proposed(firstLevel(Hits.alike("QE.1"), again), Verdict.FALSE_POSITIVE))
                .isEqualTo("L1");
        assertThat(proposed(firstLevel(Hits.alike("QE.1"), Hits.alike("QE.2")), Verdict.FALSE_POSITIVE))
                .isEqualTo("NOT_DUPLICATES");
        assertThat(proposed(firstLevel(Hits.alike("QE.1"), Hits.namesake("QE.1")), Verdict.TRUE_MATCH))
                .as("one key, one alert")
                .isNotEqualTo("NOT_DUPLICATES");
    }

    @Test
    void wantsItsOwnAlertsOnce() {
        var file = firstLevel(Hits.alike("QE.1"));
        var stranger = Hits.opened(Hits.alike("QE.9")).alerts().getFirst().id();
        var own = ids(file).getFirst();
        for (var ids : List.of(List.<Alert.Id>of(), List.of(stranger), List.of(own, own)))
            assertThat(word(file.on(
                            new CaseCommand.Propose(ids, Verdict.TRUE_MATCH, "x", 0, Officers.CARLA),
                            Hits.TERMS,
                            Hits.NOW)))
                    .isEqualTo("UNKNOWN_ALERT");
    }

    @Test
    void refusesWhoDecidedOtherwise() {
        var file = ScreeningCaseTest.in("L1 proposed");
        var back = next(file, new CaseCommand.SendBack(ids(file), "I see a match", Officers.DMITRI));
        var given = next(back, new CaseCommand.Assign(Officers.DMITRI, "yours", Officers.CARLA));
        var match = next(given, new CaseCommand.Propose(ids(file), Verdict.TRUE_MATCH, "the seat", 0, Officers.DMITRI));
        var approve = new CaseCommand.Approve(ids(file), Officers.CARLA_AGAIN);
        assertThat(word(match.on(approve, Hits.TERMS, Hits.NOW))).isEqualTo("TOOK_OTHER_DECISION");
        assertThat(word(match.on(new CaseCommand.Approve(ids(file), Officers.EDITH), Hits.TERMS, Hits.NOW)))
                .isEqualTo("TRUE_MATCH");
    }

    @Test
    void remembersDecidersAfterReopening() {
        var file = ScreeningCaseTest.in("FALSE_POSITIVE");
        var reopened = accepted(file, new CaseCommand.Reopen("a new passport", Officers.EDITH));
        assertThat(reopened.ended()).hasSize(1);
        assertThat(reopened.next().alerts().getFirst().earlier())
                .extracting(Alert.Taken::by)
                .containsExactly(Officers.CARLA, Officers.DMITRI);
    }

    @Test
    void waitsForItsLastAlert() {
        var file = firstLevel(Hits.alike("QE.1"), Hits.alike("QE.2"));
        var one = List.of(ids(file).getFirst());
        var asked = next(file, new CaseCommand.Propose(one, Verdict.TRUE_MATCH, "it is", 0, Officers.CARLA));
        var half = next(asked, new CaseCommand.Approve(one, Officers.DMITRI));
        assertThat(half.state()).isEqualTo(State.L1);
        var two = List.of(ids(file).getLast());
        var both = next(half, new CaseCommand.Propose(two, Verdict.FALSE_POSITIVE, "not", 0, Officers.CARLA));
        var done = accepted(both, new CaseCommand.Approve(two, Officers.DMITRI));
        assertThat(done.next().state()).isEqualTo(State.TRUE_MATCH);
        assertThat(done.given())
                .as("a cleared hit clears itself, and hides no match")
                .hasSize(1);
    }
}
