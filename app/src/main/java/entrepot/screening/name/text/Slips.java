package entrepot.screening.name.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Sets right long words of a table that were typed with a slip: `compnay`, `liablity`.
public final class Slips {

    /// Shorter words are too near to other words.
    private static final int LETTERS_MIN = 6;

    /// A slip is no more than this share of a word.
    private static final double SHARE_MAX = 0.21;

    /// The words, and which letters each has.
    private final Map<String, Integer> words = new LinkedHashMap<>();

    private final List<Phrases> others;

    private Slips(List<Phrases> others) {
        this.others = others;
    }

    /// @param others tables whose words are right as they are
    public static Slips in(Phrases table, List<Phrases> others) {
        var slips = new Slips(others);
        for (var word : table.words())
            if (word.length() >= LETTERS_MIN && Tokens.isAscii(word)) slips.words.put(word, Letters.of(word));
        return slips;
    }

    /// The same words, those with a slip as the table has them.
    public List<String> mended(List<String> tokens) {
        return tokens.stream().map(this::mended).toList();
    }

    private String mended(String token) {
        if (token.length() < LETTERS_MIN || words.containsKey(token) || !Tokens.isAscii(token)) return token;
        for (var other : others) if (other.contains(token)) return token;
        int letters = Letters.of(token);
        int least = (int) (SHARE_MAX * token.length() * Distance.LETTER);
        var nearest = token;
        for (var word : words.entrySet()) {
            if (!mayBeNear(token, letters, word.getKey(), word.getValue(), least)) continue;
            int distance = Distance.of(token, word.getKey(), least);
            if (distance >= least) continue;
            least = distance;
            nearest = word.getKey();
        }
        return nearest;
    }

    private static boolean mayBeNear(String token, int letters, String word, int ofWord, int limit) {
        return Math.abs(token.length() - word.length()) <= 1
                && Letters.apart(letters, ofWord) * Distance.LETTER < limit;
    }
}
