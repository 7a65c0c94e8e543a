package entrepot.dossier;

import static entrepot.dossier.DossierWorld.declined;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.party.Lei;
import entrepot.party.Parties;
import entrepot.trade.PayeeAddress;
import entrepot.trade.PayeeAddress.Approval;
import entrepot.trade.PayeeAddress.Custody;
import entrepot.trade.PayeeAddress.Origin;
import entrepot.trade.PayeeAddress.Proof;
import entrepot.trade.PayeeAddress.State;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Addresses to be paid at: who may bring one in, who approves, and what is refused (T-38, T-45).
@Tag("integration")
class PayeeDeskTest {

    private static final String CHAIN = "eip155:31337:";
    private static final String FIRST = CHAIN + "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
    private static final String OTHER = CHAIN + "0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc";

    private final DossierWorld world = new DossierWorld();

    @AfterEach
    void stop() {
        world.close();
    }

    private Answer<PayeeAddress> propose(String account) {
        var proposal = new PayeeDesk.Proposal(Parties.seller().lei(), account, new Custody.SelfHosted());
        return world.payees.propose(proposal, world.irina, world.instant());
    }

    private PayeeAddress approved(String account, Proof.Kind... kinds) {
        var proposed = world.done(propose(account));
        for (var kind : kinds)
            world.done(world.payees.prove(
                    proposed.id(), List.of(new PayeeDesk.Shown(kind, "ref")), world.irina, world.instant()));
        return world.done(world.payees.approve(proposed.id(), world.kira, world.instant()));
    }

    @Test
    void needsProofAndSecondPerson() {
        world.active();
        var proposed = world.done(propose(FIRST));
        assertThat(declined(world.payees.approve(proposed.id(), world.irina, world.instant())))
                .isEqualTo("SAME_PERSON SAME_USER");
        assertThat(declined(world.payees.approve(proposed.id(), world.kira, world.instant())))
                .isEqualTo("WRONG_STATE WRONG_STATE");
        assertThat(declined(propose(FIRST))).isEqualTo("EXISTS ALREADY_PROPOSED");
    }

    @Test
    void letsChangedAddressRest() {
        world.active();
        var first = approved(FIRST, Proof.Kind.MICRO_TRANSFER);
        assertThat(((Approval.Given) first.approval()).usableFrom()).isEqualTo(world.instant());
        world.done(world.payees.revoke(first.id(), "moved", world.irina, world.instant()));
        var second = world.done(propose(OTHER));
        assertThat(second.origin()).isEqualTo(new Origin.Replaces(first.id()));
        var proof = List.of(new PayeeDesk.Shown(Proof.Kind.SIGNED_MESSAGE, "ref"));
        world.done(world.payees.prove(second.id(), proof, world.irina, world.instant()));
        assertThat(declined(world.payees.approve(second.id(), world.kira, world.instant())))
                .isEqualTo("REFUSED PROOF_MISSING");
        var called = List.of(new PayeeDesk.Shown(Proof.Kind.CALL_BACK, "ref"));
        world.done(world.payees.prove(second.id(), called, world.irina, world.instant()));
        var approved = world.done(world.payees.approve(second.id(), world.kira, world.instant()));
        assertThat(approved.state()).isEqualTo(State.ACTIVE);
        assertThat(((Approval.Given) approved.approval()).usableFrom())
                .isEqualTo(Instant.parse("2026-02-13T08:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        wrong capitals     | eip155:31337:0x70997970C51812dc3A010C7d01b50e0d17dc79c8
        the token itself   | eip155:31337:0x5fbdb2315678afecb367f032d93f642f64180aa3
        nobody             | eip155:31337:0x0000000000000000000000000000000000000000
        another chain      | eip155:1:0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc
        looks like another | eip155:31337:0x7099000000000000000000000000000000dc79c8
        """)
    void refusesBadAddress(String what, String account) {
        world.active();
        assertThat(declined(propose(account))).as(what).isEqualTo("REFUSED CHECKS_REFUSED");
    }

    @Test
    void takesAddressWithoutCapitals() {
        world.active();
        assertThat(world.done(propose(FIRST.toLowerCase(Locale.ROOT))).state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void hearsOnlyWhoTradesWithHolder() {
        assertThat(declined(propose(FIRST))).isEqualTo("NOT_YOURS NOT_YOURS");
        world.active();
        var first = world.done(propose(FIRST));
        assertThat(declined(world.payees.revoke(first.id(), "mine", world.customs, world.instant())))
                .isEqualTo("UNKNOWN UNKNOWN");
        var nobody = new PayeeDesk.Proposal(new Lei("98450000000LPBRAVO42"), FIRST, new Custody.SelfHosted());
        assertThat(declined(world.payees.propose(nobody, world.irina, world.instant())))
                .isEqualTo("REFUSED PARTY_UNKNOWN");
    }
}
