package entrepot.screening.name.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ostrova  | ostrova   |   0
            ostrova  | ostrava   |  45
            ostrova  | ostroova  |  30
            ostrova  | osrtova   |  90
            ostrova  | ostrowa   |  60
            ostrova  | osttrova  |  30
            ostrova  | ostrva    |  65
            ostrova  | ostroga   | 100
            hanna    | anna      |  50
            ab       |           | 165
            """)
    void measures(String one, String other, int distance) {
        assertThat(Distance.of(one, other == null ? "" : other, 500)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({"ostrova,bergmann", "lee,kandil", "ostrova,ostrov", "pavlo,paulo"})
    void keepsLowerBound(String one, String other) {
        assertThat(Letters.apart(Letters.of(one), Letters.of(other)) * Distance.LETTER)
                .isLessThanOrEqualTo(Distance.of(one, other, 1_000));
    }
}
