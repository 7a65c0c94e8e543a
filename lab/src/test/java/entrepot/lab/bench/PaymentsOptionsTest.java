package entrepot.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentsOptionsTest {

    private static PaymentsOptions parse(String line) {
        return PaymentsOptions.parse(List.of(line.strip().split(" +", -1)));
    }

    @Test
    void readsEveryOption() {
        assertThat(parse("--rate 20 --seconds 3")).isEqualTo(new PaymentsOptions(3, 20));
        assertThat(parse("--rate 20 --seconds 3").payments()).isEqualTo(60);
        assertThat(PaymentsOptions.parse(List.of())).isEqualTo(new PaymentsOptions(60, 200));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --rate 0      | --rate takes a whole number from 1 to 5000, not "0"
        --rate        | --rate takes a whole number from 1 to 5000, not ""
        --seconds 1h  | --seconds takes a whole number from 1 to 3600, not "1h"
        --speed 3     | bench payments knows no --speed
        """)
    void saysWhatIsWrong(String line, String sentence) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }
}
