package entrepot.screening.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Chinese, Korean and Japanese names.
class EastTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        박수현          | park soohyun
        박수현          | park suhyeon
        박수현          | pak suhyon
        박수현          | park soo hyun
        이명철          | ri myongchol
        최은희          | choe unhui
        남궁민          | namkoong min
        영환 김         | younghwan kim
        프란 로베르트    | fran robert
        """)
    void readsKorean(String text, String reading) {
        assertThat(Latin.readings(text)).contains(reading);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        张晓明          | zhang xiaoming
        張曉明          | chang hsiao ming
        黄志强          | wong zhiqiang
        曾庆红          | zeng qinghong
        单雄信          | shan xiongxin
        解放           | xie fang
        诸葛亮          | zhuge liang
        秀琴 江         | xiuqin jiang
        约翰·史密斯       | john smith
        克里斯塔         | krista
        """)
    void readsChinese(String text, String reading) {
        assertThat(Latin.readings(text)).contains(reading);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        田中花子         | tanaka hanako
        佐藤 健         | sato ken
        きょうこ        | kyoko
        ｻﾄｳ          | sato
        ロバート・ヴィラ    | robat vira
        スミス         | smith
        """)
    void readsJapanese(String text, String reading) {
        assertThat(Latin.readings(text)).contains(reading);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
        zhang, chang
        xiao, hsiao
        qing, ching
        deng, teng
        zhong, chung
        jie, chieh
        guo, kuo
        zi, tzu
        ren, jen
        chuan, chuan
        """)
    void spellsByWadeAndGiles(String pinyin, String spelling) {
        assertThat(Pinyin.wadeGiles(pinyin)).isEqualTo(spelling);
    }

    /// The table is what ICU knows, written down because ICU takes long to begin.
    @Test
    void agreesWithIcu() {
        var icu = Transliterator.getInstance("Han-Latin; NFD; [:Mn:] Remove; Latin-ASCII; Lower");
        for (int character = 0x4E00; character <= 0x9FFF; character += 7) {
            var syllable = icu.transliterate(Character.toString(character)).strip();
            if (syllable.matches("[a-z]+"))
                assertThat(Pinyin.of(character))
                        .as(Character.toString(character))
                        .isEqualTo(syllable);
        }
    }
}
