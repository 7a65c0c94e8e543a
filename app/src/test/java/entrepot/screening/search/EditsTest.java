package entrepot.screening.search;

import static org.assertj.core.api.Assertions.assertThat;

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
}
