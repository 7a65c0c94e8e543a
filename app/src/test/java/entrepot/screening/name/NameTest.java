package entrepot.screening.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PERSON       | Dr. Lidia M. Ostrova      | title TITLE, lidia NAME, m INITIAL, ostrova NAME
            PERSON       | Tarek ibn al-Bendari      | tarek NAME, bin PARTICLE, al PARTICLE, bendari NAME
            PERSON       | O'Hara                    | ohara NAME
            ORGANISATION | ООО Нордфельд             | llc LEGAL_FORM, nordfeld NAME
            ORGANISATION | Nordfeld S.A. de C.V.     | nordfeld NAME, jsc LEGAL_FORM
            ORGANISATION | Банк Нордфельд            | bank GENERIC, nordfeld NAME
            ORGANISATION | World Bank                | global GENERIC, bank GENERIC
            ORGANISATION | Nordfeld Fund II          | nordfeld NAME, foundation GENERIC, 2 NUMERAL
            ORGANISATION | Nordfeld Fund X L.P.      | nordfeld NAME, foundation GENERIC, 10 NUMERAL, llc LEGAL_FORM
            ORGANISATION | Brigade Forty-Four        | brigade NAME, 44 NUMERAL
            ORGANISATION | AB Corporation            | ab GENERIC, jsc LEGAL_FORM
            ORGANISATION | Corp                      | corp GENERIC
            ORGANISATION | Nordfeld Joint Stock Compnay | nordfeld NAME, jsc LEGAL_FORM
            ORGANISATION | Nordfeld Tehran Stores    | nordfeld NAME, tehran GENERIC, stores GENERIC
            VESSEL       | M/V HERON VIII            | vessel TITLE, heron NAME, 8 NUMERAL
            VESSEL       | HERON008                  | heron NAME, 8 NUMERAL
            ADDRESS      | 4c Quay St                | 4c NUMERAL, quay NAME, street GENERIC
            """)
    void readsWordsWithRoles(NameKind kind, String text, String words) {
        assertThat(Name.of(text, kind).words().stream()
                        .map(word -> word.canon() + " " + role(word))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(words);
    }

    private static String role(Word word) {
        return word.role() == Role.GIVEN_OR_FAMILY ? "NAME" : word.role().name();
    }

    @Test
    void readsIdeographsBothWays() {
        assertThat(Name.of("路易斯", NameKind.PERSON).variants()).hasSizeGreaterThan(1);
    }

    @Test
    void boundsHostileText() {
        var name = Name.of("word ".repeat(10_000), NameKind.ORGANISATION);
        assertThat(name.words()).hasSizeLessThanOrEqualTo(24);
        assertThat(Name.of("x".repeat(100_000), NameKind.PERSON)
                        .words()
                        .getFirst()
                        .text())
                .hasSizeLessThanOrEqualTo(48);
    }
}
