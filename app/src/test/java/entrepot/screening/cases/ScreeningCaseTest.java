package entrepot.screening.cases;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.cases.Alert.Verdict;
import entrepot.screening.cases.CaseOutcome.Accepted;
import entrepot.screening.cases.CaseOutcome.Rejected;
import entrepot.screening.cases.ScreeningCase.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The machine, each state with each command, both ways.
class ScreeningCaseTest {

    /// A case with one hit by name, brought on its way by its officers.
    static ScreeningCase in(String situation) {
        var opened = Hits.opened(Hits.alike("QE.1"));
        var taken = next(opened, new CaseCommand.Take(Officers.CARLA));
        var second = next(taken, new CaseCommand.Escalate("not sure", Officers.CARLA));
        return switch (situation) {
            case "OPEN" -> opened;
            case "L1" -> taken;
            case "L1 proposed" -> next(taken, proposing(taken, Verdict.FALSE_POSITIVE, Officers.CARLA));
            case "L2" -> second;
            case "L2 held" -> next(second, new CaseCommand.Take(Officers.CARLA));
            case "L2 proposed" -> {
                var held = in("L2 held");
                yield next(held, proposing(held, Verdict.TRUE_MATCH, Officers.CARLA));
            }
            case "FALSE_POSITIVE" -> next(in("L1 proposed"), approving(opened, Officers.DMITRI));
            case "TRUE_MATCH" -> next(in("L2 proposed"), approving(opened, Officers.DMITRI));
            case "CLOSED" -> next(in("FALSE_POSITIVE"), new CaseCommand.Close("done", Officers.CARLA));
            case "CLOSED match" -> next(in("TRUE_MATCH"), new CaseCommand.Close("reported", Officers.CARLA));
            default -> throw new IllegalArgumentException("no situation " + situation);
        };
    }

    private static CaseCommand command(String name, ScreeningCase file, Officer by) {
        return switch (name) {
            case "take" -> new CaseCommand.Take(by);
            case "assign" -> new CaseCommand.Assign(Officers.EDITH, "away", by);
            case "comment" -> new CaseCommand.Comment("seen the register", by);
            case "attach" -> new CaseCommand.Attach("register.pdf", "ab".repeat(32), by);
            case "escalate" -> new CaseCommand.Escalate("not sure", by);
            case "clear" -> proposing(file, Verdict.FALSE_POSITIVE, by);
            case "match" -> proposing(file, Verdict.TRUE_MATCH, by);
            case "approve" -> approving(file, by);
            case "send-back" -> new CaseCommand.SendBack(ids(file), "too thin", by);
            case "close" -> new CaseCommand.Close("done", by);
            case "reopen" -> new CaseCommand.Reopen("new facts", by);
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }

    static CaseCommand proposing(ScreeningCase file, Verdict verdict, Officer by) {
        return new CaseCommand.Propose(ids(file), verdict, "because", 0, by);
    }

    static CaseCommand approving(ScreeningCase file, Officer by) {
        return new CaseCommand.Approve(ids(file), by);
    }

    static List<Alert.Id> ids(ScreeningCase file) {
        return file.alerts().stream().map(Alert::id).toList();
    }

    static ScreeningCase next(ScreeningCase file, CaseCommand command) {
        return accepted(file, command).next();
    }

    static Accepted accepted(ScreeningCase file, CaseCommand command) {
        var outcome = file.on(command, Hits.TERMS, Hits.NOW);
        assertThat(outcome).isInstanceOf(Accepted.class);
        return (Accepted) outcome;
    }

    static String word(CaseOutcome outcome) {
        return switch (outcome) {
            case Accepted taken -> taken.next().state().name();
            case Rejected rejected -> rejected.code().name();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OPEN           | take      | dmitri      | L1
            OPEN           | assign    | dmitri      | L1
            OPEN           | comment   | dmitri      | OPEN
            OPEN           | attach    | dmitri      | OPEN
            OPEN           | escalate  | dmitri      | WRONG_STATE
            OPEN           | clear     | dmitri      | WRONG_STATE
            OPEN           | match     | dmitri      | WRONG_STATE
            OPEN           | approve   | dmitri      | WRONG_STATE
            OPEN           | send-back | dmitri      | WRONG_STATE
            OPEN           | close     | dmitri      | WRONG_STATE
            OPEN           | reopen    | dmitri      | WRONG_STATE
            L1             | take      | carla       | WRONG_STATE
            L1             | take      | dmitri      | TAKEN_BY_OTHER
            L1             | assign    | dmitri      | L1
            L1             | comment   | dmitri      | L1
            L1             | attach    | carla       | L1
            L1             | escalate  | carla       | L2
            L1             | escalate  | dmitri      | TAKEN_BY_OTHER
            L1             | clear     | carla       | L1
            L1             | match     | carla       | L1
            L1             | clear     | dmitri      | TAKEN_BY_OTHER
            L1             | approve   | dmitri      | NO_PROPOSAL
            L1             | send-back | dmitri      | NO_PROPOSAL
            L1             | close     | carla       | WRONG_STATE
            L1             | reopen    | carla       | WRONG_STATE
            L1 proposed    | clear     | carla       | PROPOSAL_OPEN
            L1 proposed    | match     | carla       | PROPOSAL_OPEN
            L1 proposed    | approve   | carla       | SAME_USER
            L1 proposed    | approve   | carla-again | SAME_PERSON
            L1 proposed    | approve   | dmitri      | FALSE_POSITIVE
            L1 proposed    | send-back | carla       | SAME_USER
            L1 proposed    | send-back | carla-again | SAME_PERSON
            L1 proposed    | send-back | dmitri      | L1
            L1 proposed    | escalate  | carla       | L2
            L1 proposed    | close     | dmitri      | WRONG_STATE
            L2             | take      | dmitri      | L2
            L2             | assign    | dmitri      | L2
            L2             | escalate  | dmitri      | WRONG_STATE
            L2             | clear     | dmitri      | NOT_TAKEN
            L2             | match     | dmitri      | NOT_TAKEN
            L2             | approve   | dmitri      | NO_PROPOSAL
            L2             | close     | dmitri      | WRONG_STATE
            L2             | reopen    | dmitri      | WRONG_STATE
            L2 held        | clear     | carla       | L2
            L2 proposed    | approve   | carla-again | SAME_PERSON
            L2 proposed    | approve   | dmitri      | TRUE_MATCH
            L2 proposed    | send-back | dmitri      | L2
            FALSE_POSITIVE | take      | dmitri      | WRONG_STATE
            FALSE_POSITIVE | assign    | dmitri      | WRONG_STATE
            FALSE_POSITIVE | comment   | dmitri      | FALSE_POSITIVE
            FALSE_POSITIVE | attach    | dmitri      | FALSE_POSITIVE
            FALSE_POSITIVE | escalate  | dmitri      | WRONG_STATE
            FALSE_POSITIVE | match     | dmitri      | WRONG_STATE
            FALSE_POSITIVE | approve   | dmitri      | WRONG_STATE
            FALSE_POSITIVE | send-back | dmitri      | WRONG_STATE
            FALSE_POSITIVE | close     | dmitri      | CLOSED
            FALSE_POSITIVE | reopen    | dmitri      | L2
            TRUE_MATCH     | take      | dmitri      | WRONG_STATE
            TRUE_MATCH     | assign    | dmitri      | WRONG_STATE
            TRUE_MATCH     | comment   | dmitri      | TRUE_MATCH
            TRUE_MATCH     | escalate  | dmitri      | WRONG_STATE
            TRUE_MATCH     | clear     | dmitri      | WRONG_STATE
            TRUE_MATCH     | approve   | edith       | WRONG_STATE
            TRUE_MATCH     | send-back | edith       | WRONG_STATE
            TRUE_MATCH     | reopen    | edith       | TRUE_MATCH_FINAL
            TRUE_MATCH     | close     | edith       | CLOSED
            CLOSED         | take      | dmitri      | WRONG_STATE
            CLOSED         | comment   | dmitri      | CLOSED
            CLOSED         | attach    | dmitri      | CLOSED
            CLOSED         | match     | dmitri      | WRONG_STATE
            CLOSED         | approve   | dmitri      | WRONG_STATE
            CLOSED         | close     | dmitri      | WRONG_STATE
            CLOSED         | reopen    | dmitri      | L2
            CLOSED match   | clear     | dmitri      | WRONG_STATE
            CLOSED match   | reopen    | edith       | TRUE_MATCH_FINAL
            """)
    void answersCommand(String situation, String command, String by, String expected) {
        var file = in(situation);
        var outcome = file.on(command(command, file, Officers.named(by)), Hits.TERMS, Hits.NOW);
        assertThat(word(outcome)).isEqualTo(expected);
    }

    @Test
    void givesTheCaseToAnother() {
        var assigned = next(in("L1"), new CaseCommand.Assign(Officers.EDITH, "on leave", Officers.DMITRI));
        assertThat(assigned.holder()).hasValue(Officers.EDITH);
        assertThat(word(assigned.on(proposing(assigned, Verdict.FALSE_POSITIVE, Officers.CARLA), Hits.TERMS, Hits.NOW)))
                .isEqualTo("TAKEN_BY_OTHER");
    }

    @Test
    void leavesNoTraceOfARemark() {
        var file = in("L1");
        var taken = accepted(file, new CaseCommand.Comment("another firm", Officers.DMITRI));
        assertThat(taken.next()).isSameAs(file);
        assertThat(taken.touch().reason()).isEqualTo("another firm");
    }

    @Test
    void freesTheCaseWhenDecided() {
        assertThat(in("FALSE_POSITIVE").holder()).isEmpty();
        assertThat(in("L2").holder()).isEmpty();
    }

    @Test
    void tellsHowItStood() {
        var taken = accepted(in("L1 proposed"), approving(in("OPEN"), Officers.DMITRI));
        assertThat(taken.touch().before())
                .isEqualTo("L1 held by " + Officers.CARLA.id()
                        + ": 0 undecided, 1 proposed, 0 false positive, 0 true match");
        assertThat(taken.touch().after())
                .isEqualTo("FALSE_POSITIVE: 0 undecided, 0 proposed, 1 false positive, 0 true match");
        assertThat(taken.next().state()).isEqualTo(State.FALSE_POSITIVE);
    }
}
