package entrepot.screening.name;

import entrepot.screening.name.text.Numerals;
import entrepot.screening.name.text.Segments;
import entrepot.screening.name.text.Tokens;
import entrepot.screening.script.Latin;
import entrepot.screening.script.Writing;
import java.util.ArrayList;
import java.util.List;

/// Reads a text into words with roles, by the rules of its kind.
final class NameReader {

    private final NameKind kind;
    private final List<Word> words = new ArrayList<>();

    private NameReader(NameKind kind) {
        this.kind = kind;
    }

    /// The ways to read a text into words, the best first: one, but for scripts without blanks.
    static List<List<Word>> variants(String text, NameKind kind) {
        if (kind.hasInitials() && isUnspaced(text))
            return Spelling.alternatives(String.join(" ", Tokens.of(text, true))).stream()
                    .map(spelling -> new NameReader(kind).wordsOf(spelling))
                    .toList();
        var reader = new NameReader(kind);
        reader.read(text);
        return List.of(promoted(reader.words));
    }

    private List<Word> wordsOf(Spelling spelling) {
        spell(spelling, Role.GIVEN_OR_FAMILY);
        return List.copyOf(words);
    }

    private void read(String text) {
        var tokens = Tokens.of(text, kind != NameKind.ADDRESS);
        tokens = Segments.of(kind.hasInitials() ? tokens : Initials.joined(tokens));
        for (int i = 0; i < tokens.size() && words.size() < Tokens.WORDS_MAX; ) i += readAt(tokens, i);
    }

    /// Reads the word or phrase at a place and says how many words it took.
    private int readAt(List<String> tokens, int place) {
        for (var table : Vocabulary.of(kind)) {
            var found = table.phrases().longestAt(tokens, place);
            if (found.isEmpty()) continue;
            int count = found.get().words();
            spell(found.get().meaning(), Spelling.of(String.join("", tokens.subList(place, place + count))), table);
            return count;
        }
        spellWord(tokens.get(place));
        return 1;
    }

    private void spell(String meaning, Spelling spelling, Vocabulary table) {
        if (spelling.columns().isEmpty()) return;
        var readings = List.of(
                String.join("", spelling.columns().stream().map(List::getFirst).toList()));
        words.add(Word.of(meaning, readings, table.role(), spelling));
    }

    private void spellWord(String token) {
        if (Character.isDigit(token.charAt(0)) || (!kind.hasInitials() && !words.isEmpty())) {
            var number = Numerals.value(token);
            if (number.isPresent()) {
                words.add(Word.of(number.get(), List.of(token), Role.NUMERAL, Spelling.NUMBER));
                return;
            }
        }
        var spelling = Spelling.of(token);
        spell(spelling, kind.hasInitials() && isLetter(spelling) ? Role.INITIAL : Role.GIVEN_OR_FAMILY);
    }

    private void spell(Spelling spelling, Role role) {
        for (var readings : spelling.columns())
            if (words.size() < Tokens.WORDS_MAX) words.add(Word.of(readings.getFirst(), readings, role, spelling));
    }

    private static boolean isLetter(Spelling spelling) {
        return spelling.columns().size() == 1
                && spelling.columns().getFirst().getFirst().length() == 1;
    }

    /// Whether family and given name are written as one word, so that the whole is read at once.
    private static boolean isUnspaced(String text) {
        if (Tokens.isAscii(text)) return false;
        var writing = Latin.writing(text);
        return writing == Writing.HAN || writing == Writing.HANGUL || writing == Writing.KANA;
    }

    /// A name of nothing but common words is told by those: `World Bank`, `General Company`.
    private static List<Word> promoted(List<Word> words) {
        for (var word : words) if (word.role() == Role.GIVEN_OR_FAMILY) return words;
        for (var role : List.of(Role.GENERIC, Role.PARTICLE, Role.TITLE, Role.LEGAL_FORM)) {
            if (words.stream().noneMatch(word -> word.role() == role)) continue;
            return words.stream()
                    .map(word -> word.role() == role ? word.withRole(Role.GIVEN_OR_FAMILY) : word)
                    .toList();
        }
        return words;
    }
}
