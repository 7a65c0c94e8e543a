package entrepot.screening.goods;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.goods.Verdict.Listed;
import entrepot.screening.goods.Verdict.Possible;
import entrepot.screening.goods.Verdict.Unknown;
import entrepot.trade.code.Nomenclature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoodsScreeningTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 12);
    private static final GoodsScreening SCREENING = over(Lists.priority(), control(), Lists.origin());

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        Fresh oranges                       | 080510     | XX | Clear Clear Clear
        Pedigree horses                     | 0101.21.00 | XX | Listed Clear Clear
        Pedigree horses                     | 0101.21.00 | YY | Listed Clear Listed
        Engines as of 3A777.a               | 080510     | XX | Clear Listed Clear
        engines of ECCN 3a777               | 080510     | XX | Clear Listed Clear
        Code 3A778 is on no list            | 080510     | XX | Clear Clear Clear
        Dream engine with flux resonator    | 080510     | XX | Clear Possible Clear
        Апельсины свежие                    | 080510     | XX | Clear Unknown Clear
        Fresh oranges                       | 770000     | XX | Unknown Clear Unknown
        Fresh oranges                       | 08         | XX | Unknown Clear Unknown
        Fresh oranges                       | ''         | XX | Unknown Clear Clear
        Fresh oranges                       | 080510     | '' | Clear Clear Unknown
        ''                                  | 080510     | XX | Clear Unknown Clear
        """)
    void judgesEachKindOfList(String description, String hs, String origin, String verdicts) {
        var answer = SCREENING.screen(new GoodsItem(description, hs, origin, DAY));

        assertThat(name(answer.priority()) + " " + name(answer.control()) + " " + name(answer.origin()))
                .isEqualTo(verdicts);
    }

    @Test
    void tellsWhichParagraphAndWhy() {
        var answer = SCREENING.control("Dream engine with flux resonator");

        assertThat(answer).isInstanceOfSatisfying(Possible.class, possible -> {
            var first = possible.findings().getFirst();
            assertThat(first.entry()).isEqualTo("3A777");
            assertThat(first.paragraph().code()).isEqualTo("3A777.a.1");
            assertThat(first.path()).contains("ELECTRONICS");
            assertThat(first.matched()).containsExactly("dream", "engine", "flux", "resonator");
            assertThat(first.coverage()).isEqualTo(1);
        });
    }

    @Test
    void saysWhetherCodeExists() {
        assertThat(SCREENING.screen(new GoodsItem("x", "770000", "XX", DAY)).code())
                .isEqualTo(Nomenclature.Answer.NOT_IN_TABLE);
    }

    @Test
    void takesStrictest() {
        assertThat(SCREENING.screen(new GoodsItem("Horses", "010121", "", DAY)).outcome())
                .isInstanceOf(Listed.class);
        assertThat(SCREENING.screen(new GoodsItem("Oranges", "080510", "", DAY)).outcome())
                .isInstanceOf(Unknown.class);
    }

    @Test
    void clearsNothingWithoutLists() {
        var none = over(HighPriorityList.none(), ControlIndex.of(List.of()), OriginMeasures.none());
        var answer = none.screen(new GoodsItem("Fresh oranges", "080510", "XX", DAY));

        assertThat(List.of(answer.priority(), answer.control(), answer.origin()))
                .allMatch(Unknown.class::isInstance);
    }

    @Test
    void readsFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.csv"), "hs6,tier\n010121,TIER_1\n");
        Files.writeString(folder.resolve("b.csv"), Lists.US);
        Files.writeString(folder.resolve("c.json"), Lists.EU);
        Files.writeString(folder.resolve("d.csv"), Lists.ORIGIN);
        Files.writeString(folder.resolve("readme.txt"), "left alone");
        var lists = GoodsFolder.read(folder);

        assertThat(lists.refused()).isEmpty();
        assertThat(new GoodsScreening(lists, HsTable.none())
                        .screen(new GoodsItem("Fresh oranges", "080510", "XX", DAY))
                        .outcome())
                .isEqualTo(new Verdict.Clear());
    }

    @Test
    void clearsNothingWhileListIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.csv"), "hs6,tier\n010121,TIER_1\n");
        Files.writeString(folder.resolve("b.csv"), Lists.US);
        Files.writeString(folder.resolve("c.json"), "{");
        Files.write(folder.resolve("d.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Files.writeString(folder.resolve("e.csv"), Lists.ORIGIN);
        var lists = GoodsFolder.read(folder);
        var answer =
                new GoodsScreening(lists, HsTable.none()).screen(new GoodsItem("Fresh oranges", "080510", "XX", DAY));

        assertThat(lists.refused()).hasSize(2).anyMatch(one -> one.contains("d.csv"));
        assertThat(answer.control())
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.why()).contains("c.json"));
        assertThat(SCREENING.control("Dream engine with flux resonator")).isInstanceOf(Possible.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u202e3A777", "((((", "AND OR NOT *:*", "\"", "\ud800", "ааааа a"})
    void survivesBadText(String text) {
        assertThat(SCREENING.control(text)).isNotNull();
        assertThat(SCREENING.control(text.repeat(5_000))).isNotNull();
    }

    private static ControlIndex control() {
        var paragraphs = new ArrayList<>(Lists.us());
        paragraphs.addAll(Lists.eu());
        return ControlIndex.of(paragraphs);
    }

    private static GoodsScreening over(HighPriorityList priority, ControlIndex control, OriginMeasures origin) {
        return new GoodsScreening(new GoodsLists(HsTable.none(), priority, control, origin, List.of()), HsTable.none());
    }

    private static String name(Verdict verdict) {
        return verdict.getClass().getSimpleName();
    }
}
