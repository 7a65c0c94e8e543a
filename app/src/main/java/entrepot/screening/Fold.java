package entrepot.screening;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A name in any script as plain lower-case Latin words: compatibility forms and diacritics folded,
/// other scripts transliterated by CLDR's rules, punctuation cut.
final class Fold {

    /// Signs that belong to a word and are dropped inside it: apostrophes, and the marks that
    /// transliteration writes for soft and hard signs, ayin and hamza.
    private static final String INSIDE_WORD = "'`´‘’‛ʹʺʻʼʽʾʿˈ′″";

    /// Cyrillic by the BGN table, which writes `sh` where CLDR's general one writes an s with a mark
    /// that is then lost: the lists spell Russian names by it.
    private static final Transliterator TO_ASCII = Transliterator.getInstance(
            "NFKC; [:Cf:] Remove; [" + INSIDE_WORD + "] Remove; [:Cyrl:] Russian-Latin/BGN; Any-Latin; "
                    + "NFKD; [:Mn:] Remove; Latin-ASCII; Lower; [" + INSIDE_WORD + "[:Lm:]] Remove");

    private Fold() {}

    /// The words of a name in their order; empty when nothing of it can be compared.
    static List<String> words(String name) {
        var plain = isAscii(name) ? name.toLowerCase(Locale.ROOT) : TO_ASCII.transliterate(name);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) word.append(c);
            else if (c != '\'' && c != '`') {
                take(word, words);
                if (c == '&') words.add("and");
            }
        }
        take(word, words);
        return words;
    }

    /// ISO 15924 code of the script that the first letter is written in; `Zyyy` without a letter.
    static String script(String text) {
        return text.codePoints()
                .filter(UCharacter::isLetter)
                .mapToObj(letter -> UScript.getShortName(UScript.getScript(letter)))
                .findFirst()
                .orElse("Zyyy");
    }

    private static void take(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) words.add(word.toString());
        word.setLength(0);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 0x80 || text.charAt(i) < 0x20) return false;
        return true;
    }
}
