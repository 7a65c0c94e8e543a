package entrepot.screening.script;

import java.util.ArrayList;
import java.util.List;

/// Latin letters, plain and with signs. Most texts there are come this way, so it is short: no
/// engine, no script look-up.
final class Roman {

    /// The Latin blocks that need no normalisation end here; later ones go the long way.
    private static final int FAMILIAR = 0x250;

    private static final Alphabet ALPHABET = Alphabet.load("latin.txt");

    private Roman() {}

    /// Whether a text holds familiar signs only.
    static boolean isFamiliar(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= FAMILIAR) return false;
        return true;
    }

    static List<String> read(String text) {
        return read(words(text));
    }

    /// Lower-case words. The second and later readings spell letters with signs as they sound.
    static List<String> read(List<String> words) {
        if (words.isEmpty()) return List.of();
        for (var word : words) if (!Letters.areAscii(word)) return ALPHABET.read(words, List.of());
        return List.of(String.join(" ", words));
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = lower(text.charAt(i));
            if (Letters.isPlain(letter) || (letter >= 0x80 && Character.isLetter(letter))) word.append(letter);
            else if (!Letters.isInsideWord(letter)) end(word, words);
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) words.add(word.toString());
        word.setLength(0);
    }

    private static char lower(char letter) {
        if (letter >= 0x80) return Character.toLowerCase(letter);
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + 'a' - 'A') : letter;
    }
}
