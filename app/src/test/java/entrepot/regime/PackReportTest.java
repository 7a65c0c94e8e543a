package entrepot.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackReportTest {

    private static final PackReport REPORT = new PackReport(Packs.loader());

    @TempDir
    Path folder;

    @Test
    void saysThatAPackIsRight() {
        var report = REPORT.check(Packs.ROOT.resolve("hk"), Packs.DAY);

        assertThat(report.good()).isTrue();
        assertThat(report.text())
                .matches("(?s)HK v1: 10 rules, [0-9]+ tests passed, signed by demo-publisher \\(NOT FOR.*");
    }

    @Test
    void showsParametersAndRules() {
        var text = REPORT.show(Packs.ROOT.resolve("xa-elr")).text();

        assertThat(text)
                .contains("XA-ELR v3: Experimental regime")
                .contains("participant_year_cap             500000000.00 XTS  [M: model]")
                .contains("XA-DOM-01            HOLD or REFUSE: No payment in digital currency to a resident")
                .contains("when payment.direction == 'IMPORT' && (payee.residence == p.home");
    }

    @Test
    void saysInWordsWhatChanged() throws IOException {
        var newer = copy();
        edit(newer.resolve("pack.yaml"), "version: 1", "version: 2");
        edit(
                newer.resolve("pack.yaml"),
                "value: \"8000.00\"\n    citation: HKMA guideline on anti-money laundering for licensed"
                        + " stablecoin issuers\n",
                "value: \"9000.00\"\n    citation: HKMA guideline\n");
        edit(newer.resolve("rules/transfers.yaml"), "800000", "900000");
        edit(newer.resolve("rules/transfers.yaml"), "799999", "899999");
        edit(newer.resolve("rules/parties.yaml"), "id: HK-09", "id: HK-19");
        edit(newer.resolve("rules/parties.yaml"), "override: NONE", "override: REGULATOR");

        var report = REPORT.diff(Packs.ROOT.resolve("hk"), newer);

        assertThat(report.good()).as(report.text()).isTrue();
        assertThat(report.text())
                .contains("HK v1 → HK v2")
                .contains("parameter full_data_from, value: 8000.00 HKD → 9000.00 HKD")
                .contains("rule HK-09 removed")
                .contains("rule HK-19 added: Strategic goods through Hong Kong without licence")
                .contains("rule HK-08, override: NONE → REGULATOR");
    }

    @Test
    void findsNothingInEqualPacks() {
        var report = REPORT.diff(Packs.ROOT.resolve("cn"), Packs.ROOT.resolve("cn"));

        assertThat(report.text()).startsWith("CN v1 → CN v1: nothing changed");
    }

    @Test
    void listsEveryProblem() throws IOException {
        var broken = copy();
        edit(broken.resolve("pack.yaml"), "rounding: HALF_UP", "rounding: SIDEWAYS");

        var report = REPORT.check(broken, Packs.DAY);

        assertThat(report.good()).isFalse();
        assertThat(report.text()).contains("'SIDEWAYS'", "changed after it was signed", "refused, 2 problems");
    }

    private Path copy() throws IOException {
        var to = folder.resolve("hk");
        var from = Packs.ROOT.resolve("hk");
        Files.createDirectories(to.resolve("rules"));
        for (var name :
                new String[] {"pack.yaml", "pack.sig", "rules/assets.yaml", "rules/parties.yaml", "rules/transfers.yaml"
                }) Files.copy(from.resolve(name), to.resolve(name));
        return to;
    }

    private static void edit(Path file, String old, String now) throws IOException {
        var text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, now));
    }
}
