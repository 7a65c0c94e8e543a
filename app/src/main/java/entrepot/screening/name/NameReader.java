package entrepot.screening.name;

import entrepot.screening.name.text.Initials;
import entrepot.screening.name.text.Numerals;
import entrepot.screening.name.text.Segments;
import entrepot.screening.name.text.Spelling;
import entrepot.screening.name.text.Tokens;
import entrepot.screening.script.Latin;
import entrepot.screening.script.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        return List.of(reader.promoted());
    }

    private List<Word> wordsOf(Spelling spelling) {
        spell(spelling, Role.GIVEN_OR_FAMILY);
        return List.copyOf(words);
    }

    private void read(String text) {
        var tokens = Tokens.of(text, kind != NameKind.ADDRESS);
        tokens = Segments.of(
                kind.hasInitials() ? tokens : Initials.joined(tokens, letters -> Vocabulary.isForm(letters, kind)));
        var mended = kind == NameKind.ORGANISATION ? Vocabulary.mended(tokens) : tokens;
        for (int i = 0; i < tokens.size() && words.size() < Tokens.WORDS_MAX; ) i += readAt(tokens, mended, i);
    }

    /// Reads the word or phrase at a place and says how many words it took.
    private int readAt(List<String> tokens, List<String> mended, int place) {
        for (var table : Vocabulary.of(kind)) {
            var found = table.phrases().longestAt(table.role() == Role.LEGAL_FORM ? mended : tokens, place);
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
        if (table.role() == Role.NUMERAL) addNumber(meaning, readings.getFirst(), spelling);
        else words.add(Word.of(meaning, readings, table.role(), spelling));
    }

    /// Tens in letters and the ones behind them are one number: `forty-four`.
    private void addNumber(String value, String text, Spelling spelling) {
        var tens = words.isEmpty()
                ? Optional.<String>empty()
                : Numerals.tens(words.getLast().text(), words.getLast().canon());
        boolean joins = tens.isPresent() && words.getLast().role() == Role.NUMERAL && Numerals.isOne(value);
        var number = joins ? tens.get() + value : value;
        var whole = joins ? words.removeLast().text() + text : text;
        words.add(Word.of(number, List.of(whole), Role.NUMERAL, spelling));
    }

    private void spellWord(String token) {
        if (Character.isDigit(token.charAt(0)) || (!kind.hasInitials() && !words.isEmpty())) {
            var number = Numerals.value(token);
            if (number.isPresent()) {
                addNumber(number.get(), token, Spelling.NUMBER);
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

    /// A name of nothing but words that tell little is told by those: `The Society`, `Al Haj`, `AB Ltd`.
    private List<Word> promoted() {
        for (var word : words) if (word.role() == Role.GIVEN_OR_FAMILY || word.role() == Role.GENERIC) return words;
        for (var role : List.of(Role.PARTICLE, Role.TITLE)) {
            if (words.stream().noneMatch(word -> word.role() == role)) continue;
            return words.stream()
                    .map(word -> word.role() == role ? word.withRole(lowest()) : word)
                    .toList();
        }
        return words.isEmpty() || words.getFirst().role() != Role.LEGAL_FORM ? words : firstAsName();
    }

    /// A legal form that is the name: of several the first, for the form stands behind.
    private List<Word> firstAsName() {
        var named = new ArrayList<>(words);
        named.set(0, words.getFirst().literal().withRole(lowest()));
        return named;
    }

    /// What a promoted word is: it names, but firms share it.
    private Role lowest() {
        return kind == NameKind.ORGANISATION ? Role.GENERIC : Role.GIVEN_OR_FAMILY;
    }
}
