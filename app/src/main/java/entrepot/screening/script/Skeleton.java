package entrepot.screening.script;

/// The sound key of a word: its consonants by class, and one sign for a leading vowel. What classes
/// there are, and what belongs to each, stands in `sounds.txt`.
final class Skeleton {

    /// Longer words are cut, and longer keys: a key only has to tell names apart.
    private static final int WORD_MAX = 64;

    private static final int KEY_MAX = 32;
    private static final char VOWEL = 'a';

    private static final Scheme CLASSES = Scheme.of(Table.load("sounds.txt"), "classes");

    private Skeleton() {}

    static String of(String word) {
        var sounds = CLASSES.read(word.length() > WORD_MAX ? word.substring(0, WORD_MAX) : word);
        var key = new StringBuilder(sounds.length());
        char before = 0;
        for (int i = 0; i < sounds.length() && key.length() < KEY_MAX; i++) {
            char sound = sounds.charAt(i);
            if (sound != before && (sound != VOWEL || key.isEmpty())) key.append(sound);
            before = sound;
        }
        return key.toString();
    }
}
