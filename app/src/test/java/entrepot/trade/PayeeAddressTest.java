package entrepot.trade;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.trade.PayeeAddress.Approval;
import entrepot.trade.PayeeAddress.Command;
import entrepot.trade.PayeeAddress.Proof;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayeeAddressTest {

    private static final Instant NOW = Instant.parse("2026-03-03T08:00:00Z");
    private static final Duration COOLING = Duration.ofHours(24);
    private static final String LATE =
            "/origin = {\"kind\":\"Replaces\",\"previous\":\"pad_00000000003g00g00000000028\"}";

    @ParameterizedTest
    @CsvSource(textBlock = """
        PROPOSED, verify,    VERIFIED
        PROPOSED, call,      PROOF_MISSING
        PROPOSED, unproved,  PROOF_MISSING
        PROPOSED, approve,   WRONG_STATE
        VERIFIED, approve,   ACTIVE
        VERIFIED, alone,     MAKER_IS_CHECKER
        PROPOSED, revoke,    REVOKED
        VERIFIED, revoke,    REVOKED
        REVOKED,  revoke,    WRONG_STATE
        REVOKED,  approve,   WRONG_STATE
        REVOKED,  verify,    WRONG_STATE
        """)
    void livesAsTheTableSays(PayeeAddress.State state, String command, String expected) {
        var before = Edited.of(Dossiers.proposed(), PayeeAddress.class, "/state = \"" + state + "\"");
        switch (before.on(command(command), NOW)) {
            case Outcome.Accepted<PayeeAddress>(PayeeAddress next) ->
                assertThat(next.state()).hasToString(expected);
            case Outcome.Rejected<PayeeAddress>(Outcome.Code code, String detail) ->
                assertThat(code).as(detail).hasToString(expected);
        }
    }

    private static Command command(String name) {
        return switch (name) {
            case "verify" -> verify(Proof.Kind.SIGNED_MESSAGE);
            case "call" -> verify(Proof.Kind.CALL_BACK);
            case "unproved" -> new Command.Verify(List.of());
            case "approve" -> new Command.Approve("oleg", COOLING);
            case "alone" -> new Command.Approve("irina", COOLING);
            case "revoke" -> new Command.Revoke("oleg", "keys lost");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Command verify(Proof.Kind kind) {
        return new Command.Verify(List.of(new Proof(kind, "ref-1", "irina", NOW)));
    }

    @Test
    void letsAFirstAddressBeUsedAtOnce() {
        assertThat(Dossiers.payee().approval())
                .isInstanceOfSatisfying(
                        Approval.Given.class,
                        given -> assertThat(given.usableFrom()).isEqualTo(given.at()));
    }

    @Test
    void restsALateChange() {
        var verified = Edited.of(Dossiers.proposed(), PayeeAddress.class, LATE)
                .on(verify(Proof.Kind.SIGNED_MESSAGE), NOW)
                .orThrow();
        assertThat(verified.on(command("approve"), NOW))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class, no -> assertThat(no.code()).isEqualTo(Outcome.Code.PROOF_MISSING));
        var active = verified.on(verify(Proof.Kind.CALL_BACK), NOW)
                .orThrow()
                .on(command("approve"), NOW)
                .orThrow();
        assertThat(active.approval()).isEqualTo(new Approval.Given("oleg", NOW, NOW.plus(COOLING)));
    }
}
