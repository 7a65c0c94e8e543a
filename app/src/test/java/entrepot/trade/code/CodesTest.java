package entrepot.trade.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {

    @ParameterizedTest
    @CsvSource({
        "CSQU3054383, true",
        "CSQU3054384, false",
        "MSKU6011672, true",
        "CSQX3054383, false",
        "csqu3054383, false",
        "CSQU305438, false",
        "CSQU30543830, false",
        "'', false"
    })
    void checksContainers(String number, boolean valid) {
        assertThat(ContainerNumber.isValid(number)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"9074729, true", "9074728, false", "9704729, false", "907472, false", "90747290, false", "'', false"})
    void checksShips(String number, boolean valid) {
        assertThat(ImoNumber.isValid(number)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "CNSHA, true",
        "XANRH, true",
        "SGSIN, true",
        "UKLON, false",
        "CNSH1, false",
        "CNSH, false",
        "cnsha, false"
    })
    void checksPlaces(String code, boolean valid) {
        assertThat(UnLocode.isValid(code)).isEqualTo(valid);
    }

    @Test
    void refusesToHoldWrongNumbers() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ContainerNumber("CSQU3054384"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ImoNumber("9074728"));
        assertThatIllegalArgumentException().isThrownBy(() -> new UnLocode("CNSH1"));
        assertThatIllegalArgumentException().isThrownBy(() -> HsCode.parse("8433", 2022));
        assertThatIllegalArgumentException().isThrownBy(() -> HsCode.parse("84339000001", 2022));
    }

    @ParameterizedTest
    @CsvSource({
        "8433.90,    2022, VALID",
        "8433900000, 2022, VALID",
        "8433.91,    2022, NOT_IN_TABLE",
        "8469.00,    2022, NOT_IN_TABLE",
        "7701.10,    2022, NOT_IN_TABLE",
        "9999.99,    2022, NOT_IN_TABLE",
        "0101.21,    2022, NOT_KNOWN",
        "8433.90,    2028, NOT_KNOWN"
    })
    void looksUpGoods(String code, int edition, Nomenclature.Answer answer) {
        assertThat(HsHeadings.load().look(HsCode.parse(code, edition))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"2021-12-31, 2017", "2022-01-01, 2022", "2027-12-31, 2022", "2028-01-01, 2028"})
    void knowsTheEditionInForce(LocalDate day, int edition) {
        assertThat(Nomenclature.editionOn(day)).isEqualTo(edition);
    }

    @ParameterizedTest
    @CsvSource({
        "YYMMNNNN/RRRR/FFFF/C/V, 1,     26020001/0042/0000/2/1",
        "YYMMNNNN/RRRR/FFFF/C/V, 9999,  26029999/0042/0000/2/1",
        "YYMMNNNN/RRRR/FFFF/C/V, 10000, none",
        "YYYY-MM-NNN,            7,     2026-02-007",
        "NNNN/Q,                 7,     none"
    })
    void composesNumbers(String template, long sequence, String expected) {
        var fields = Map.of('R', "42", 'F', "0", 'C', "2", 'V', "1");
        assertThat(new NumberTemplate(template)
                        .fill(YearMonth.of(2026, 2), sequence, fields)
                        .orElse("none"))
                .isEqualTo(expected);
    }

    @Test
    void matchesThePacksFormat() {
        var format = new NumberFormat("[0-9]{8}/[0-9]{6}/[0-9]{7}");
        assertThat(format.matches("10999010/180526/0001234")).isTrue();
        assertThat(format.matches("10999010/180526/000123")).isFalse();
        assertThat(format.matches("x10999010/180526/0001234")).isFalse();
    }
}
