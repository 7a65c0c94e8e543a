package entrepot.screening.script;

import com.ibm.icu.lang.UScript;
import java.util.EnumMap;

/// A way of writing, as far as reading it aloud differs.
public enum Writing {
    LATIN,
    CYRILLIC,
    GREEK,
    ARABIC,
    HEBREW,
    HAN,
    HANGUL,
    KANA,
    OTHER;

    /// The writing of one letter.
    static Writing of(int letter) {
        if (letter < 0x250) return LATIN;
        return switch (UScript.getScript(letter)) {
            case UScript.LATIN -> LATIN;
            case UScript.CYRILLIC -> CYRILLIC;
            case UScript.GREEK -> GREEK;
            case UScript.ARABIC -> ARABIC;
            case UScript.HEBREW -> HEBREW;
            case UScript.HAN -> HAN;
            case UScript.HANGUL -> HANGUL;
            case UScript.HIRAGANA, UScript.KATAKANA -> KANA;
            default -> OTHER;
        };
    }

    /// The writing that most letters of a text are in; the first of equals, Latin without a letter.
    static Writing most(CharSequence text) {
        var counts = new EnumMap<Writing, Integer>(Writing.class);
        for (int i = 0; i < text.length(); i += Character.charCount(Character.codePointAt(text, i))) {
            int letter = Character.codePointAt(text, i);
            if (Character.isLetter(letter)) counts.merge(of(letter), 1, Integer::sum);
        }
        var most = LATIN;
        for (var writing : counts.keySet())
            if (counts.getOrDefault(writing, 0) > counts.getOrDefault(most, 0)) most = writing;
        return most;
    }
}
