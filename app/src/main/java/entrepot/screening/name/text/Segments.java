package entrepot.screening.name.text;

import java.util.ArrayList;
import java.util.List;

/// Names of firms that are written without blanks between words, cut at the words of the trade that
/// are known: `조선금룡무역회사` is Korea, Kumryong, trading, company.
public final class Segments {

    private static final int PIECE_MAX = 6;
    private static final List<Phrases> KNOWN =
            List.of(Phrases.of("legal-forms.txt"), Phrases.of("generic.txt"), Phrases.of("places.txt"));

    private Segments() {}

    public static List<String> of(List<String> tokens) {
        var all = new ArrayList<String>();
        for (var token : tokens) {
            if (token.charAt(0) >= FIRST_IDEOGRAPH) cut(token, all);
            else all.add(token);
        }
        return all;
    }

    /// Kana, ideographs and Hangul stand from here; scripts with blanks stand before.
    private static final char FIRST_IDEOGRAPH = '\u3040';

    private static void cut(String token, List<String> pieces) {
        int from = 0;
        for (int i = 0; i < token.length(); ) {
            int length = knownAt(token, i);
            if (length > 0) {
                if (from < i) pieces.add(token.substring(from, i));
                pieces.add(token.substring(i, i + length));
                from = i + length;
            }
            i += Math.max(length, 1);
        }
        if (from < token.length()) pieces.add(token.substring(from));
    }

    private static int knownAt(String token, int start) {
        for (int length = Math.min(PIECE_MAX, token.length() - start); length > 1; length--) {
            var piece = token.substring(start, start + length);
            for (var phrases : KNOWN) if (phrases.contains(piece)) return length;
        }
        return 0;
    }
}
