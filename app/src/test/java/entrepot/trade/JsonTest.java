package entrepot.trade;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.commit.Json;
import entrepot.trade.check.Checks;
import entrepot.trade.check.Dossier;
import entrepot.trade.check.Finding;
import entrepot.trade.check.PaymentOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is stored comes back equal, and the same fact always has the same text.
class JsonTest {

    static Stream<Record> aggregates() {
        var contract = Dossiers.contract();
        var other = "/carriage = {\"by\":\"Other\",\"conveyance\":\"XA 117\",\"from\":\"CNSHA\",\"to\":\"XANRH\"}";
        return Stream.of(
                Dossiers.draft(),
                contract,
                Edited.of(contract, Contract.class, "/terms/settlement = {\"kind\":\"InMoney\"}"),
                Edited.of(contract, Contract.class, "/terms/settlement/rate = {\"kind\":\"NotStated\"}"),
                Dossiers.proforma(),
                Dossiers.paidProforma(),
                Dossiers.invoice(),
                Dossiers.transport(),
                Edited.of(Dossiers.transport(), Transport.class, other),
                Dossiers.filed(),
                Dossiers.declaration(),
                Dossiers.advance(),
                Dossiers.clearedAdvance(),
                Dossiers.advance()
                        .on(new Advance.Command.Age(List.of(30, 10)), LocalDate.of(2026, 6, 1))
                        .orThrow(),
                Dossiers.proposed(),
                Dossiers.payee(),
                Edited.of(Dossiers.proposed(), PayeeAddress.class, "/custody = {\"kind\":\"SelfHosted\"}"),
                Dossiers.machineryImport(),
                Dossiers.balanceOrder());
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void survivesStorage(Record record) {
        var text = Json.write(record);
        var back = Json.read(text, record.getClass());
        assertThat(back).isEqualTo(record);
        assertThat(Json.write(back)).isEqualTo(text);
        assertThat(text).doesNotContain("null");
    }

    @Test
    void storesIdsAsTheyAreShown() {
        assertThat(Json.write(Dossiers.contract())).contains("\"id\":\"ctr_", "\"buyer\":\"9845000000NORDFELD80\"");
    }

    @Test
    void storesFindings() {
        var findings =
                Checks.forPayment(Dossiers.beforeAdvance(), overpaid(), Dossiers.limits(), Dossiers.ADVANCE_TIME);
        assertThat(findings)
                .allSatisfy(
                        f -> assertThat(Json.read(Json.write(f), Finding.class)).isEqualTo(f));
        assertThat(Json.write(findings.getFirst())).isEqualTo("{\"id\":\"T-01\",\"kind\":\"Passed\"}");
    }

    private static PaymentOrder overpaid() {
        return Edited.of(Dossiers.advanceOrder(), PaymentOrder.class, "/amount/units = \"7200001\" ; /rates = []");
    }

    @Test
    void readsADossierBack() {
        var dossier = Dossiers.machineryImport();
        assertThat(Json.read(Json.write(dossier), Dossier.class)).isEqualTo(dossier);
    }
}
