package entrepot.trade;

import static entrepot.trade.Dossiers.usd;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.party.Parties;
import entrepot.trade.Contract.Amendment;
import entrepot.trade.Contract.Command;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 13);

    @ParameterizedTest
    @CsvSource(textBlock = """
        DRAFT,      submit,      SUBMITTED
        SUBMITTED,  submit,      WRONG_STATE
        SUBMITTED,  check,       CHECKED
        SUBMITTED,  check-open,  CHECKS_OPEN
        DRAFT,      check,       WRONG_STATE
        CHECKED,    register,    REGISTERED
        CHECKED,    misregister, NUMBER_MALFORMED
        CHECKED,    preregister, OUT_OF_DATE
        ACTIVE,     register,    WRONG_STATE
        CHECKED,    activate,    REGISTRATION_REQUIRED
        CHECKED,    activate-small, ACTIVE
        SUSPENDED,  activate,    WRONG_STATE
        ACTIVE,     suspend,     SUSPENDED
        DRAFT,      suspend,     WRONG_STATE
        SUSPENDED,  resume,      CHECKED
        ACTIVE,     resume,      WRONG_STATE
        ACTIVE,     amend,       AMENDED
        ACTIVE,     amend-gap,   AMENDMENT_OUT_OF_ORDER
        CLOSED,     amend,       WRONG_STATE
        AMENDED,    check,       CHECKED
        AMENDED,    check-open,  CHECKS_OPEN
        ACTIVE,     perform,     PERFORMED
        ACTIVE,     underpay,    NOT_FULLY_PAID
        ACTIVE,     underdeliver, NOT_RELEASED
        REGISTERED, perform,     WRONG_STATE
        PERFORMED,  close,       CLOSED
        PERFORMED,  close-owing, OBLIGATIONS_OPEN
        ACTIVE,     close,       WRONG_STATE
        ACTIVE,     transfer,    TRANSFERRED
        CLOSED,     transfer,    WRONG_STATE
        """)
    void livesAsTheTableSays(Contract.State state, String command, String expected) {
        var before = Edited.of(Dossiers.draft(), Contract.class, "/state = \"" + state + "\"");
        switch (before.on(command(command, before), TODAY)) {
            case Outcome.Accepted<Contract>(Contract next) -> {
                assertThat(next.state()).hasToString(expected);
                assertThat(next.version()).isEqualTo(2);
            }
            case Outcome.Rejected<Contract>(Outcome.Code code, String detail) ->
                assertThat(code).as(detail).hasToString(expected);
        }
    }

    private static Command command(String name, Contract contract) {
        var format = Dossiers.limits().contractNumber();
        var bank = Parties.bank().lei();
        var value = contract.terms().value();
        return switch (name) {
            case "submit" -> new Command.Submit();
            case "check" -> new Command.Check(List.of());
            case "check-open" -> new Command.Check(List.of("T-09"));
            case "register" -> new Command.Register(Dossiers.CONTRACT_NUMBER, bank, TODAY, format);
            case "misregister" -> new Command.Register("2602/1", bank, TODAY, format);
            case "preregister" ->
                new Command.Register(
                        Dossiers.CONTRACT_NUMBER, bank, contract.date().minusDays(1), format);
            case "activate" -> new Command.Activate(true);
            case "activate-small" -> new Command.Activate(false);
            case "suspend" -> new Command.Suspend("order of the regulator");
            case "resume" -> new Command.Resume();
            case "amend" -> new Command.Amend(amendment(1, contract.documentHash()), contract.terms());
            case "amend-gap" -> new Command.Amend(amendment(2, contract.documentHash()), contract.terms());
            case "perform" -> new Command.Perform(value, value);
            case "underpay" -> new Command.Perform(value.minus(usd("0.01")), value);
            case "underdeliver" -> new Command.Perform(value, value.minus(usd("0.01")));
            case "close" -> new Command.Close(0);
            case "close-owing" -> new Command.Close(1);
            case "transfer" -> new Command.Transfer(bank);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Amendment amendment(int number, String previousHash) {
        return new Amendment(number, LocalDate.of(2026, 2, 20), Dossiers.hash('e'), previousHash);
    }

    @Test
    void keepsItsNumberThroughAmendments() {
        var contract = Dossiers.contract();
        var amended = contract.on(new Command.Amend(amendment(1, contract.documentHash()), contract.terms()), TODAY)
                .orThrow()
                .on(new Command.Check(List.of()), TODAY)
                .orThrow();
        assertThat(amended.state()).isEqualTo(Contract.State.REGISTERED);
        assertThat(amended.registration()).isEqualTo(contract.registration());
        var again = new Command.Amend(amendment(2, contract.documentHash()), contract.terms());
        assertThat(amended.on(again, TODAY)).isInstanceOf(Outcome.Rejected.class);
        var next = new Command.Amend(amendment(2, Dossiers.hash('e')), contract.terms());
        assertThat(amended.on(next, TODAY)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void rejectsAnAmendmentOfTheCurrency() {
        var contract = Dossiers.contract();
        var terms = Edited.of(contract, Contract.class, "/terms/value/asset/currency = \"EUR\"")
                .terms();
        var command = new Command.Amend(amendment(1, contract.documentHash()), terms);
        assertThat(contract.on(command, TODAY))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class, no -> assertThat(no.code()).isEqualTo(Outcome.Code.CURRENCY_DIFFERS));
    }

    @Test
    void acceptsShortPerformanceWithinTheClause() {
        var contract = Edited.of(Dossiers.contract(), Contract.class, "/terms/tolerance/valueBps = 100");
        assertThat(contract.on(new Command.Perform(usd("237600.00"), usd("237600.00")), TODAY))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(contract.on(new Command.Perform(usd("237599.99"), usd("237600.00")), TODAY))
                .isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void recordsAnAssignmentOnce() {
        var assignment =
                new Contract.Assignment(Parties.sellersProvider().lei(), LocalDate.of(2026, 3, 1), Dossiers.hash('f'));
        var assigned =
                Dossiers.contract().on(new Command.Assign(assignment), TODAY).orThrow();
        assertThat(assigned.assignedBefore(assignment.assignee(), LocalDate.of(2026, 3, 2)))
                .isTrue();
        assertThat(assigned.assignedBefore(assignment.assignee(), LocalDate.of(2026, 3, 1)))
                .isFalse();
        assertThat(assigned.on(new Command.Assign(assignment), TODAY)).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void activatesOnlyWithinItsValidity() {
        var contract = Edited.of(Dossiers.contract(), Contract.class, "/state = \"REGISTERED\"");
        assertThat(contract.on(new Command.Activate(true), LocalDate.of(2026, 12, 31)))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(contract.on(new Command.Activate(true), LocalDate.of(2027, 1, 1)))
                .isInstanceOf(Outcome.Rejected.class);
    }
}
