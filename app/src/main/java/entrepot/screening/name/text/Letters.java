package entrepot.screening.name.text;

/// How letters stand to each other: which sound alike, and which of them a word has, as bits, so that
/// words that cannot be near are told apart without comparing them.
public final class Letters {

    static final int LETTER = 100;
    private static final int VOWEL_FOR_VOWEL = 45;
    private static final int ALIKE = 60;

    /// Consonants that romanisations and ears take for each other.
    private static final String[] GROUPS = {
        "ckqgx", "szxc", "dt", "bp", "fvw", "jg", "mn", "lr", "hk", "wu", "vu", "ij", "yj"
    };

    private static final String VOWELS = "aeiouy";
    private static final int SIZE = 128;

    /// Vowels and h, which are cheap to leave out or to change.
    private static final int SOFT = of(VOWELS + "h");

    private static final byte[] SUBSTITUTIONS = substitutions();

    private Letters() {}

    static boolean isVowel(char letter) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> true;
            default -> false;
        };
    }

    /// What it costs to take one letter for another, in hundredths.
    static int substitution(char one, char other) {
        if (one == other) return 0;
        return one < SIZE && other < SIZE ? SUBSTITUTIONS[one * SIZE + other] : LETTER;
    }

    /// The letters of a word as bits.
    public static int of(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) letters |= 1 << (word.charAt(i) & 31);
        return letters;
    }

    /// The least that two words are apart, in letters: each letter that one of them has alone was left out
    /// or taken for another, at the least that this can cost.
    public static double apart(int one, int other) {
        return leastCost(one, other) / (double) LETTER;
    }

    /// The same in hundredths of a letter; [Distance] is never below it.
    static int leastCost(int one, int other) {
        return Math.max(leastCost(one & ~other), leastCost(other & ~one));
    }

    private static int leastCost(int letters) {
        return Integer.bitCount(letters & ~SOFT) * ALIKE + Integer.bitCount(letters & SOFT) * VOWEL_FOR_VOWEL;
    }

    /// What a part has that the whole does not have, in letters, at the least.
    public static double beyond(int whole, int part) {
        return leastCost(part & ~whole) / (double) LETTER;
    }

    private static byte[] substitutions() {
        var table = new byte[SIZE * SIZE];
        java.util.Arrays.fill(table, (byte) LETTER);
        for (var group : GROUPS) fill(table, group, ALIKE);
        fill(table, VOWELS, VOWEL_FOR_VOWEL);
        return table;
    }

    private static void fill(byte[] table, String group, int cost) {
        for (char one : group.toCharArray())
            for (char other : group.toCharArray()) table[one * SIZE + other] = (byte) cost;
    }
}
