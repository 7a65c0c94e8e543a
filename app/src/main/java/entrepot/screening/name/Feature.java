package entrepot.screening.name;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// What can be said for and against two names being one; each has a weight per kind of name in
/// `weights.txt`.
enum Feature {
    /// What holds before any word is compared.
    BASE,
    /// How much agrees: letters of agreeing words, up to thirty.
    LETTERS,
    /// Letters that differ in a word that agrees, the share of the word that they are, and what of that
    /// is above a fifth.
    SPELLING,
    SPELLING_SHARE,
    SPELLING_FAR,
    /// The same when the word came from another script.
    FOREIGN,
    FOREIGN_SHARE,
    FOREIGN_FAR,
    /// The same when one was written in syllables.
    SYLLABLES,
    SYLLABLES_SHARE,
    SYLLABLES_FAR,
    /// A word whose sound keys differ too: consonants that no romanisation explains.
    UNLIKE,
    FOREIGN_UNLIKE,
    /// A word that is spelled otherwise from its first letter on.
    FIRST_LETTER,
    /// No telling word agrees to the letter; in one script, and between two.
    NONE_EXACT,
    NONE_EXACT_FOREIGN,
    SOUND,
    INITIAL,
    NICKNAME,
    JOINED,
    ORDER,
    /// Each side has a telling word in place of the other's; the first, and each further.
    CONFLICT,
    CONFLICT_MORE,
    CONFLICT_GENERIC,
    CONFLICT_INITIAL,
    CONFLICT_NUMERAL,
    CONFLICT_LEGAL_FORM,
    /// One side has a word that the other leaves out; the first, and each further.
    LEFT_OUT,
    LEFT_OUT_MORE,
    LEFT_OUT_PATRONYMIC,
    LEFT_OUT_GENERIC,
    LEFT_OUT_INITIAL,
    LEFT_OUT_NUMERAL,
    LEFT_OUT_LEGAL_FORM,
    LEFT_OUT_PARTICLE,
    LEFT_OUT_TITLE,
    /// No telling word agrees, and some are there.
    NO_WORD,
    /// One telling word agrees, and something else is left out or differs.
    ONE_WORD,
    /// How common the words are on which names agree that do not agree in all, 0 to 1.
    COMMON,
    /// Of firms: what the agreement tells less than one rare word would, where words are left open and
    /// where none are, and the share that is left open of all that the names tell, each 0 to 1: see [Proof].
    PROOF_LACKING,
    PROOF_LACKING_WHOLE,
    PROOF_OPEN;

    private static final Map<Feature, Integer> PLACES = places();

    /// Its place in `weights.txt`, from 0.
    int place() {
        return Objects.requireNonNull(PLACES.get(this));
    }

    private static Map<Feature, Integer> places() {
        var places = new EnumMap<Feature, Integer>(Feature.class);
        for (var feature : values()) places.put(feature, places.size());
        return places;
    }
}
