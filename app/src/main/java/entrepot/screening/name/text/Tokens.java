package entrepot.screening.name.text;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A text cut into lower-case words of its own script: letters, marks and digits, without the signs
/// that stand inside words. Of a longer text only the beginning is read, see [#TEXT_MAX].
public final class Tokens {

    /// No listed name is longer; what follows is not compared.
    static final int TEXT_MAX = 512;

    public static final int WORDS_MAX = 24;

    /// No word of a name is longer; the rest of it is not compared.
    static final int WORD_MAX = 48;

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final String INSIDE = "'`´‘’‛ʹʺʻʼʽʾʿˈ′″\"״׳ـ";

    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private final boolean splitsNumbers;

    private Tokens(boolean splitsNumbers) {
        this.splitsNumbers = splitsNumbers;
    }

    /// The words; figures behind letters are a word of their own when asked so (`longxing610`).
    public static List<String> of(String text, boolean splitsNumbers) {
        var tokens = new Tokens(splitsNumbers);
        var plain = plain(text);
        for (int i = 0; i < plain.length(); ) {
            int letter = plain.codePointAt(i);
            tokens.take(letter, i > 0 && plain.charAt(i - 1) == ' ');
            i += Character.charCount(letter);
        }
        tokens.close();
        return tokens.words;
    }

    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 0x80) return false;
        return true;
    }

    private static String plain(String text) {
        var start = text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text;
        return apart(isAscii(start) ? start : NFKC.normalize(start)).toLowerCase(Locale.ROOT);
    }

    /// Two words written as one where small letters run into capitals: `YahyaHAQQANI`. One capital
    /// inside a word is no such place: `McDonald`.
    private static String apart(String text) {
        var parted = new StringBuilder(text);
        for (int i = text.length() - 2; i >= 2; i--) {
            boolean smallBefore =
                    Character.isLowerCase(text.charAt(i - 1)) && Character.isLowerCase(text.charAt(i - 2));
            int sign = INSIDE.indexOf(text.charAt(i)) >= 0 && i + 2 < text.length() ? 1 : 0;
            if (smallBefore && isCapital(text, i + sign) && isCapital(text, i + sign + 1)) parted.insert(i, ' ');
        }
        return parted.length() == text.length() ? text : parted.toString();
    }

    private static boolean isCapital(String text, int at) {
        return Character.isUpperCase(text.charAt(at));
    }

    private void take(int letter, boolean afterBlank) {
        if (letter == '&') {
            close();
            words.add("and");
        } else if (Character.isLetterOrDigit(letter) || isMark(letter)) {
            if (splitsNumbers && turnsToFigures(letter)) close();
            if (word.length() < WORD_MAX) word.appendCodePoint(letter);
        } else if (!isInside(letter, afterBlank)) close();
    }

    private boolean turnsToFigures(int letter) {
        return !word.isEmpty() && Character.isDigit(letter) && !Character.isDigit(word.charAt(word.length() - 1));
    }

    private static boolean isMark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /// Signs that are dropped inside a word. A quotation mark after a blank opens a quotation.
    private boolean isInside(int sign, boolean afterBlank) {
        if (Character.getType(sign) == Character.FORMAT) return true;
        return INSIDE.indexOf(sign) >= 0 && !word.isEmpty() && !afterBlank;
    }

    private void close() {
        if (!word.isEmpty() && words.size() < WORDS_MAX) words.add(word.toString());
        word.setLength(0);
    }
}
