package entrepot.screening.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.ListEntry.Strength;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'a'                | a
        '  a   b '         | a b
        'a\u00A0\t b\u0000c' | a b c
        'Ж  Ж'             | Ж Ж
        ''                 | ''
        """)
    void makesSpacesSingle(String text, String single) {
        assertThat(Words.single(text)).isEqualTo(single);
    }

    @Test
    void partsAliases() {
        assertThat(Words.aliases("Sand Bank; Dune Bank")).containsOnlyKeys("Sand Bank", "Dune Bank");
        assertThat(Words.aliases("Gull")).containsExactly(Map.entry("Gull", Strength.STRONG));
        assertThat(Words.aliases("Belarusian: Арлан Зорблакс, Russian: Орлан Зорблакс"))
                .containsOnlyKeys("Арлан Зорблакс", "Орлан Зорблакс");
        assertThat(Words.aliases("")).isEmpty();
    }

    @Test
    void keepsCommaOfName() {
        assertThat(Words.aliases("Zorblax, Orlan, Phantasma Co, Ltd"))
                .containsEntry("Zorblax, Orlan", Strength.STRONG)
                .containsEntry("Zorblax", Strength.WEAK)
                .containsEntry("Phantasma Co", Strength.STRONG)
                .containsEntry("Phantasma Co, Ltd", Strength.STRONG)
                .containsEntry("Ltd", Strength.WEAK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        VX17                                | VX17
        3520025509842-7 (Vostravian)        | 3520025509842-7
        OGRN: 1027700132195, INN 7707083893 | 1027700132195;7707083893
        number unknown                      | number unknown
        ''                                  | ''
        """)
    void findsNumbers(String text, String numbers) {
        assertThat(String.join(";", Words.numbers(text))).isEqualTo(numbers);
    }

    @Test
    void readsNameInBrackets() {
        assertThat(Words.alsoKnownAs("Sand Bank (a.k.a. Dune Bank)")).isEqualTo(List.of("Sand Bank", "Dune Bank"));
        assertThat(Words.alsoKnownAs("Sand Bank (Port)")).isEqualTo(List.of("Sand Bank (Port)"));
    }
}
