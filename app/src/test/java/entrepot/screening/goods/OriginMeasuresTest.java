package entrepot.screening.goods;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.goods.OriginMeasures.Load.Refused;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginMeasuresTest {

    @ParameterizedTest(name = "{0} from {1} on {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        100630     | ZZ | 2024-01-01 | Listed
        100630     | ZZ | 2024-12-31 | Listed
        100630     | ZZ | 2025-01-01 | Clear
        100630     | ZZ | 2023-12-31 | Clear
        270900     | ZZ | 2025-01-01 | Listed
        2709001000 | ZZ | 2099-01-01 | Listed
        270900     | XX | 2025-01-01 | Clear
        01012100   | YY | 2026-05-31 | Listed
        01012100   | YY | 2026-06-01 | Clear
                   | YY | 2026-05-31 | Unknown
                   | YY | 2026-06-01 | Clear
                   | ZZ | 2024-06-01 | Listed
        270900     |    | 2025-01-01 | Unknown
        """)
    void judgesByOriginCodeAndDay(String digits, String origin, LocalDate day, String verdict) {
        var judged = Lists.origin().look(digits == null ? "" : digits, origin == null ? "" : origin, day);
        assertThat(judged.getClass().getSimpleName()).isEqualTo(verdict);
    }

    @Test
    void clearsNothingWithoutList() {
        assertThat(OriginMeasures.none().look("270900", "ZZ", LocalDate.of(2026, 1, 1)))
                .isInstanceOf(Verdict.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "origin,hs\n",
                "origin,hs,from,to,reference,why\nZZZ,,2024-01-01,,Act,why",
                "origin,hs,from,to,reference,why\nZZ,x,2024-01-01,,Act,why",
                "origin,hs,from,to,reference,why\nZZ,,yesterday,,Act,why",
                "origin,hs,from,to,reference,why\nZZ,,2024-01-02,2024-01-01,Act,why",
                "origin,hs,from,to,reference,why\nZZ,,2024-01-01"
            })
    void refusesBadFiles(String text) {
        assertThat(OriginMeasures.parse(text)).isInstanceOf(Refused.class);
    }
}
