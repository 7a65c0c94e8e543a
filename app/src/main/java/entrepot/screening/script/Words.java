package entrepot.screening.script;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A text cut into words, each in lower case and of one writing.
///
/// Compatibility forms become plain ones; marks that show nothing, apostrophes and the signs for
/// hamza and ayin are dropped; a word ends where the writing changes, unless the two writings share
/// shapes, by which a letter of one is passed off as the other's: then it is read as what most of
/// the word is.
final class Words {

    private final List<Word> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private Writing writing = Writing.LATIN;

    private Words() {}

    record Word(String letters, Writing writing) {}

    static List<Word> of(String text) {
        var words = new Words();
        var plain = Letters.cut(Normalizer2.getNFKCInstance().normalize(text));
        for (int i = 0; i < plain.length(); ) {
            int letter = plain.codePointAt(i);
            words.take(letter);
            i += Character.charCount(letter);
        }
        words.end();
        return words.words;
    }

    private void take(int letter) {
        if (isGeresh(letter)) word.append('׳');
        else if (letter < 0x80) takeAscii(letter);
        else if (Letters.isInsideWord(letter) || UCharacter.getType(letter) == Character.FORMAT) return;
        else if (isMark(letter)) takeMark(letter);
        else if (Character.isLetter(letter)) takeLetter(letter);
        else if (Character.isDigit(letter)) takeDigit('0' + UCharacter.digit(letter));
        else end();
    }

    /// In Hebrew an apostrophe changes the letter before it.
    private boolean isGeresh(int letter) {
        return (letter == '׳' || letter == '\'') && writing == Writing.HEBREW && !word.isEmpty();
    }

    private void takeAscii(int letter) {
        if ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')) takeLetter(letter);
        else if (letter >= '0' && letter <= '9') takeDigit(letter);
        else if (!Letters.isInsideWord(letter)) end();
    }

    private void takeMark(int mark) {
        if (!word.isEmpty()) word.appendCodePoint(mark);
    }

    private void takeLetter(int letter) {
        var now = letter == 'ー' ? Writing.KANA : Writing.of(letter);
        if (!word.isEmpty() && now != writing && !(sharesShapes(now) && sharesShapes(writing))) end();
        if (word.isEmpty() || !sharesShapes(now)) writing = now;
        word.appendCodePoint(letter);
    }

    private void takeDigit(int digit) {
        if (!word.isEmpty() && !sharesShapes(writing)) end();
        if (word.isEmpty()) writing = Writing.LATIN;
        word.appendCodePoint(digit);
    }

    private void end() {
        if (word.isEmpty()) return;
        var letters = word.toString();
        word.setLength(0);
        if (Letters.areAscii(letters)) words.add(new Word(letters.toLowerCase(Locale.ROOT), Writing.LATIN));
        else if (!sharesShapes(writing)) words.add(new Word(letters.toLowerCase(Locale.ROOT), writing));
        else words.add(Lookalikes.settle(letters));
    }

    private static boolean sharesShapes(Writing writing) {
        return writing == Writing.LATIN || writing == Writing.CYRILLIC || writing == Writing.GREEK;
    }

    private static boolean isMark(int letter) {
        int type = UCharacter.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
