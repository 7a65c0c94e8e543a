package entrepot.screening.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
        assertThat(Edits.between(one, two, 2)).isEqualTo(edits);
        assertThat(Edits.between(two, one, 2)).isEqualTo(edits);
    }

    /// Few letters, so that words are often within two edits of each other.
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abc").ofMaxLength(9);
    }

    @Property(tries = 2_000)
    void countsAsTheWholeTableDoes(@ForAll("words") String one, @ForAll("words") String other) {
        int all = Edits.between(one, other, 20);
        assertThat(Edits.between(one, other, 2)).isEqualTo(Math.min(all, 3));
        assertThat(Edits.between(one, other, 1)).isEqualTo(Math.min(all, 2));
        assertThat(Edits.between(one, other, 0)).isEqualTo(Math.min(all, 1));
    }
}
