package entrepot.screening.goods;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.goods.HighPriorityList.Load.Parsed;
import entrepot.screening.goods.HighPriorityList.Load.Refused;
import entrepot.screening.goods.Verdict.Listed;
import entrepot.trade.code.HsCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HighPriorityListTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        010121       | TIER_1
        0101.21      | TIER_1
        0101.21.00   | TIER_1
        0101.2100.15 | TIER_1
        010190       | TIER_4_B
        010130       |
        0101300121   |
        """)
    void findsCodesOfEveryLength(String code, String tier) {
        var verdict = Lists.priority().look(HsCode.parse(code, 2022));
        if (tier == null) assertThat(verdict).isEqualTo(new Verdict.Clear());
        else
            assertThat(verdict)
                    .isInstanceOfSatisfying(
                            Listed.class, listed -> assertThat(listed.where()).isEqualTo(tier));
    }

    @Test
    void clearsNothingWithoutList() {
        assertThat(HighPriorityList.none().look(HsCode.parse("010121", 2022))).isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void knowsNoOtherEdition() {
        assertThat(Lists.priority().look(HsCode.parse("010130", 2017))).isInstanceOf(Verdict.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hs6;tier\n010121;TIER_1",
                "hs6,tier\n",
                "hs6,tier\n01012,TIER_1",
                "hs6,tier\n010121,TIER_9",
                "hs6,tier\n010121,TIER_1\n010121,TIER_2"
            })
    void refusesBadFiles(String text) {
        assertThat(HighPriorityList.parse(text)).isInstanceOf(Refused.class);
    }

    @Test
    void readsLinesThatEndInCrLf() {
        assertThat(HighPriorityList.parse("hs6,tier\r\n010121,TIER_1\r\n")).isInstanceOf(Parsed.class);
    }
}
