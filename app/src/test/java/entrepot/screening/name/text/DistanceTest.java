package entrepot.screening.name.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
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

    /// Letters that sound alike, vowels, doubled ones and `h`.
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abdtkhoo").ofMaxLength(8);
    }

    @Property(tries = 2_000)
    void isNeverBelowWhatTheLettersCostAtLeast(@ForAll("words") String one, @ForAll("words") String other) {
        assertThat(Letters.leastCost(Letters.of(one), Letters.of(other)))
                .isLessThanOrEqualTo(Distance.of(one, other, Integer.MAX_VALUE / 2));
    }

    @Property(tries = 1_000)
    void isTheSameUpToAnyLimit(
            @ForAll("words") String one, @ForAll("words") String other, @ForAll @IntRange(max = 800) int limit) {
        int whole = Distance.of(one, other, Integer.MAX_VALUE / 2);

        int limited = Distance.of(one, other, limit);

        if (whole <= limit) assertThat(limited).isEqualTo(whole);
        else assertThat(limited).isGreaterThan(limit);
    }
}
