package entrepot.dossier;

import static entrepot.dossier.DossierWorld.declined;
import static entrepot.dossier.DossierWorld.paper;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Committed;
import entrepot.party.Parties;
import entrepot.trade.Contract;
import entrepot.trade.Contract.Assignment;
import entrepot.trade.Contract.State;
import entrepot.trade.Contract.Terms;
import entrepot.trade.Dossiers;
import entrepot.trade.Edited;
import entrepot.trade.check.Finding;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the contract desk decides, on a real database.
@Tag("integration")
class ContractDeskTest {

    private final DossierWorld world = new DossierWorld();

    @AfterEach
    void stop() {
        world.close();
    }

    private Answer<Contract> enter(String edits) {
        return world.contracts.enter(Edited.of(paper(), ContractDesk.Paper.class, edits), world.irina, world.instant());
    }

    private static List<String> open(Answer<?> answer) {
        return switch (answer) {
            case Answer.Done<?> done -> Finding.open(done.findings());
            case Answer.Declined<?> declined -> Finding.open(declined.findings());
        };
    }

    @Test
    void asksForRegistrationOnce() {
        var contract = world.done(enter(""));
        assertThat(contract.state()).isEqualTo(State.CHECKED);
        assertThat(world.intents(Registrations.REGISTER))
                .containsExactly(contract.id().toString());
        var again = world.contracts.examine(contract.id(), world.irina, world.instant());
        assertThat(again)
                .isInstanceOfSatisfying(
                        Answer.Done.class,
                        done -> assertThat(world.committer.commit(done.change()))
                                .isInstanceOf(Committed.Refused.class));
    }

    @Test
    void activatesSmallContractAtOnce() {
        var contract = world.done(enter("/terms/value/units = \"3749999\""));
        assertThat(contract.state()).isEqualTo(State.ACTIVE);
        assertThat(world.intents(Registrations.REGISTER)).isEmpty();
    }

    @Test
    void waitsForRateOfTheDay() {
        var answer = enter("/date = \"2026-02-09\"");
        assertThat(open(answer)).containsExactly("T-01");
        assertThat(world.done(answer).state()).isEqualTo(State.CHECKED);
        assertThat(world.intents(Registrations.REGISTER)).isEmpty();
    }

    @Test
    void keepsHeldContractSubmitted() {
        var answer = enter("/terms/settlement/fees = \"NOT_STATED\"");
        assertThat(open(answer)).containsExactly("T-09");
        var held = world.done(answer);
        assertThat(held.state()).isEqualTo(State.SUBMITTED);
        assertThat(world.done(enter("")).state()).isEqualTo(State.CHECKED);
    }

    @Test
    void refusesAdvanceAboveTheCap() {
        var answer = enter("/terms/advanceShareBps = 3001");
        assertThat(declined(answer)).isEqualTo("REFUSED CHECKS_REFUSED");
        assertThat(open(answer)).containsExactly("T-05");
    }

    @Test
    void refusesStrangersAndCopies() {
        assertThat(declined(world.contracts.enter(paper(), world.stranger, world.instant())))
                .isEqualTo("NOT_YOURS NOT_YOURS");
        assertThat(declined(world.contracts.enter(paper(), world.supervisor, world.instant())))
                .isEqualTo("NOT_YOURS NOT_YOURS");
        assertThat(declined(enter("/seller = \"98450000000LPBRAVO42\""))).isEqualTo("REFUSED PARTY_NOT_ACTIVE");
        var contract = world.done(enter(""));
        assertThat(declined(enter(""))).isEqualTo("EXISTS ALREADY_ENTERED");
        assertThat(declined(world.contracts.close(contract.id(), world.stranger, world.instant())))
                .isEqualTo("UNKNOWN UNKNOWN");
        assertThat(world.shelf.contract(contract.id(), world.stranger)).isEmpty();
        assertThat(world.shelf.contract(contract.id(), world.supervisor)).isPresent();
    }

    @Test
    void keepsNumberThroughAmendment() {
        var contract = world.active();
        var terms = Edited.of(contract.terms(), Terms.class, "/latestShipment = \"2026-05-15\"");
        var change = new ContractDesk.NewTerms(
                LocalDate.of(2026, 3, 20), Dossiers.hash('1'), contract.documentHash(), terms);
        var amended = world.done(world.contracts.amend(contract.id(), change, world.irina, world.instant()));
        assertThat(amended.state()).isEqualTo(State.ACTIVE);
        assertThat(amended.registration()).isEqualTo(contract.registration());
        assertThat(amended.terms().latestShipment()).isEqualTo(LocalDate.of(2026, 5, 15));
        assertThat(declined(world.contracts.amend(contract.id(), change, world.irina, world.instant())))
                .isEqualTo("REFUSED AMENDMENT_OUT_OF_ORDER");
    }

    @Test
    void recordsAssignmentOnce() {
        var contract = world.active();
        var assignment = new Assignment(Parties.sellersProvider().lei(), LocalDate.of(2026, 2, 20), Dossiers.hash('2'));
        var assigned = world.done(world.contracts.assign(contract.id(), assignment, world.irina, world.instant()));
        assertThat(assigned.assignments()).containsExactly(assignment);
        assertThat(declined(world.contracts.assign(contract.id(), assignment, world.irina, world.instant())))
                .isEqualTo("EXISTS ALREADY_RECORDED");
    }

    @Test
    void resumesWithSecondPerson() {
        var contract = world.active();
        world.done(world.contracts.suspend(contract.id(), "goods listed", world.kira, world.instant()));
        assertThat(declined(world.contracts.resume(contract.id(), world.kira, world.instant())))
                .isEqualTo("SAME_PERSON SAME_USER");
        var resumed = world.done(world.contracts.resume(contract.id(), world.lev, world.instant()));
        assertThat(resumed.state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void closesOnlyWhatIsPerformed() {
        var contract = world.active();
        assertThat(declined(world.contracts.close(contract.id(), world.irina, world.instant())))
                .isEqualTo("REFUSED NOT_FULLY_PAID");
        assertThat(world.intents(Closures.CLOSE)).isEmpty();
    }
}
