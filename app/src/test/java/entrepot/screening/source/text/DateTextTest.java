package entrepot.screening.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.ListEntry.Birth;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        1958-12-10,          1958-12-10, 1958-12-10
        1958-12-10T00:00:00, 1958-12-10, 1958-12-10
        1958-12,             1958-12-01, 1958-12-31
        1958,                1958-01-01, 1958-12-31
        10/12/1958,          1958-12-10, 1958-12-10
        00/02/1958,          1958-02-01, 1958-02-28
        00/00/1958,          1958-01-01, 1958-12-31
        10 Dec 1958,         1958-12-10, 1958-12-10
        circa 1958,          1957-01-01, 1959-12-31
        """)
    void readsBirth(String text, LocalDate earliest, LocalDate latest) {
        assertThat(DateText.births(text)).containsExactly(new Birth(earliest, latest));
    }

    @Test
    void readsSeveralBirths() {
        assertThat(DateText.births("1958 or 1959")).hasSize(2);
        assertThat(DateText.births("10/12/1958; circa 1960")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "31/02/1958",
                "1958-13-01",
                "late 1950s",
                "00",
                " or ",
                " to ",
                "circa ",
                "99-Foo-2020"
            })
    void ignoresWhatNobodyCanRead(String text) {
        assertThat(DateText.births(text)).isEmpty();
        assertThat(DateText.day(text)).isEmpty();
        assertThat(DateText.monthFirst(text)).isEmpty();
    }

    @Test
    void readsDays() {
        assertThat(DateText.day("03/07/2019")).contains(LocalDate.of(2019, 7, 3));
        assertThat(DateText.monthFirst("07/03/2019")).contains(LocalDate.of(2019, 7, 3));
        assertThat(DateText.day("3-Jul-2019")).contains(LocalDate.of(2019, 7, 3));
        assertThat(DateText.day("2019")).isEmpty();
    }
}
