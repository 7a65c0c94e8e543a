package entrepot.screening.script;

import java.util.List;
import java.util.stream.Stream;

/// Kana: Japanese words by Hepburn, long vowels dropped or written twice; foreign names by what the
/// syllables stand for.
final class Kana {

    private static final Table TABLE = Table.load("kana.txt");

    private static final List<Scheme> SCHEMES = Stream.of(
                    List.of("hepburn", "short"),
                    List.of("hepburn"),
                    List.of("hepburn", "foreign"),
                    List.of("hepburn", "foreign", "lateral"),
                    List.of("hepburn", "foreign", "soft"),
                    List.of("hepburn", "foreign", "lateral", "soft"),
                    List.of("hepburn", "foreign", "dental"),
                    List.of("hepburn", "foreign", "dental", "lateral"),
                    List.of("hepburn", "foreign", "final-r"))
            .map(sections -> Scheme.of(TABLE, sections.toArray(String[]::new)))
            .toList();

    private Kana() {}

    static List<String> read(List<String> words) {
        var hiragana = words.stream().map(Kana::hiragana).toList();
        return Variants.distinct(SCHEMES.stream()
                .map(scheme ->
                        String.join(" ", hiragana.stream().map(scheme::read).toList()))
                .toList());
    }

    /// One table serves both syllabaries: katakana stand in the same order, further up.
    private static String hiragana(String word) {
        var hiragana = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            hiragana.append(letter >= 'ァ' && letter <= 'ヶ' ? (char) (letter - 'ァ' + 'ぁ') : letter);
        }
        return hiragana.toString();
    }
}
