package entrepot.screening.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The first reading of each writing, and what the readings of a name have among them.
class LatinTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        O'BRIEN-Smith, J.   | obrien smith j            | LATIN
        Łódź Straße Ærø     | lodz strasse aeroe        | LATIN
        ﬁne Ｆｕｌｌ width     | fine full width           | LATIN
        Việt Nguyễn 2       | viet nguyen 2             | LATIN
        Ольга Щукина        | olga shchukina            | CYRILLIC
        Αθήνα Ευαγγελία     | athina evangelia          | GREEK
        محمد علي            | muhammad ali              | ARABIC
        משה כהן             | moshe cohen               | HEBREW
        李明                 | li ming                   | HAN
        欧阳长青               | ouyang changqing          | HAN
        이영민                | lee youngmin              | HANGUL
        やまだ はなこ            | yamada hanako             | KANA
        გიორგი              | giorgi                    | OTHER
        राजीव                | rajiva                    | OTHER
        R & D               | r d                       | LATIN
        a\u202eb\u200dc     | abc                       | LATIN
        """)
    void readsFirst(String text, String first, Writing writing) {
        assertThat(Latin.readings(text.translateEscapes()).getFirst()).isEqualTo(first);
        assertThat(Latin.writing(text)).isEqualTo(writing);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        Müller              | mueller
        Søren Ångström      | soren aangstroem
        Milutinović         | milutinovich
        """)
    void readsLatin(String text, String reading) {
        assertThat(Latin.readings(text)).contains(reading);
    }

    /// A letter of a writing that looks the same is read as what the rest of the word is.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        P\u0430ul           | paul
        \u0420aul           | paul
        Иванoв              | ivanov
        Mαria               | maria
        """)
    void seesThroughLookalikes(String text, String reading) {
        assertThat(Latin.readings(text.translateEscapes())).contains(reading);
    }

    @Test
    void findsNothingInSigns() {
        assertThat(Latin.readings("— ☂ \u200b … \ud800")).isEmpty();
        assertThat(Latin.readings("")).isEmpty();
    }

    @Test
    void readsScriptsSideBySide() {
        assertThat(Latin.readings("Bank Москва 3").getFirst()).isEqualTo("bank moskva 3");
        assertThat(Latin.readings("MTS有限公司").getFirst()).startsWith("mts ");
    }
}
