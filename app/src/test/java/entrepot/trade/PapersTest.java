package entrepot.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PapersTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        filed,     release,   RELEASED
        filed,     too-early, OUT_OF_DATE
        filed,     correct,   CORRECTED
        filed,     renumber,  NUMBER_MALFORMED
        filed,     withdraw,  WITHDRAWN
        filed,     confirm,   FILED
        released,  release,   WRONG_STATE
        released,  correct,   CORRECTED
        released,  withdraw,  WITHDRAWN
        corrected, release,   RELEASED
        withdrawn, release,   WRONG_STATE
        withdrawn, confirm,   WRONG_STATE
        """)
    void declaresAsTheTableSays(String state, String command, String expected) {
        switch (declaration(state).on(declared(command))) {
            case Outcome.Accepted<Declaration>(Declaration next) ->
                assertThat(next.state()).hasToString(expected);
            case Outcome.Rejected<Declaration>(Outcome.Code code, String detail) ->
                assertThat(code).as(detail).hasToString(expected);
        }
    }

    private static Declaration declaration(String state) {
        var filed = Dossiers.filed();
        return switch (state) {
            case "filed" -> filed;
            case "released" -> Dossiers.declaration();
            case "corrected" -> filed.on(declared("correct")).orThrow();
            case "withdrawn" -> filed.on(declared("withdraw")).orThrow();
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static Declaration.Command declared(String name) {
        var content = Dossiers.filed().content();
        return switch (name) {
            case "release" -> new Declaration.Command.Release(LocalDate.of(2026, 5, 18));
            case "too-early" -> new Declaration.Command.Release(LocalDate.of(2026, 5, 17));
            case "correct" -> new Declaration.Command.Correct(content);
            case "renumber" ->
                new Declaration.Command.Correct(
                        Edited.of(content, Declaration.Content.class, "/number = \"10999010/180526/0001235\""));
            case "withdraw" -> new Declaration.Command.Withdraw();
            case "confirm" -> new Declaration.Command.Confirm();
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Test
    void rejectsAReleaseThatContradictsItsState() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Declaration(
                        Dossiers.filed().id(),
                        1,
                        Declaration.State.RELEASED,
                        Dossiers.filed().contract(),
                        Declaration.Source.CUSTOMS,
                        Dossiers.filed().content(),
                        new Declaration.Release.Pending()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        RECEIVED, verify,  VERIFIED
        RECEIVED, doubt,   CHECKS_OPEN
        RECEIVED, reject,  REJECTED
        VERIFIED, reject,  WRONG_STATE
        REJECTED, verify,  WRONG_STATE
        VERIFIED, arrive,  VERIFIED
        REJECTED, arrive,  WRONG_STATE
        RECEIVED, premature, OUT_OF_DATE
        """)
    void transportsAsTheTableSays(Transport.State state, String command, String expected) {
        var before = Edited.of(Dossiers.transport(), Transport.class, "/state = \"" + state + "\"");
        switch (before.on(transported(command))) {
            case Outcome.Accepted<Transport>(Transport next) ->
                assertThat(next.state()).hasToString(expected);
            case Outcome.Rejected<Transport>(Outcome.Code code, String detail) ->
                assertThat(code).as(detail).hasToString(expected);
        }
    }

    private static Transport.Command transported(String name) {
        return switch (name) {
            case "verify" -> new Transport.Command.Verify(List.of());
            case "doubt" -> new Transport.Command.Verify(List.of("T-23"));
            case "reject" -> new Transport.Command.Reject("forged");
            case "arrive" -> new Transport.Command.Arrive(LocalDate.of(2026, 5, 14));
            case "premature" -> new Transport.Command.Arrive(LocalDate.of(2026, 4, 9));
            default -> throw new IllegalArgumentException(name);
        };
    }
}
