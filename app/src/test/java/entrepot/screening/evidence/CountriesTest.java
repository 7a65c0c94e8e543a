package entrepot.screening.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        Russia                                | RU
        Russian Federation                    | RU
        RUSSIAN                               | RU
        Korea, North                          | KP
        Democratic People’s Republic of Korea | KP
        South Korean                          | KR
        Niger                                 | NE
        Nigerian                              | NG
        Nigerien                              | NE
        Malian                                | ML
        Malaysian                             | MY
        Indian                                | IN
        Indonesian                            | ID
        Iraqi                                 | IQ
        Türkiye                               | TR
        Côte d'Ivoire                         | CI
        Bosnia and Herzegovina                | BA
        Russian and Ukrainian                 | RU UA
        a) Algeria b) Palestinian             | DZ PS
        Yemeni; Saudi Arabian                 | SA YE
        Mauritanian/Moroccan                  | MA MR
        Congo, Democratic Republic of the     | CD
        Delaware                              | -
        undetermined                          | -
        na                                    | -
        ''                                    | -
        """)
    void readsCountry(String text, String codes) {
        assertThat(new TreeSet<>(Countries.codes(text)))
                .isEqualTo(codes == null ? Set.of() : new TreeSet<>(Set.of(codes.split(" ", -1))));
    }
}
