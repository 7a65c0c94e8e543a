package entrepot.screening.name;

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
    LITTLE
}
