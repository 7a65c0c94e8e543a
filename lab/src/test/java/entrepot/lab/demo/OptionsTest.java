package entrepot.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void takesFreePortForOneRun() {
        assertThat(Options.parse("--once").port()).isZero();
        assertThat(Options.parse("--once", "--port", "8181").port()).isEqualTo(8181);
        assertThat(Options.parse().port()).isEqualTo(8080);
        assertThat(Options.parse("--data", "here").data()).hasToString("here");
        assertThat(Options.parse("--receipts", "there").receipts()).hasValue(Path.of("there"));
        assertThat(Options.parse().receipts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--port,         --port needs a value",
        "--data,         --data needs a value",
        "--receipts,     --receipts needs a value",
        "--port x,       'from 0 to 65535, not x'",
        "--port -1,      'from 0 to 65535, not -1'",
        "--port 65536,   'from 0 to 65535, not 65536'",
        "--twice,        no option --twice",
        "once,           no option once"
    })
    void saysWhatIsWrong(String words, String said) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(words.split(" ")))
                .withMessageContaining(said);
    }
}
