package entrepot.screening.name;

import java.util.function.ToIntFunction;

/// How common words are among the names in use: agreeing on a word that many bear says little.
record Rarity(ToIntFunction<String> frequency, int names) {

    /// Nothing is known about any word.
    static final Rarity UNKNOWN = new Rarity(word -> 0, 0);

    /// How common a word of the trade is at least, in a list or out of it.
    private static final double GENERIC = 0.7;

    /// What it tells that a name has a word: 1 for one that no other name has.
    double information(Word word) {
        boolean generic = word.role() == Role.GENERIC || word.role() == Role.NUMERAL;
        return 1 - Math.max(generic ? GENERIC : 0, commonness(word));
    }

    /// From 0 for a word of one name to 1 for a word of all, by the logarithm of how many bear it.
    double commonness(Word word) {
        if (names < 2) return 0;
        int bearers = frequency.applyAsInt(word.text());
        return bearers < 2 ? 0 : Math.min(1, Math.log(bearers) / Math.log(names));
    }
}
