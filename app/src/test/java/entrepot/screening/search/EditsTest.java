package entrepot.screening.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        marko,  marko,   0
        marko,  makro,   1
        marko,  marco,   1
        marko,  mark,    1
        marko,  xmarko,  1
        marko,  makros,  2
        marko,  amrok,   2
        marko,  milan,   3
        marko,  m,       3
        ca,     abc,     3
        """)
    void countsUpToTwo(String one, String two, int edits) {
        assertThat(Edits.from(one).to(two, 2)).isEqualTo(edits);
        assertThat(Edits.from(two).to(one, 2)).isEqualTo(edits);
    }

    /// Few letters, so that words are often within two edits of each other.
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abcж").ofMaxLength(9);
    }

    @Property(tries = 2_000)
    void countsAsTheWholeTableDoes(@ForAll("words") String one, @ForAll("words") String other) {
        int all = table(one, other);
        for (int max = 0; max <= 9; max++)
            assertThat(Edits.from(one).to(other, max)).isEqualTo(Math.min(all, max + 1));
    }

    @Property(tries = 200)
    void countsInLongWords(
            @ForAll @IntRange(min = 0, max = 55) int length,
            @ForAll("words") String one,
            @ForAll("words") String other) {
        var same = "abracadabra".repeat(6).substring(0, length);

        assertThat(Edits.from(same + one).to(same + other, 3)).isEqualTo(Math.min(table(same + one, same + other), 4));
        assertThat(Edits.from(one + same).to(other + same, 3)).isEqualTo(Math.min(table(one + same, other + same), 4));
    }

    @Test
    void takesAbsurdlyLongWordsForOthers() {
        var word = "a".repeat(Edits.LENGTH_MAX + 1);

        assertThat(Edits.from(word).to(word, 2)).isZero();
        assertThat(Edits.from(word).to(word + "b", 2)).isEqualTo(3);
        assertThat(Edits.from(word.substring(1)).to(word, 2)).isEqualTo(3);
    }

    /// Every cell of the table, by the rule as it is written down.
    private static int table(String one, String other) {
        var cells = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++)
            for (int j = 0; j <= other.length(); j++) {
                int cell = i == 0 || j == 0 ? i + j : Integer.MAX_VALUE;
                if (i > 0 && j > 0) {
                    int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                    cell = Math.min(cells[i - 1][j - 1] + change, Math.min(cells[i - 1][j], cells[i][j - 1]) + 1);
                }
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) cell = Math.min(cell, cells[i - 2][j - 2] + 1);
                cells[i][j] = cell;
            }
        return cells[one.length()][other.length()];
    }
}
