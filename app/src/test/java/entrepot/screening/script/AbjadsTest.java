package entrepot.screening.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Arabic and Hebrew letters: names of the lexicon, names by rule, compounds.
class AbjadsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        عبد الرحمن           | abdul rahman
        عبد الرحمن           | abd al rahman
        عبدالرحمن            | abdurrahman
        عبد الله             | abdullah
        نور الدين            | nur al din
        نورالدین             | nureddine
        سیف الله             | sayfullah
        أبو بكر              | abu bakr
        مُحَمَّد              | muhammad
        ﻤﺣﻤﺩ                | muhammad
        الشريف               | al sharif
        """)
    void readsKnownNames(String text, String reading) {
        assertThat(Latin.readings(text)).contains(reading);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        درغام                | dargham
        كامون                | kamun
        جرمان                | djarman
        طويل                 | tawil
        واصف                 | wasif
        سليوة                | saliwa
        گلپور                | galpur
        ضرار                 | zarar
        بيكاسو               | pekaso
        """)
    void readsUnknownNames(String text, String reading) {
        assertThat(Latin.readings(text)).contains(reading);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        דוד לוי              | david levi
        ג'ון                 | jon
        בלומנפלד             | balumnaplad
        """)
    void readsHebrew(String text, String reading) {
        assertThat(Latin.readings(text)).contains(reading);
    }
}
