package entrepot.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        O'BRIEN-Smith, J.          | obrien smith j       | Latn
        Łódź Straße Ærø            | lodz strasse aero    | Latn
        ﬁne Ｆｕｌｌ width           | fine full width      | Latn
        Черноярский Щит            | chernoyarskiy shchit | Cyrl
        Ольга                      | olga                 | Cyrl
        Αθήνα                      | athena               | Grek
        向空                        | xiang kong           | Hani
        박가상                       | baggasang            | Hang
        R & D                      | r and d              | Latn
        a\u202eb\u200dc            | abc                  | Latn
        123                        | 123                  | Zyyy
        """)
    void foldsScripts(String name, String words, String script) {
        var text = name.translateEscapes();

        assertThat(String.join(" ", Fold.words(text))).isEqualTo(words);
        assertThat(Fold.script(text)).isEqualTo(script);
    }

    @Test
    void changesNothingTwice() {
        for (var name : List.of("طارق الخيالي", "Φανταστικός Ήρωας", "Сказочная Ёлка", "Việt Nguyễn", "אבג דהו")) {
            var once = Fold.words(name);
            assertThat(once).isNotEmpty();
            assertThat(Fold.words(String.join(" ", once))).isEqualTo(once);
        }
    }

    @Test
    void findsNothingInSigns() {
        assertThat(Fold.words("— ☂ \u200b …")).isEmpty();
    }

    /// All words of up to four letters of an alphabet of three, against the definition.
    @Test
    void tellsOneEditFromMore() {
        var words = new ArrayList<>(List.of(""));
        for (int i = 0; i < words.size(); i++)
            if (words.get(i).length() < 4) for (var letter : List.of("a", "b", "c")) words.add(words.get(i) + letter);
        for (var a : words) {
            var near = oneEditFrom(a);
            for (var b : words)
                assertThat(NameIndex.oneEditApart(a, b)).as(a + " " + b).isEqualTo(near.contains(b));
        }
    }

    private static Set<String> oneEditFrom(String word) {
        var near = new TreeSet<String>();
        for (int i = 0; i <= word.length(); i++) {
            var before = word.substring(0, i);
            var after = word.substring(i);
            for (var letter : List.of("a", "b", "c")) {
                near.add(before + letter + after);
                if (!after.isEmpty()) near.add(before + letter + after.substring(1));
            }
            if (!after.isEmpty()) near.add(before + after.substring(1));
            if (after.length() > 1) near.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
        }
        near.remove(word);
        return near;
    }
}
