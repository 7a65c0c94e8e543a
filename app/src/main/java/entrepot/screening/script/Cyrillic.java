package entrepot.screening.script;

import java.util.List;

/// Cyrillic of several nations. Letters that only one of them writes tell which system comes first.
final class Cyrillic {

    private static final Alphabet ALPHABET = Alphabet.load("cyrillic.txt");

    private Cyrillic() {}

    static List<String> read(List<String> words) {
        return ALPHABET.read(words, system(words));
    }

    private static List<String> system(List<String> words) {
        if (anyHas(words, "ў")) return List.of("belarusian");
        if (anyHas(words, "їєґ") || (anyHas(words, "і") && !anyHas(words, "ңғқұүөһә"))) return List.of("ukrainian");
        if (anyHas(words, "ђћџљњјѓќѕ")) return List.of("serbian");
        return List.of();
    }

    private static boolean anyHas(List<String> words, String letters) {
        for (var word : words)
            for (int i = 0; i < letters.length(); i++) if (word.indexOf(letters.charAt(i)) >= 0) return true;
        return false;
    }
}
