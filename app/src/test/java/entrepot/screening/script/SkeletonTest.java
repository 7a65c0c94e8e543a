package entrepot.screening.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkeletonTest {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(textBlock = """
        mohammed, muhammad
        husayn, hossein
        khusein, hussain
        abdullah, abdallah
        yousef, yusuf
        yevgeny, evgeniy
        sergej, sergei
        dmitry, dimitri
        ivanoff, ivanov
        iwanowitsch, ivanovic
        djamel, jamal
        zhukov, joukov
        tawfiq, toufik
        oualid, walid
        philip, filip
        alexander, aleksandr
        schwartz, shvarts
        ahn, an
        young, yeong
        christa, krista
        """)
    void givesSameKey(String one, String other) {
        assertThat(Latin.skeleton(one)).isEqualTo(Latin.skeleton(other));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(textBlock = """
        hasan, hamid
        ivanov, petrov
        salim, salih
        nasir, nazir
        ali, wali
        kim, kang
        """)
    void keepsNamesApart(String one, String other) {
        assertThat(Latin.skeleton(one)).isNotEqualTo(Latin.skeleton(other));
    }
}
