package entrepot.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerOptionsTest {

    private static LedgerOptions parse(String line) {
        return LedgerOptions.parse(List.of(line.strip().split(" +", -1)));
    }

    @Test
    void readsEveryOption() {
        assertThat(parse("--accounts 10 --zipf 0.5 --concurrency 1,8 --seconds 3 --grow-to 99"))
                .isEqualTo(new LedgerOptions(10, 0.5, List.of(1, 8), Duration.ofSeconds(3), 99));
    }

    @Test
    void speaksOfTheNamedRound() {
        assertThat(parse("--concurrency 1,1024,8192").spokenOf()).isEqualTo(1_024);
        assertThat(parse("--concurrency 1,64").spokenOf()).isEqualTo(64);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --accounts 1          | --accounts takes a whole number from 2 to 10000000, not "1"
        --accounts            | --accounts takes a whole number from 2 to 10000000, not ""
        --zipf 2.5            | --zipf takes a number from 0 to 2, not "2.5"
        --zipf -1             | --zipf takes a number from 0 to 2, not "-1"
        --concurrency 1,,2    | --concurrency takes a whole number from 1 to 16384, not ""
        --concurrency 99999   | --concurrency takes a whole number from 1 to 16384, not "99999"
        --seconds 0           | --seconds takes a whole number from 1 to 3600, not "0"
        --speed 3             | bench ledger knows no --speed
        """)
    void saysWhatIsWrong(String line, String said) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(said);
    }
}
