package entrepot.dossier;

import static entrepot.dossier.DossierWorld.declined;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.bank.ControlMessage.RegisteredNumber;
import entrepot.bank.ControlMessage.RegistrationConfirmation;
import entrepot.bank.ControlMessage.RegistrationRequest;
import entrepot.bank.Iso20022;
import entrepot.bank.Reference;
import entrepot.commit.Change;
import entrepot.commit.Fact;
import entrepot.commit.Intent;
import entrepot.commit.outbox.IntentHandler.Result;
import entrepot.ledger.Entry;
import entrepot.ledger.Side;
import entrepot.party.Parties;
import entrepot.trade.Advance;
import entrepot.trade.Contract;
import entrepot.trade.Declaration;
import entrepot.trade.Dossiers;
import entrepot.trade.Invoice;
import entrepot.trade.PayeeAddress;
import entrepot.trade.PayeeAddress.Proof;
import entrepot.trade.Transport;
import entrepot.trade.check.Checks;
import entrepot.trade.check.Finding;
import entrepot.trade.check.PaymentOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The papers of the reference import from the signed contract to its closure, February to June 2026.
@Tag("integration")
class ReferenceImportStory {

    private final DossierWorld world = new DossierWorld();
    private final PostBox bank = new PostBox();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void carriesThePapersToClosure() {
        // Nordfeld submits its contract. 240,000 dollars are 19.2 million at home: the bank has to number it.
        var contract = registered();
        assertThat(contract.state()).isEqualTo(Contract.State.ACTIVE);

        // The seller's proforma asks for 30 %, and its address is proved and approved by two people.
        world.at("2026-03-02T09:00:00Z");
        var proforma = entered(contract, Dossiers.proforma());
        assertThat(proforma.state()).isEqualTo(Invoice.State.MATCHED);
        assertThat(approvedPayee().state()).isEqualTo(PayeeAddress.State.ACTIVE);
        world.at("2026-03-03T10:00:00Z");
        assertThat(advanceFindings(contract, proforma)).allMatch(Finding.Passed.class::isInstance);

        // The advance is paid; goods for it are due by 19 June.
        assertThat(world.paid(contract, proforma).deadline()).isEqualTo(LocalDate.of(2026, 6, 19));

        // The goods sail; the invoice for the balance waits for a second pair of eyes.
        world.at("2026-04-12T09:00:00Z");
        var invoice = approvedInvoice(contract);
        assertThat(shipped(contract).state()).isEqualTo(Transport.State.VERIFIED);

        // Customs releases them on 18 May: the advance is answered, 168,000 are owed.
        world.at("2026-05-18T12:00:00Z");
        goodsComeIn(contract);

        // The balance is paid; everything is paid and delivered, and the bank closes the number.
        world.pay(contract, invoice, Dossiers.usd("168000.00"));
        world.at("2026-06-30T09:00:00Z");
        var closed = world.done(world.contracts.close(contract.id(), world.irina, world.instant()));
        assertThat(closed.state()).isEqualTo(Contract.State.CLOSED);
        carriedOut(
                Closures.CLOSE,
                new Closures(world.dossiers, bank, Parties.bank().lei()));
        assertThat(bank.last().xml()).contains("auth.020.001", Dossiers.CONTRACT_NUMBER);
    }

    private void goodsComeIn(Contract contract) {
        var released = released(contract);
        assertThat(released.cleared()).isEqualTo(Dossiers.usd("72000.00"));
        assertThat(released.payable()).isEqualTo(Dossiers.usd("168000.00"));
        assertThat(world.dossiers.advancesOf(contract.id()))
                .extracting(Advance::state)
                .containsExactly(Advance.State.CLEARED);
        assertThat(memo(contract))
                .containsExactly(
                        "9010 D 72000.00", "9019 C 72000.00",
                        "9019 D 72000.00", "9010 C 72000.00",
                        "9015 D 168000.00", "9019 C 168000.00");
        assertThat(world.ledger.verify()).isEmpty();
    }

    private Invoice entered(Contract contract, Invoice paper) {
        return world.done(world.invoices.enter(contract.id(), paper.content(), world.irina, world.instant()));
    }

    private Contract registered() {
        var checked = world.done(world.contracts.enter(DossierWorld.paper(), world.irina, world.instant()));
        assertThat(checked.state()).isEqualTo(Contract.State.CHECKED);
        var settings = new Registrations.Settings(
                Parties.bank().lei(),
                Dossiers.limits().contractNumber(),
                Dossiers.limits().zone());
        var registrations = new Registrations(world.dossiers, bank, settings, world);
        carriedOut(Registrations.REGISTER, registrations);
        world.at("2026-02-13T09:00:00Z");
        var read = new Iso20022(Dossiers.ASSETS).read(bank.last().xml());
        assertThat(read).isInstanceOfSatisfying(Iso20022.Reading.Read.class, r -> {
            var request = (RegistrationRequest) r.message();
            var parts = registrations.confirmed(confirmation(request));
            world.committer
                    .commit(new Change(new Fact("bank.message", "test", "bank", Map.of()), parts))
                    .orThrow();
            assertThat(registrations.confirmed(confirmation(request))).isEmpty();
        });
        return world.dossiers.contract(checked.id()).orElseThrow();
    }

    private RegistrationConfirmation confirmation(RegistrationRequest request) {
        return new RegistrationConfirmation(
                new Reference("CNF-1"),
                world.instant(),
                request.id(),
                request.reporter(),
                request.bank(),
                request.contract(),
                new RegisteredNumber(Dossiers.CONTRACT_NUMBER, LocalDate.of(2026, 2, 13)));
    }

    private PayeeAddress approvedPayee() {
        var proposal = new PayeeDesk.Proposal(
                Parties.seller().lei(),
                "eip155:31337:0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
                new PayeeAddress.Custody.AtProvider(Parties.sellersProvider().lei()));
        var proposed = world.done(world.payees.propose(proposal, world.irina, world.instant()));
        var proofs = List.of(
                new PayeeDesk.Shown(Proof.Kind.PROVIDER_ATTESTATION, "att-0391"),
                new PayeeDesk.Shown(Proof.Kind.MICRO_TRANSFER, "0.01 USDT"));
        world.done(world.payees.prove(proposed.id(), proofs, world.irina, world.instant()));
        return world.done(world.payees.approve(proposed.id(), world.kira, world.instant()));
    }

    private List<Finding> advanceFindings(Contract contract, Invoice proforma) {
        var rates = DossierWorld.TERMS.rates(contract, Dossiers.XTS);
        var dossier = world.dossiers.of(contract, proforma.id(), rates, List.of());
        var order = Dossiers.advanceOrder();
        var asked = new PaymentOrder(
                proforma.id(), order.amount(), order.asset(), order.payee(), order.account(), order.rates());
        return Checks.forPayment(dossier, asked, Dossiers.limits(), world.instant());
    }

    private Invoice approvedInvoice(Contract contract) {
        var invoice = world.done(
                world.invoices.enter(contract.id(), Dossiers.invoice().content(), world.irina, world.instant()));
        assertThat(invoice.state()).isEqualTo(Invoice.State.MATCHED);
        assertThat(declined(world.invoices.approve(invoice.id(), world.irina, world.instant())))
                .isEqualTo("SAME_PERSON SAME_USER");
        assertThat(declined(world.invoices.approve(invoice.id(), DossierWorld.otherSeat(world.irina), world.instant())))
                .isEqualTo("SAME_PERSON SAME_PERSON");
        return world.done(world.invoices.approve(invoice.id(), world.oleg, world.instant()));
    }

    private Transport shipped(Contract contract) {
        var bill = Dossiers.transport();
        var paper = new ShipmentDesk.Paper(
                bill.kind(),
                bill.number(),
                bill.carrier(),
                bill.carriage(),
                bill.shippedOn(),
                new Transport.Arrival.Expected(LocalDate.of(2026, 5, 14)),
                bill.documentHash());
        return world.done(world.shipments.enter(contract.id(), paper, world.irina, world.instant()));
    }

    private DeclarationDesk.Clearance released(Contract contract) {
        var content = Dossiers.filed().content();
        var filed = world.done(world.declarations.enter(contract.id(), content, world.customs, world.instant()));
        var day = LocalDate.of(2026, 5, 18);
        var released = world.done(world.declarations.release(filed.id(), day, world.customs, world.instant()));
        assertThat(released.declaration().state()).isEqualTo(Declaration.State.RELEASED);
        var again = world.done(world.declarations.release(filed.id(), day, world.customs, world.instant()));
        assertThat(again.cleared().isZero() && again.payable().isZero()).isTrue();
        return released;
    }

    private List<String> memo(Contract contract) {
        return world.ledger.entries(contract.id().toString()).stream()
                .map(ReferenceImportStory::line)
                .toList();
    }

    private static String line(Entry entry) {
        var side = entry.line().side() == Side.DEBIT ? " D " : " C ";
        return entry.line().account().account().code()
                + side
                + entry.line().amount().text();
    }

    private void carriedOut(String name, entrepot.commit.outbox.IntentHandler handler) {
        var subject = world.intents(name);
        assertThat(subject).hasSize(1);
        var intent = new Intent(
                Effects.once(name, subject.getFirst()),
                name,
                subject.getFirst(),
                Map.of("contract", subject.getFirst()),
                world.instant());
        assertThat(handler.handle(intent))
                .isInstanceOfSatisfying(
                        Result.Commit.class,
                        done -> world.committer
                                .commit(done.change().with(new entrepot.commit.outbox.IntentDone(intent.id())))
                                .orThrow());
        assertThat(world.intents(name)).isEmpty();
    }
}
