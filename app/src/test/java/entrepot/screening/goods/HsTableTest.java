package entrepot.screening.goods;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.trade.code.HsCode;
import entrepot.trade.code.Nomenclature.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HsTableTest {

    static final String CODES = """
        section,hscode,description,parent,level
        XVI,77,"Dream engines, parts",TOTAL,2
        XVI,7701,Dream engines,77,4
        XVI,770110,"Dream engines; lucid, boxed",7701,6
        TOTAL,99,Commodities not specified,TOTAL,2
        TOTAL,999999,Commodities not specified,9999,6
        """;

    static final String SECTIONS = "section,name\nXVI,Machinery of the night\n";

    @ParameterizedTest
    @CsvSource({
        "770110, 2022, VALID",
        "7701100000, 2022, VALID",
        "770190, 2022, NOT_IN_TABLE",
        "999999, 2022, NOT_IN_TABLE",
        "770110, 2028, NOT_KNOWN"
    })
    void saysWhichCodesExist(String digits, int edition, Answer answer) {
        assertThat(table().look(new HsCode(digits, edition))).isEqualTo(answer);
    }

    @Test
    void saysWhatCodesSay() {
        assertThat(table().text(new HsCode("77011020", 2022)))
                .contains("Dream engines; lucid, boxed (section XVI, Machinery of the night)");
        assertThat(table().text(new HsCode("770190", 2022))).isEmpty();
        assertThat(table().text(new HsCode("770110", 2017))).isEmpty();
    }

    @Test
    void leavesAnswerToBuiltInTable() {
        assertThat(HsTable.none().look(new HsCode("843390", 2022))).isNotEqualTo(Answer.NOT_IN_TABLE);
        assertThat(HsTable.none().look(new HsCode("770110", 2022))).isEqualTo(Answer.NOT_IN_TABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "code,text\n1,2\n",
                "section,hscode,description,parent,level\n",
                "section,hscode,description,parent,level\nXVI,7701,Dream engines,77\n",
                "section,hscode,description,parent,level\nXVI,seven,Dream engines,77,4\n",
                "section,hscode,description,parent,level\nXVI,7701,\"Dream engines,77,4\n"
            })
    void refusesBadFiles(String text) {
        assertThat(HsTable.parse(text, SECTIONS)).isInstanceOf(HsTable.Load.Refused.class);
    }

    @Test
    void refusesBadSections() {
        assertThat(HsTable.parse(CODES, "section,name\nXVI\n")).isInstanceOf(HsTable.Load.Refused.class);
    }

    private static HsTable table() {
        return ((HsTable.Load.Parsed) HsTable.parse(CODES, SECTIONS)).table();
    }
}
