package entrepot.screening.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Whatever comes in, what comes out is few, plain and bounded.
class LatinPropertyTest {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]{0,32}");

    private static final List<String> PARTS = List.of(
            "a",
            "é",
            "я",
            "ω",
            "م",
            "عبد ال",
            "عبد ال ",
            "الله",
            "الدين ",
            "عبدال",
            "ع",
            "اال ",
            "א",
            "山",
            "김",
            "ア",
            "ー",
            "ก",
            "न",
            "\ud800",
            "a\u0301",
            "аa",
            "\u202e",
            "김 ",
            "山 ",
            "·",
            "ﷺ",
            "א'",
            "ｱ",
            "ﬁ",
            "\u0645\u0651",
            "\u0b95\u0bca");

    /// No letter is read by more letters than this.
    private static final int LETTERS_PER_LETTER = 24;

    @Property
    void readsAnyText(@ForAll String text) {
        check(text);
    }

    @Property
    void readsMixedScripts(@ForAll("mixed") String text) {
        check(text);
    }

    @Property
    void keysAnyWord(@ForAll String word) {
        assertThat(Latin.skeleton(word)).matches(KEY);
    }

    @Test
    void readsLongTexts() {
        for (var part : PARTS) check(part.repeat(10_000));
    }

    @Provide
    static Arbitrary<String> mixed() {
        return Arbitraries.strings()
                .withChars("aÉßжІўώמّـלא' ʿ·-\u200d\u202e\u0301\ud83d\udc00٣5Ａ｡ﷲ")
                .withCharRange('а', 'ы')
                .withCharRange('ا', 'ي')
                .withCharRange('가', '각')
                .withCharRange('ァ', 'ー')
                .withCharRange('一', '丐')
                .ofMaxLength(40);
    }

    private static void check(String text) {
        var readings = Latin.readings(text);

        assertThat(readings).hasSizeLessThanOrEqualTo(16).doesNotHaveDuplicates();
        for (var reading : readings) {
            assertThat(isPlain(reading)).as(reading).isTrue();
            assertThat(reading.length()).isLessThanOrEqualTo(LETTERS_PER_LETTER * text.length());
        }
    }

    private static boolean isPlain(String reading) {
        boolean letters = reading.chars().allMatch(sign -> sign == ' ' || Letters.isPlain((char) sign));
        return letters && !reading.isEmpty() && reading.equals(reading.strip()) && !reading.contains("  ");
    }
}
