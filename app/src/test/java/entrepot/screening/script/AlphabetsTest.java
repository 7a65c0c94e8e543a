package entrepot.screening.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cyrillic and Greek in the systems of several nations.
class AlphabetsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        Евгений Хрящёв      | yevgeniy khryashchyov
        Дмитрий Зуев        | dmitry zuyev
        Юлия Цой            | iuliia tsoi
        Щедрин              | schtschedrin
        Жуков               | joukov
        Чехов               | cehov
        """)
    void readsRussian(String text, String reading) {
        assertThat(Latin.readings(text)).anyMatch(one -> Similarity.of(one, reading) > 0.93);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        Григорій Їжакевич   | hryhorii yizhakevych
        Володимир Гнатюк    | volodymyr hnatiuk
        Сяргей Зубкоў       | siarhei zubkou
        Ђорђе Његош         | djordje njegosh
        Георги Щерев        | georgi shterev
        Ққасым Төлегенов    | qqasym tolegenov
        """)
    void readsNeighbours(String text, String reading) {
        assertThat(Latin.readings(text)).contains(reading);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        итида хироси        | ichida hiroshi
        джексон             | jexon
        уодсворт            | wadsvort
        """)
    void readsForeignNames(String text, String reading) {
        assertThat(Latin.readings(text)).contains(reading);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        Γεώργιος            | george
        Παπαδοπούλου        | papadopoulou
        Ντίνος Μπάρκας      | dinos barkas
        Χρήστος             | hristos
        Ραΐσης              | raisis
        """)
    void readsGreek(String text, String reading) {
        assertThat(Latin.readings(text)).contains(reading);
    }
}
