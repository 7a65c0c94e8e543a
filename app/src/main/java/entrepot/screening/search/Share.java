package entrepot.screening.search;

import entrepot.screening.name.Name;

/// How much of what they tell two names have in common. It depends on the two and on the frequencies
/// of words alone, and not on which of them is asked; so whoever would find a name is found by it.
final class Share {

    /// Of a thousand: words that are the same.
    static final int SAME = 1_000;

    /// Of a thousand: names that have less in common are other names, and are not compared.
    private static final int ENOUGH = 500;

    private Share() {}

    /// What a name tells, in one way to read it.
    static int whole(Name name, WordFrequencies frequencies) {
        int sum = 0;
        for (var word : Terms.telling(name)) sum += frequencies.weight(word);
        return sum / Math.max(1, name.variants().size());
    }

    /// What it tells that two words are near: no more than the more common one does.
    ///
    /// @param nearness of a thousand
    static int worth(int one, int other, int nearness) {
        return (int) ((long) Math.min(one, other) * nearness / SAME);
    }

    static boolean isEnough(int shared, int one, int other) {
        return 2L * SAME * shared >= (long) ENOUGH * (one + other);
    }
}
