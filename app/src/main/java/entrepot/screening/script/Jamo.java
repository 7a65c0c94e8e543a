package entrepot.screening.script;

/// Hangul syllables by their letters, as Unicode computes them.
final class Jamo {

    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final int VOWELS = 21;
    private static final int FINALS = 28;
    private static final int SILENT = 11;
    private static final int LIQUID = 5;
    private static final int FINAL_LIQUID = 8;
    private static final int WEAK_VOWEL = 18;

    private static final String[] INITIAL = words("g kk n d tt r m b pp s ss - j jj ch k t p h");
    private static final String[] INITIAL_NORTH = words("k kk n t tt r m p pp s ss - ch jj ch k t p h");
    private static final String[] VOWEL = words("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i");
    private static final String[] VOWEL_NORTH = words("a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i");
    private static final String[] FINAL = words("- k k ks n nj n t l lk lm l l l lp l m p p t t ng t t k t p t");
    private static final String[] FOREIGN_INITIAL = words("g k n d t r m b p s s - j j ch k t p h");
    private static final String[] FOREIGN_FINAL =
            words("- k k ks n n n t l lk lm lb ls lt lp l m b b s s ng j ch k t p t");

    private Jamo() {}

    /// By Revised Romanisation, each syllable for itself, as in names.
    static String revised(char syllable) {
        if (!isSyllable(syllable)) return "";
        return INITIAL[initial(syllable)] + VOWEL[vowel(syllable)] + FINAL[end(syllable)];
    }

    /// By McCune-Reischauer without marks, an initial never voiced, as in names of the North.
    static String north(char syllable) {
        if (!isSyllable(syllable)) return "";
        return INITIAL_NORTH[initial(syllable)] + VOWEL_NORTH[vowel(syllable)] + FINAL[end(syllable)];
    }

    /// What a foreign word sounded like before it was written in syllables: weak vowels fall out,
    /// the letters that stand for two sounds are read by an approximation.
    static String foreign(String word, Approximation sounds) {
        var read = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char syllable = word.charAt(i);
            if (isSyllable(syllable)) append(syllable, sounds, read);
        }
        return read.toString();
    }

    private static void append(char syllable, Approximation sounds, StringBuilder read) {
        int initial = initial(syllable);
        boolean doubled = initial == LIQUID && !read.isEmpty() && read.charAt(read.length() - 1) == 'l';
        if (!doubled) read.append(sound(FOREIGN_INITIAL[initial], sounds));
        if (vowel(syllable) != WEAK_VOWEL || (initial == SILENT && end(syllable) == 0))
            read.append(VOWEL[vowel(syllable)]);
        int end = end(syllable);
        read.append(end == FINAL_LIQUID ? "l" : FOREIGN_FINAL[end]);
    }

    private static String sound(String initial, Approximation sounds) {
        return switch (initial) {
            case "r" -> sounds.liquid();
            case "p" -> sounds.blown();
            case "b" -> sounds.soft();
            default -> initial;
        };
    }

    private static boolean isSyllable(char letter) {
        return letter >= FIRST && letter <= LAST;
    }

    private static int initial(char syllable) {
        return (syllable - FIRST) / (VOWELS * FINALS);
    }

    private static int vowel(char syllable) {
        return (syllable - FIRST) / FINALS % VOWELS;
    }

    private static int end(char syllable) {
        return (syllable - FIRST) % FINALS;
    }

    private static String[] words(String list) {
        var words = list.split(" ", -1);
        for (int i = 0; i < words.length; i++) if (words[i].equals("-")) words[i] = "";
        return words;
    }
}
