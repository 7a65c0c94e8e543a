package entrepot.screening.name.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({"viii,8", "xiv,14", "xxxix,39", "007,7", "0,0", "4c,4c"})
    void reads(String word, String value) {
        assertThat(Numerals.value(word)).contains(value);
    }

    @ParameterizedTest
    @CsvSource({"heron", "iiii", "vx", "xl"})
    void leavesWordsAlone(String word) {
        assertThat(Numerals.value(word)).isEmpty();
    }
}
