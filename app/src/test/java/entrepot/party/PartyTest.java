package entrepot.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import entrepot.commit.Json;
import entrepot.party.Admission.Permission;
import entrepot.party.Party.Command;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PartyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

    @ParameterizedTest
    @CsvSource(textBlock = """
        ADMITTED,  activate, ACTIVE
        ACTIVE,    activate, WRONG_STATE
        SUSPENDED, activate, WRONG_STATE
        ADMITTED,  suspend,  SUSPENDED
        ACTIVE,    suspend,  SUSPENDED
        SUSPENDED, suspend,  WRONG_STATE
        SUSPENDED, resume,   ACTIVE
        ACTIVE,    resume,   WRONG_STATE
        ADMITTED,  resume,   WRONG_STATE
        ACTIVE,    exit,     EXITED
        SUSPENDED, exit,     EXITED
        ACTIVE,    owing,    OBLIGATIONS_OPEN
        EXITED,    activate, ALREADY_EXITED
        EXITED,    resume,   ALREADY_EXITED
        EXITED,    exit,     ALREADY_EXITED
        ACTIVE,    alone,    MAKER_IS_CHECKER
        """)
    void livesAsTheTableSays(Party.State state, String command, String expected) {
        var before = Parties.importer().with(state, Parties.importer().admissions());
        var after = before.on(command(command), TODAY);
        switch (after) {
            case Party.Outcome.Accepted accepted -> {
                assertThat(accepted.next().state()).hasToString(expected);
                assertThat(accepted.next().version()).isEqualTo(before.version() + 1);
            }
            case Party.Outcome.Rejected rejected -> assertThat(rejected.code()).hasToString(expected);
        }
    }

    private static Command command(String name) {
        return switch (name) {
            case "activate" -> new Command.Activate("anna", "boris");
            case "suspend" -> new Command.Suspend("order of the regulator", "anna", "boris");
            case "resume" -> new Command.Resume("anna", "boris");
            case "exit" -> new Command.Exit(0, "anna", "boris");
            case "owing" -> new Command.Exit(1, "anna", "boris");
            case "alone" -> new Command.Suspend("order of the regulator", "anna", "anna");
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @CsvSource({"ADMITTED, activate", "SUSPENDED, resume"})
    void activatesOnlyWhoIsAdmitted(Party.State state, String command) {
        var applicant = Parties.importer().with(state, List.of());
        assertThat(applicant.on(command(command), TODAY))
                .isInstanceOfSatisfying(
                        Party.Outcome.Rejected.class,
                        no -> assertThat(no.code()).isEqualTo(Party.Code.NOT_ADMITTED));
        var counterparty = Parties.seller().with(state, List.of());
        assertThat(counterparty.on(command(command), TODAY)).isInstanceOf(Party.Outcome.Accepted.class);
    }

    @Test
    void permitsOnlyWithinTheLicence() {
        var importer = Parties.importer();
        assertThat(importer.may(Permission.TRADE, TODAY)).isTrue();
        assertThat(importer.may(Permission.MINE, TODAY)).isFalse();
        assertThat(importer.may(Permission.TRADE, LocalDate.of(2029, 1, 1))).isFalse();
        assertThat(importer.with(Party.State.SUSPENDED, importer.admissions()).may(Permission.TRADE, TODAY))
                .isFalse();
    }

    @Test
    void renewsAnAdmission() {
        var licence = new Admission(
                "XA-ELR", "XA-P-000032", TODAY, TODAY.plusYears(5), List.of(Permission.TRADE, Permission.MINE));
        var renewed =
                (Party.Outcome.Accepted) Parties.importer().on(new Command.Admit(licence, "anna", "boris"), TODAY);
        assertThat(renewed.next().admissions()).containsExactly(licence);
    }

    @Test
    void rejectsOwnersOfMoreThanTheWhole() {
        var owner = new Owner.Entity(new Lei("98450000BANKARVEN087"), "Bank Arven JSC", new Country("XA"), 5_001);
        assertThatIllegalArgumentException().isThrownBy(() -> owned(List.of(owner, owner)));
        assertThat(owned(List.of(owner)).ownersComplete()).isFalse();
        assertThat(Parties.importer().ownersComplete()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Party.State.class)
    void survivesJson(Party.State state) {
        var owner = new Owner.Entity(new Lei("98450000BANKARVEN087"), "Bank Arven JSC", new Country("XA"), 100);
        var party = owned(List.of(owner, new Owner.Person("A. Holder", new Country("HK"), 1)))
                .with(state, Parties.importer().admissions());
        assertThat(Json.read(Json.write(party), Party.class)).isEqualTo(party);
        assertThat(Json.write(party)).doesNotContain("null").contains("\"lei\":\"9845000000NORDFELD80\"");
    }

    private static Party owned(List<Owner> owners) {
        var p = Parties.importer();
        return new Party(
                p.id(),
                1,
                p.state(),
                p.lei(),
                p.name(),
                p.residence(),
                p.kind(),
                p.ownership(),
                p.address(),
                owners,
                p.admissions());
    }
}
