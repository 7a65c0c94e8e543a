package entrepot.screening.name.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Sets right long words of a table that were typed with one slip: `compnay`, `liablity`.
public final class Slips {

    /// Shorter words are too near to other words.
    private static final int LETTERS_MIN = 6;

    private static final int SLIP = Distance.LETTER;

    /// The words, and which letters each has.
    private final Map<String, Integer> words = new LinkedHashMap<>();

    private Slips() {}

    public static Slips in(Phrases phrases) {
        var slips = new Slips();
        for (var word : phrases.words())
            if (word.length() >= LETTERS_MIN && Tokens.isAscii(word)) slips.words.put(word, Letters.of(word));
        return slips;
    }

    /// The same words, those with a slip as the table has them.
    public List<String> mended(List<String> tokens) {
        List<String> mended = tokens;
        for (int i = 0; i < tokens.size(); i++) {
            var right = mended(tokens.get(i));
            if (right.equals(tokens.get(i))) continue;
            if (mended == tokens) mended = new ArrayList<>(tokens);
            mended.set(i, right);
        }
        return mended;
    }

    private String mended(String token) {
        if (token.length() < LETTERS_MIN || words.containsKey(token) || !Tokens.isAscii(token)) return token;
        int letters = Letters.of(token);
        for (var word : words.entrySet())
            if (isNear(token, letters, word.getKey(), word.getValue())) return word.getKey();
        return token;
    }

    private static boolean isNear(String token, int letters, String word, int ofWord) {
        return Math.abs(token.length() - word.length()) <= 1
                && Letters.apart(letters, ofWord) * Distance.LETTER <= SLIP
                && Distance.of(token, word, SLIP) <= SLIP;
    }
}
