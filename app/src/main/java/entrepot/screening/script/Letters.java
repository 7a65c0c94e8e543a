package entrepot.screening.script;

import com.ibm.icu.text.Normalizer2;

/// Single letters: which are plain, and what is left of one without its marks.
final class Letters {

    /// Apostrophes, and the signs for hamza, ayin, soft and hard signs and stretched letters.
    private static final String INSIDE_WORD = "'`´‘’‚‛′″ʹʺʻʼʽʾʿˈˊˋ՚ـ";

    /// Texts are cut here: no name is as long.
    private static final int TEXT_MAX = 10_000;

    private Letters() {}

    /// A text of bearable length.
    static String cut(String text) {
        return text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text;
    }

    /// A sign that is left out without ending the word.
    static boolean isInsideWord(int sign) {
        return INSIDE_WORD.indexOf(sign) >= 0;
    }

    /// A lower-case ASCII letter or a digit.
    static boolean isPlain(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    }

    /// The plain letters that a letter is made of; empty when there are none.
    static String plain(char letter) {
        var parts = Normalizer2.getNFKDInstance().getDecomposition(letter);
        if (parts == null) return "";
        var plain = new StringBuilder(2);
        for (int i = 0; i < parts.length(); i++) if (isPlain(parts.charAt(i))) plain.append(parts.charAt(i));
        return plain.toString();
    }

    /// Whether all of a text is of ASCII.
    static boolean areAscii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 0x80) return false;
        return true;
    }

    /// Plain words with single blanks between them, whatever a table gave.
    static String tidy(String reading) {
        if (isTidy(reading)) return reading;
        var tidy = new StringBuilder(reading.length());
        for (int i = 0; i < reading.length(); i++) {
            char letter = reading.charAt(i);
            if (isPlain(letter)) tidy.append(letter);
            else if (letter == ' ' && !tidy.isEmpty() && tidy.charAt(tidy.length() - 1) != ' ') tidy.append(' ');
        }
        return tidy.toString().strip();
    }

    private static boolean isTidy(String reading) {
        char before = ' ';
        for (int i = 0; i < reading.length(); i++) {
            char letter = reading.charAt(i);
            if (!isPlain(letter) && (letter != ' ' || before == ' ')) return false;
            before = letter;
        }
        return before != ' ';
    }
}
