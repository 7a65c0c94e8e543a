package entrepot.settlement.web;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Change;
import entrepot.commit.Intent;
import entrepot.commit.Part;
import entrepot.commit.outbox.IntentHandler.Result;
import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListId;
import entrepot.screening.ListSnapshot;
import entrepot.screening.Screening;
import entrepot.screening.Screening.ListTerms;
import entrepot.screening.ScreeningRecords.ScreeningStored;
import entrepot.screening.Subject;
import entrepot.screening.lookback.LookBack;
import entrepot.screening.lookback.LookBacks;
import entrepot.screening.lookback.LookBacks.Kept;
import entrepot.trade.Dossiers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A list changes, and those who were asked about before are on it.
@Tag("integration")
class LookBackTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Dossiers.ADVANCE_TIME);
    private final CaseOffice office = CaseOffice.open();
    private final Screening screening = office.counter
            .node
            .cases()
            .over(Screening.over(office.lists, CLOCK, () -> new ListTerms(Set.of(ListId.UN), Duration.ofDays(1))));
    private final LookBack lookBack = new LookBack(
            new LookBack.Engine(
                    office.lists, screening, office.counter.node.cases().alerting()),
            new LookBack.Records(office.counter.node.sql(), office.counter.node.decisions()::subjectsAt),
            CLOCK,
            office.counter.node.ids());
    private String payment = "";

    @BeforeEach
    void payWhileNobodyIsListed() {
        office.listNobody();
        look("");
        payment = office.order();
    }

    private ListSnapshot edition() {
        return office.lists.snapshots().getFirst();
    }

    /// Carries out the look back that the change from an edition asks for, and answers what was kept.
    private Kept look(String before) {
        return carryOut(LookBack.after(office.counter.node.ids().next(), ListId.UN, before, Dossiers.ADVANCE_TIME));
    }

    private Kept carryOut(Intent intent) {
        var change = change(intent);
        office.counter.node.committer().commit(change).orThrow();
        return new LookBacks(office.counter.node.sql())
                .before(Long.MAX_VALUE, 1)
                .getFirst();
    }

    private Change change(Intent intent) {
        return ((Result.Commit) lookBack.handle(intent)).change();
    }

    @Test
    void filesWhoWasPaid() {
        var before = edition().id();
        office.listSeller("QE.1");
        var kept = look(before).done();
        assertThat(kept.isLast()).isTrue();
        assertThat(kept.snapshot()).isEqualTo(edition().id());
        assertThat(kept.touched()).isPositive().isLessThan(kept.known());
        assertThat(kept.hits()).anySatisfy(hit -> {
            assertThat(hit.subject()).isEqualTo(CaseOffice.SELLER);
            assertThat(hit.entries()).containsExactly("QE.1");
            assertThat(hit.payments()).contains(payment);
        });
        var file = office.file(office.caseOn(CaseOffice.SELLER));
        assertThat(file.text("/file/alerts/0/origins/0/from")).isEqualTo("LookBack");
        assertThat(file.text("/file/alerts/0/origins/0/snapshot"))
                .isEqualTo(edition().id());
    }

    @Test
    void leavesOthersAlone() {
        var before = edition().id();
        office.listOther("QE.2");
        var kept = look(before).done();
        assertThat(kept.touched()).isZero();
        assertThat(kept.hits()).isEmpty();
        assertThat(kept.known()).isPositive();
    }

    @Test
    void saysNothingWhenTheEditionIsTheSame() {
        assertThat(look(edition().id()).done().touched()).isZero();
    }

    @Test
    void screensEverybodyWithoutTheEditionBefore() {
        office.listSeller("QE.3");
        var kept = look("un-consolidated@2001-01-01#00000000").done();
        assertThat(kept.touched()).isEqualTo(kept.known());
        assertThat(kept.hits()).extracting(hit -> hit.subject()).contains(CaseOffice.SELLER);
    }

    @Test
    void worksThroughManyInParts() {
        var before = edition().id();
        var asked = new ArrayList<Part>();
        for (int i = 0; i < 130; i++) asked.add(ScreeningStored.of(screening.screen(firm(i))));
        office.counter.commit(asked);
        office.listSeller("QE.4", "Quagga Lantern Works");
        var first = change(LookBack.after(office.counter.node.ids().next(), ListId.UN, before, Dossiers.ADVANCE_TIME));
        office.counter.node.committer().commit(first).orThrow();
        var rest = first.parts().stream()
                .filter(Intent.class::isInstance)
                .map(Intent.class::cast)
                .toList();
        assertThat(rest).hasSize(1);
        var last = carryOut(rest.getFirst()).done();
        assertThat(last.isLast()).isTrue();
        assertThat(last.touched()).isGreaterThanOrEqualTo(130);
        var done = new LookBacks(office.counter.node.sql()).before(Long.MAX_VALUE, 2);
        assertThat(done.stream().flatMap(kept -> kept.done().hits().stream()).map(hit -> hit.subject()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(130);
    }

    private static Subject firm(int number) {
        var lei = "9845000000QUAGGA" + (char) ('A' + number / 26) + (char) ('A' + number % 26) + "00";
        return Subject.Named.of(Subject.Role.PARTY, Kind.ORGANISATION, "Quagga Lantern Works")
                .withLei(lei);
    }

    @Test
    void tellsComplianceAndNobodyElse() {
        var before = edition().id();
        office.listSeller("QE.5");
        look(before);
        var told = office.counter.get("auditor", "/screening/look-backs");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.text("/items/0/snapshot")).isEqualTo(edition().id());
        assertThat(office.counter.get("maker", "/screening/look-backs").status())
                .isIn(403, 404);
    }
}
