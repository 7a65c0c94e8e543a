package entrepot.dossier;

import static entrepot.dossier.DossierWorld.declined;
import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Committed;
import entrepot.commit.Refusal;
import entrepot.party.Lei;
import entrepot.party.Parties;
import entrepot.trade.Contract;
import entrepot.trade.Contract.Assignment;
import entrepot.trade.Dossiers;
import entrepot.trade.Edited;
import entrepot.trade.Invoice;
import entrepot.trade.Invoice.Content;
import entrepot.trade.Invoice.CreditNote;
import entrepot.trade.Invoice.State;
import entrepot.trade.check.Checks;
import entrepot.trade.check.Finding;
import entrepot.trade.check.PaymentOrder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the invoice desk decides: R-06 in its three variants, R-08, four eyes and credit notes.
@Tag("integration")
class InvoiceDeskTest {

    private final DossierWorld world = new DossierWorld();
    private Contract contract = Dossiers.draft();

    @BeforeEach
    void payAdvance() {
        contract = world.active();
        world.at("2026-03-02T09:00:00Z");
        var proforma = world.done(
                world.invoices.enter(contract.id(), Dossiers.proforma().content(), world.irina, world.instant()));
        world.paid(contract, proforma);
        world.at("2026-04-12T09:00:00Z");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private Answer<Invoice> enter(String edits) {
        var content = Edited.of(Dossiers.invoice().content(), Content.class, edits);
        return world.invoices.enter(contract.id(), content, world.irina, world.instant());
    }

    private static List<String> open(Answer<Invoice> answer) {
        return ((Answer.Done<Invoice>) answer)
                .findings().stream()
                        .filter(f -> !(f instanceof Finding.Passed))
                        .map(Finding::id)
                        .toList();
    }

    private List<Finding> payable(Invoice invoice, PaymentOrder order) {
        var rates = DossierWorld.TERMS.rates(contract, Dossiers.XTS);
        var now = world.dossiers.contract(contract.id()).orElseThrow();
        var dossier = world.dossiers.of(now, invoice.id(), rates, List.of());
        return Checks.forPayment(dossier, order, Dossiers.limits(), Dossiers.BALANCE_TIME);
    }

    private PaymentOrder order(Invoice invoice, Lei payee) {
        var order = Dossiers.balanceOrder();
        return new PaymentOrder(invoice.id(), order.amount(), order.asset(), payee, order.account(), order.rates());
    }

    private static Finding finding(List<Finding> findings, String id) {
        return findings.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        the same file              | ``                                                             | T-11
        scanned again              | /documentHash = "HASH"                                         | T-12
        number spelled otherwise   | /documentHash = "HASH" ; /number = "hap 2026 0456"             | T-12
        another number, same goods | /documentHash = "HASH" ; /number = "Z-9" ; /date = "2026-04-20" | T-13
        """)
    void keepsDuplicateOnFile(String what, String edits, String check) {
        var first = world.done(enter(""));
        var copy = enter(edits.replace("HASH", Dossiers.hash('9')));
        assertThat(open(copy)).as(what).contains(check);
        var duplicate = world.done(copy);
        assertThat(duplicate.state()).isEqualTo(State.DUPLICATE);
        assertThat(declined(world.invoices.approve(duplicate.id(), world.oleg, world.instant())))
                .isEqualTo("WRONG_STATE WRONG_STATE");
        var approved = world.done(world.invoices.approve(first.id(), world.oleg, world.instant()));
        assertThat(approved.state()).isEqualTo(State.APPROVED);
        var seller = Parties.seller().lei();
        assertThat(payable(first, order(first, seller)))
                .filteredOn(f -> List.of("T-08", "T-11", "T-12", "T-13").contains(f.id()))
                .allMatch(Finding.Passed.class::isInstance);
        assertThat(finding(payable(duplicate, order(duplicate, seller)), check).effect())
                .contains(Finding.Outcome.REFUSE);
    }

    @Test
    void findsTheCopyThatWasJudgedAtTheSameTime() {
        var scannedAgain = "/documentHash = \"" + Dossiers.hash('9') + "\"";
        var first = enter("");
        var copy = (Answer.Done<Invoice>) enter(scannedAgain);
        assertThat(world.done(first).state()).isEqualTo(State.MATCHED);
        assertThat(world.committer.commit(copy.change()))
                .isInstanceOfSatisfying(
                        Committed.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.STALE_VERSION));
        assertThat(world.done(enter(scannedAgain)).state()).isEqualTo(State.DUPLICATE);
    }

    @Test
    void holdsSameContainerAlone() {
        world.done(enter(""));
        var edits = "/documentHash = \"" + Dossiers.hash('9') + "\" ; /number = \"HAP-2026-0999\" ; "
                + "/date = \"2026-04-20\" ; /marks/2 = remove ; /marks/0 = remove";
        var held = enter(edits);
        assertThat(open(held)).contains("T-13");
        assertThat(world.done(held).state()).isEqualTo(State.PARSED);
    }

    @Test
    void matchesHeldInvoiceLater() {
        var first = world.done(enter(""));
        var twin = "/documentHash = \"" + Dossiers.hash('9') + "\" ; /number = \"HAP-2026-0457\" ; "
                + "/date = \"2026-04-09\" ; /marks/2 = remove ; /marks/1 = remove ; /marks/0 = remove";
        var held = world.done(enter(twin));
        assertThat(held.state()).isEqualTo(State.PARSED);
        var same = world.done(world.invoices.examine(held.id(), world.irina, world.instant()));
        assertThat(same.state()).isEqualTo(State.PARSED);
        var note = new CreditNote("CN-9", first.openBalance(), LocalDate.of(2026, 4, 13));
        world.done(world.invoices.credit(first.id(), note, world.irina));
        var matched = world.done(world.invoices.examine(held.id(), world.irina, world.instant()));
        assertThat(matched.state()).isEqualTo(State.MATCHED);
    }

    @Test
    void refusesForeignPapers() {
        assertThat(declined(enter("/contractReference = \"NF-2026/018\""))).isEqualTo("REFUSED CONTRACT_DIFFERS");
        assertThat(declined(enter("/payable/asset/currency = \"XTS\""))).isEqualTo("REFUSED CURRENCY_DIFFERS");
        assertThat(declined(world.invoices.enter(
                        contract.id(), Dossiers.invoice().content(), world.stranger, world.instant())))
                .isEqualTo("UNKNOWN UNKNOWN");
    }

    /// an affiliate in a third country wants to be paid two days before the payment.
    @Test
    void paysAffiliateOnlyWhenAssigned() {
        var invoice = world.done(enter(""));
        var affiliate = Parties.sellersProvider().lei();
        assertThat(finding(payable(invoice, order(invoice, affiliate)), "T-07").effect())
                .contains(Finding.Outcome.REFUSE);
        assign("2026-06-01");
        assertThat(finding(payable(invoice, order(invoice, affiliate)), "T-07").effect())
                .contains(Finding.Outcome.REFUSE);
        assign("2026-04-01");
        assertThat(finding(payable(invoice, order(invoice, affiliate)), "T-07")).isInstanceOf(Finding.Passed.class);
        assertThat(finding(payable(invoice, order(invoice, affiliate)), "T-38").effect())
                .contains(Finding.Outcome.HOLD);
    }

    private void assign(String day) {
        var assignment =
                new Assignment(Parties.sellersProvider().lei(), LocalDate.parse(day), Dossiers.hash(day.charAt(6)));
        world.done(world.contracts.assign(contract.id(), assignment, world.irina, world.instant()));
    }

    @Test
    void cancelsByCreditNote() {
        var invoice = world.done(enter(""));
        var day = LocalDate.of(2026, 4, 13);
        var part = new CreditNote("CN-1", Dossiers.usd("8000.00"), day);
        assertThat(declined(world.invoices.credit(invoice.id(), part, world.irina)))
                .isEqualTo("WRONG_STATE WRONG_STATE");
        world.done(world.invoices.approve(invoice.id(), world.oleg, world.instant()));
        var credited = world.done(world.invoices.credit(invoice.id(), part, world.irina));
        assertThat(credited.openBalance()).isEqualTo(Dossiers.usd("160000.00"));
        var rest = new CreditNote("CN-2", Dossiers.usd("160000.00"), day);
        assertThat(world.done(world.invoices.credit(invoice.id(), rest, world.irina))
                        .state())
                .isEqualTo(State.CANCELLED);
    }
}
