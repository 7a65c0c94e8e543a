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

    @ParameterizedTest
    @CsvSource({"forty,40,4", "fourty,40,4", "ninety,90,9"})
    void readsTensInLetters(String word, String value, String tens) {
        assertThat(Numerals.tens(word, value)).contains(tens);
    }

    @ParameterizedTest
    @CsvSource({"40,40", "four,4", "ten,10", "fourteen,14"})
    void joinsNothingElse(String word, String value) {
        assertThat(Numerals.tens(word, value)).isEmpty();
    }
}
