package entrepot.screening.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import entrepot.screening.goods.ControlIndex;
import entrepot.screening.goods.ControlLoad;
import entrepot.screening.goods.EuControlJson;
import entrepot.screening.goods.GoodsItem;
import entrepot.screening.goods.GoodsLists;
import entrepot.screening.goods.GoodsScreening;
import entrepot.screening.goods.HighPriorityList;
import entrepot.screening.goods.HsTable;
import entrepot.screening.goods.OriginMeasures;
import entrepot.screening.goods.Paragraph;
import entrepot.screening.goods.UsControlCsv;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;

/// Descriptions, codes and countries that no invoice has, and lists that no authority wrote.
@Tag("fuzz")
class GoodsFuzzTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
    private static final GoodsScreening SCREENING = screening();

    @FuzzTest
    void survives(byte[] input) {
        Budget.keep(input, GoodsFuzzTest::ask);
    }

    static void ask(byte[] input) {
        var text = Kept.text(input);
        var head = text.substring(0, Math.min(12, text.length()));
        var item = new GoodsItem(text, head, head, DAY);
        assertThat(SCREENING.screen(item)).isEqualTo(SCREENING.screen(item));
        lists(text);
    }

    private static void lists(String text) {
        assertThat(HighPriorityList.parse(text)).isNotNull();
        assertThat(OriginMeasures.parse(text)).isNotNull();
        assertThat(HsTable.parse(text, text)).isNotNull();
        control(EuControlJson.parse(text));
        control(UsControlCsv.parse(text));
    }

    private static void control(ControlLoad load) {
        switch (load) {
            case ControlLoad.Parsed parsed ->
                assertThat(ControlIndex.of(parsed.paragraphs()).isEmpty()).isFalse();
            case ControlLoad.Refused refused -> assertThat(refused.why()).isNotBlank();
        }
    }

    private static GoodsScreening screening() {
        var control = ControlIndex.of(List.of(
                new Paragraph("test", "3A777", "Dream engines, as follows", List.of("Electronics"), ""),
                new Paragraph("test", "3A777.a", "Flux resonators of more than 3 GHz", List.of("Dream engines"), "")));
        var lists = new GoodsLists(HsTable.none(), HighPriorityList.none(), control, OriginMeasures.none(), List.of());
        return new GoodsScreening(lists, lists.table());
    }
}
