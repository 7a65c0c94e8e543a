package entrepot.screening.script;

import com.ibm.icu.text.Normalizer2;
import java.util.List;

/// Greek, with or without accents; of the marks only the diaeresis changes a reading.
final class Greek {

    private static final Alphabet ALPHABET = Alphabet.load("greek.txt");
    private static final char DIAERESIS = '\u0308';

    private Greek() {}

    static List<String> read(List<String> words) {
        return ALPHABET.read(words.stream().map(Greek::bare).toList(), List.of());
    }

    private static String bare(String word) {
        var apart = Normalizer2.getNFDInstance().normalize(word);
        var bare = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char letter = apart.charAt(i);
            if (letter == DIAERESIS || Character.getType(letter) != Character.NON_SPACING_MARK) bare.append(letter);
        }
        return Normalizer2.getNFCInstance().normalize(bare);
    }
}
