package entrepot.trade.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import entrepot.trade.Declaration;
import entrepot.trade.Dossiers;
import entrepot.trade.Edited;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Each row of `payments.txt`: a check, the stage of the reference import, what is changed in it, and
/// what the check then finds.
class ChecksTest {

    record Scene(Dossier dossier, PaymentOrder order, Instant now) {}

    private static final Scene ADVANCE =
            new Scene(Dossiers.beforeAdvance(), Dossiers.advanceOrder(), Dossiers.ADVANCE_TIME);
    private static final Scene BALANCE =
            new Scene(Dossiers.machineryImport(), Dossiers.balanceOrder(), Dossiers.BALANCE_TIME);

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(
            resources = "/entrepot/trade/check/payments.txt",
            delimiter = '|',
            commentCharacter = '#',
            quoteCharacter = '`')
    void findsAsTheTableSays(String id, String stage, @Nullable String edits, String expected) {
        var scene = Edited.of(stage.equals("advance") ? ADVANCE : BALANCE, Scene.class, edits == null ? "" : edits);
        var findings = Checks.forPayment(scene.dossier(), scene.order(), Dossiers.limits(), scene.now());
        assertThat(findings.stream().filter(f -> f.id().equals(id)).map(ChecksTest::word))
                .as("%s", findings)
                .containsExactly(expected);
    }

    private static String word(Finding finding) {
        return switch (finding) {
            case Finding.Passed _ -> "passed";
            case Finding.Failed failed -> failed.outcome().name();
            case Finding.Unknown _ -> "unknown";
        };
    }

    @Test
    void passesTheReferenceAdvance() {
        var findings = Checks.forPayment(ADVANCE.dossier(), ADVANCE.order(), Dossiers.limits(), ADVANCE.now());
        assertThat(findings).allMatch(f -> f instanceof Finding.Passed, findings.toString());
        assertThat(findings.stream().map(Finding::id))
                .containsExactly(
                        "T-01", "T-02", "T-03", "T-04", "T-05", "T-06", "T-07", "T-08", "T-09", "T-10", "T-11", "T-12",
                        "T-13", "T-25", "T-27", "T-31", "T-38");
        assertThat(Finding.strictest(findings)).isEmpty();
    }

    @Test
    void passesTheReferenceBalance() {
        var findings = Checks.forPayment(BALANCE.dossier(), BALANCE.order(), Dossiers.limits(), BALANCE.now());
        assertThat(findings).allMatch(f -> f instanceof Finding.Passed, findings.toString());
        assertThat(findings.stream().map(Finding::id))
                .containsExactly(
                        "T-01", "T-02", "T-03", "T-04", "T-05", "T-06", "T-07", "T-08", "T-09", "T-10", "T-11", "T-12",
                        "T-13", "T-22", "T-23", "T-25", "T-31", "T-38");
    }

    @Test
    void passesTheDocumentsAsTheyComeIn() {
        var dossier = Dossiers.machineryImport();
        var limits = Dossiers.limits();
        assertThat(Finding.open(Checks.forContract(dossier, limits, Dossiers.ADVANCE_TIME)))
                .isEmpty();
        assertThat(Finding.open(Checks.forInvoice(dossier, Dossiers.invoice(), limits)))
                .isEmpty();
        assertThat(Finding.open(Checks.forInvoice(Dossiers.beforeAdvance(), Dossiers.proforma(), limits)))
                .isEmpty();
        assertThat(Finding.open(Checks.forDeclaration(dossier, Dossiers.declaration(), limits)))
                .isEmpty();
    }

    @Test
    void wantsRegistrationFromTheThreshold() {
        var unregistered = "/dossier/contract/registration = {\"kind\":\"Unregistered\"}";
        var scene = Edited.of(ADVANCE, Scene.class, unregistered);
        assertThat(Checks.registration(scene.dossier(), Dossiers.limits())).isInstanceOf(Finding.Failed.class);
        var small = Edited.of(scene, Scene.class, "/dossier/contract/terms/value/units = \"3749999\"");
        assertThat(Checks.registration(small.dossier(), Dossiers.limits())).isEqualTo(new Finding.Passed("T-01"));
        var exact = Edited.of(scene, Scene.class, "/dossier/contract/terms/value/units = \"3750000\"");
        assertThat(Checks.registration(exact.dossier(), Dossiers.limits())).isInstanceOf(Finding.Failed.class);
    }

    @Test
    void refusesAnAdvanceClauseOverTheCap() {
        var dossier = Edited.of(Dossiers.beforeAdvance(), Dossier.class, "/contract/terms/advanceShareBps = 3001");
        assertThat(Finding.open(Checks.forContract(dossier, Dossiers.limits(), Dossiers.ADVANCE_TIME)))
                .containsExactly("T-05");
    }

    @Test
    void holdsADeclarationOfAnotherContract() {
        var declaration = Edited.of(
                Dossiers.declaration(), Declaration.class, "/content/contractNumber = \"26020002/0042/0000/2/1\"");
        assertThat(Finding.open(Checks.forDeclaration(Dossiers.machineryImport(), declaration, Dossiers.limits())))
                .containsExactly("T-22");
    }

    @Test
    void saysByHowMuchAnOrderIsOver() {
        var scene = Edited.of(BALANCE, Scene.class, "/order/amount/units = \"17350000\"");
        var findings = Checks.forPayment(scene.dossier(), scene.order(), Dossiers.limits(), scene.now());
        assertThat(Finding.open(findings)).containsExactly("T-03", "T-04");
        assertThat(findings.get(3))
                .hasToString("Failed[id=T-04, outcome=REFUSE, detail=173500.00 USD exceeds the open "
                        + "168000.00 USD by 5500.00, cure=Order at most the open balance.]");
        assertThat(Finding.strictest(findings)).contains(Finding.Outcome.REFUSE);
    }

    @Test
    void throwsForAnInvoiceOutsideTheDossier() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.forPayment(
                        Dossiers.beforeAdvance(), Dossiers.balanceOrder(), Dossiers.limits(), Dossiers.BALANCE_TIME));
    }

    @Test
    void letsAFlagPass() {
        var flag = new Finding.Failed("T-15", Finding.Outcome.FLAG, "looks alike", "Compare them.");
        assertThat(Finding.open(List.of(flag))).isEmpty();
        assertThat(Finding.strictest(List.of(flag, new Finding.Unknown("T-22", "declaration"))))
                .contains(Finding.Outcome.HOLD);
    }
}
