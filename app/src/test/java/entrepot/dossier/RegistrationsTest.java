package entrepot.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.bank.Bank;
import entrepot.bank.BankUnavailable;
import entrepot.bank.ControlMessage.RegisteredNumber;
import entrepot.bank.ControlMessage.RegistrationConfirmation;
import entrepot.bank.ControlMessage.TradeContract;
import entrepot.bank.Reference;
import entrepot.commit.outbox.IntentHandler.Result;
import entrepot.party.Parties;
import entrepot.trade.Contract;
import entrepot.trade.Dossiers;
import entrepot.trade.code.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Contract numbers: asked for until the bank has the request, and taken only when they fit.
@Tag("integration")
class RegistrationsTest {

    private static final NumberFormat FORMAT =
            new NumberFormat("[0-9]{2}(0[1-9]|1[0-2])[0-9]{4}/[0-9]{4}/[0-9]{4}/[1-69]/[1-9]");

    private final DossierWorld world = new DossierWorld();
    private Contract contract = Dossiers.draft();

    @BeforeEach
    void enter() {
        contract = world.done(world.contracts.enter(DossierWorld.paper(), world.irina, world.instant()));
        world.at("2026-02-13T09:00:00Z");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private Registrations registrations(Bank bank) {
        var settings = new Registrations.Settings(
                Parties.bank().lei(), FORMAT, Dossiers.limits().zone());
        return new Registrations(world.dossiers, bank, settings, world);
    }

    @ParameterizedTest
    @CsvSource({
        "26020001/0042/0000/2/1, REG, 2",
        "26130001/0042/0000/2/1, REG, 0",
        "26020001/0042/0000/7/1, REG, 0",
        "26020001/0042/0000/2/1, INF, 0",
    })
    void takesNumberThatFits(String number, String prefix, int versions) {
        var home = Registrations.trader(Parties.importer());
        var abroad = Registrations.trader(Parties.seller());
        var terms = contract.terms();
        var confirmation = new RegistrationConfirmation(
                new Reference("CNF-1"),
                world.instant(),
                Reference.of(prefix, contract.id().value()),
                home,
                Parties.bank().lei().toString(),
                new TradeContract(
                        contract.reference(),
                        home,
                        abroad,
                        terms.value(),
                        contract.date(),
                        terms.goodsDeadline(),
                        terms.latestShipment()),
                new RegisteredNumber(number, LocalDate.of(2026, 2, 13)));
        assertThat(registrations(new PostBox()).confirmed(confirmation)).hasSize(versions);
    }

    @Test
    void waitsForAnAbsentBank() {
        var intent = Registrations.wanted(contract, world.instant());
        assertThat(registrations(new AbsentBank()).handle(intent)).isInstanceOf(Result.Later.class);
        assertThat(registrations(new PostBox()).handle(intent)).isInstanceOf(Result.Commit.class);
    }

    private static final class AbsentBank implements Bank {
        @Override
        public Receipt send(Outgoing message) {
            throw new BankUnavailable("closed for the night", new IllegalStateException("no line"));
        }

        @Override
        public List<Incoming> collect(long cursor, int limit) {
            return List.of();
        }
    }
}
