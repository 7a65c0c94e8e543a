package entrepot.screening.script;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.regex.Pattern;

/// Scripts without a table here, by CLDR's general rules.
final class OtherScripts {

    private static final Transliterator TO_ASCII =
            Transliterator.getInstance("Any-Latin; NFKD; [:Mn:] Remove; Latin-ASCII; Lower");

    /// The vowel that the scripts of India write with each consonant, and do not speak at the end.
    private static final Pattern INHERENT = Pattern.compile("(\\w\\w[^aeiou ])a\\b");

    private OtherScripts() {}

    static List<String> read(List<String> words) {
        var read = new StringBuilder();
        for (var word : words) {
            var latin = transliterate(word);
            if (!read.isEmpty()) read.append(' ');
            for (int i = 0; i < latin.length(); i++) if (Letters.isPlain(latin.charAt(i))) read.append(latin.charAt(i));
        }
        var whole = read.toString();
        return Variants.distinct(List.of(whole, INHERENT.matcher(whole).replaceAll("$1")));
    }

    /// ICU's engines keep state while they work.
    private static synchronized String transliterate(String word) {
        return TO_ASCII.transliterate(word);
    }
}
