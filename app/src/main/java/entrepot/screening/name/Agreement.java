package entrepot.screening.name;

import java.util.Locale;

/// How a part of one name agrees with a part of the other.
public enum Agreement {
    EXACT,
    /// A few letters differ, as typing does.
    SPELLING,
    /// Letters differ as romanisation does; the sound is the same.
    SOUND,
    INITIAL,
    NICKNAME,
    /// Words of one side are written as one on the other.
    JOINED,
    LEGAL_FORM,
    /// Only the listed name has it.
    MISSING,
    /// Only the query has it.
    EXTRA,
    /// Each side has another word in its place.
    CONFLICT,
    /// The words agree, but stand in another order than a family name put first explains.
    ORDER,
    /// What agrees is little by itself: one word, common words, or none to the letter.
    LITTLE;

    /// As people read it.
    public String inWords() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
