package entrepot.screening.goods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import entrepot.screening.goods.ControlLoad.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlListsTest {

    @Test
    void readsUsList() {
        assertThat(Lists.us())
                .extracting(Paragraph::code, Paragraph::entry)
                .containsExactly(
                        tuple("3A777.a.1", "3A777"),
                        tuple("3A777", "3A777"),
                        tuple("3A777.a", "3A777"),
                        tuple("7E002", "7E002"),
                        tuple("0E614", "0E614"),
                        tuple("0E614.a", "0E614"),
                        tuple("0E", "0E"),
                        tuple("0A506.b", "0A506"),
                        tuple("XI(c)(19)(ii)", "XI(c)"));
    }

    @Test
    void keepsPathOfHeadings() {
        var paragraph = Lists.us().getFirst();
        assertThat(paragraph.text()).isEqualTo("Flux \"resonators\" of more than 3 GHz; or");
        assertThat(paragraph.headings())
                .containsExactly(
                        "ELECTRONICS",
                        "END ITEMS",
                        "Dream engines, as follows (see list).",
                        "Engines having any of the following:");
        assertThat(Lists.us().get(1).notes()).isEqualTo("Note: includes reverie coils");
    }

    @Test
    void readsEuList() {
        assertThat(Lists.eu())
                .containsExactly(
                        new Paragraph(
                                "eu-dual-use", "3A777", "Dream engines as follows:", List.of(), "Includes lucid ones."),
                        new Paragraph(
                                "eu-dual-use",
                                "3A777.b",
                                "Nightmare suppressors of aluminium;",
                                List.of("Dream engines as follows:"),
                                ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b\n1,2\n", "derived_ecn_no,ecn_number,parent_ecn,description_en,notes\n1,\"2"})
    void refusesBadCsv(String text) {
        assertThat(UsControlCsv.parse(text)).isInstanceOf(Refused.class);
    }

    @Test
    void refusesRowWithFieldsMissing() {
        assertThat(UsControlCsv.parse(Lists.US + "14,3A888\n"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).contains("line 15"));
    }

    @Test
    void survivesCircleOfParents() {
        var text = """
                derived_ecn_no,ecn_number,parent_ecn,description_en,notes
                1,3A777,2,One.,[]
                2,3A777.A,1,Two.,[]
                """;
        assertThat(UsControlCsv.parse(text)).isInstanceOf(ControlLoad.Parsed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "[{\"model\": \"regulations.paragraph\"}]", "[{]"})
    void refusesBadJson(String text) {
        assertThat(EuControlJson.parse(text)).isInstanceOf(Refused.class);
    }
}
