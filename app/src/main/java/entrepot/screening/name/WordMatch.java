package entrepot.screening.name;

import entrepot.screening.name.text.Distance;
import entrepot.screening.name.text.Letters;
import entrepot.screening.name.text.Nicknames;
import java.util.IdentityHashMap;

/// How two words agree, and how far apart they are: `distance` in letters, `share` of the longer one.
record WordMatch(Agreement agreement, double distance, double share) {

    static final WordMatch EXACT = new WordMatch(Agreement.EXACT, 0, 0);
    static final WordMatch LEGAL_FORM = new WordMatch(Agreement.LEGAL_FORM, 0, 0);
    static final WordMatch CONFLICT = new WordMatch(Agreement.CONFLICT, 1, 1);

    /// Between a near spelling and an unrelated name in the order of choice.
    private static final WordMatch NICKNAME = new WordMatch(Agreement.NICKNAME, 0, 0.15);

    private static final WordMatch INITIAL = new WordMatch(Agreement.INITIAL, 0, 0.3);

    /// Words of which a greater share differs are other words.
    static final double SHARE_MAX = 0.42;

    /// Consonants alone differ sooner: a smaller share of them is another word.
    private static final double SKELETON_SHARE_MAX = 0.26;

    /// Vowels are not known: that much of a word is open.
    private static final double VOWELS_OPEN = 0.1;

    /// What equal sound keys leave of a distance in spelling.
    private static final double SOUND_KEEPS = 0.5;

    /// Consonants that an equal sound key needs to tell anything.
    private static final int SOUND = 2;

    private static final int SYLLABLES_SOUND = 4;
    private static final double LETTERS = Distance.LETTER;

    /// How two words agree that are not the same.
    static WordMatch of(Word query, Word listed) {
        if (query.role() == Role.NUMERAL || listed.role() == Role.NUMERAL) return CONFLICT;
        if (query.role() == Role.INITIAL || listed.role() == Role.INITIAL) return initial(query, listed);
        boolean nicknames = Nicknames.shared(query.nicknames(), listed.nicknames());
        if (isFar(query, listed)) return nicknames ? NICKNAME : CONFLICT;
        var spelling = spelling(query, listed);
        return nicknames && spelling.share() > NICKNAME.share() ? NICKNAME : spelling;
    }

    static WordMatch exact(Word query) {
        return query.role() == Role.LEGAL_FORM ? LEGAL_FORM : EXACT;
    }

    boolean agrees() {
        return agreement != Agreement.CONFLICT;
    }

    /// Whether two words are the same, in writing or in meaning.
    static boolean isExact(Word query, Word listed) {
        if (query.canon().equals(listed.canon())) return true;
        if (query.letters().differ(listed.letters())) return false;
        for (int i = 0; i < query.readings().size(); i++)
            if (listed.readings().contains(query.readings().get(i))) return true;
        return false;
    }

    private static WordMatch initial(Word query, Word listed) {
        if (query.role() == listed.role()) return CONFLICT;
        boolean asked = query.role() == Role.INITIAL;
        var letter = asked ? query : listed;
        var whole = asked ? listed : query;
        for (var reading : whole.readings()) if (reading.startsWith(letter.text())) return INITIAL;
        return CONFLICT;
    }

    private static boolean isFar(Word query, Word listed) {
        if (query.foreign() || listed.foreign()) return false;
        int longer = Math.max(query.text().length(), listed.text().length());
        return Letters.apart(query.letters().best(), listed.letters().best()) > SHARE_MAX * longer;
    }

    private static WordMatch spelling(Word query, Word listed) {
        var best = nearest(query, listed);
        if (soundsLike(query, listed)) best = best.sounding();
        if (query.vowelless() != listed.vowelless()) best = nearer(best, consonants(query, listed));
        return best;
    }

    /// The best of all readings.
    private static WordMatch nearest(Word query, Word listed) {
        var best = CONFLICT;
        double apart = query.letters().apart(listed.letters());
        for (int i = 0; i < query.readings().size(); i++)
            for (int j = 0; j < listed.readings().size(); j++) {
                var one = query.readings().get(i);
                var other = listed.readings().get(j);
                if (apart > SHARE_MAX * Math.max(one.length(), other.length())) continue;
                var match = spelling(one, other, Math.min(SHARE_MAX, best.share()));
                if (match.share() < best.share()) best = match;
            }
        return best;
    }

    /// Equal sound keys. Syllables read for certain, so that near is not the same there, unless they
    /// spell out a foreign name, which takes many of them.
    private static boolean soundsLike(Word query, Word listed) {
        boolean syllabic = query.syllabic() || listed.syllabic();
        return query.skeleton().equals(listed.skeleton())
                && query.skeleton().length() >= (syllabic ? SYLLABLES_SOUND : SOUND);
    }

    private static WordMatch spelling(String query, String listed, double shareMax) {
        int longer = Math.max(query.length(), listed.length());
        int limit = (int) (shareMax * longer * LETTERS);
        int distance = Distance.of(query, listed, limit);
        if (distance > limit) return CONFLICT;
        return new WordMatch(Agreement.SPELLING, distance / LETTERS, distance / LETTERS / longer);
    }

    private WordMatch sounding() {
        return agrees() ? new WordMatch(Agreement.SOUND, distance * SOUND_KEEPS, share * SOUND_KEEPS) : this;
    }

    /// One side is written without vowels: consonants are what there is to compare.
    private static WordMatch consonants(Word query, Word listed) {
        int longer = Math.max(query.skeleton().length(), listed.skeleton().length());
        if (longer < 3) return CONFLICT;
        double distance = Distance.of(query.skeleton(), listed.skeleton(), longer * Distance.LETTER) / LETTERS;
        double share = distance / longer;
        return share > SKELETON_SHARE_MAX
                ? CONFLICT
                : new WordMatch(Agreement.SOUND, distance + VOWELS_OPEN, share + VOWELS_OPEN);
    }

    private static WordMatch nearer(WordMatch one, WordMatch other) {
        return other.share() < one.share() ? other : one;
    }

    /// How words of one query agree with words of listed names, each pair worked out once: lists write
    /// the same words again and again. For one thread.
    static final class Memo {

        private final IdentityHashMap<Word, IdentityHashMap<Word, WordMatch>> known = new IdentityHashMap<>();

        WordMatch of(Word query, Word listed) {
            return known.computeIfAbsent(query, _ -> new IdentityHashMap<>())
                    .computeIfAbsent(listed, _ -> WordMatch.of(query, listed));
        }
    }
}
