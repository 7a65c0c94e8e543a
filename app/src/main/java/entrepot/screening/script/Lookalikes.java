package entrepot.screening.script;

import entrepot.screening.script.Words.Word;
import java.util.Locale;

/// Letters of Latin, Cyrillic and Greek that look the same. A word is in the writing that most of
/// its letters are in; a letter of another writing is taken for the one it looks like.
final class Lookalikes {

    private static final String LATIN = "ABCEHIJKMNOPSTXYZaceijopsxyuvhw";
    private static final String CYRILLIC = "АВСЕНІЈКМ\u0000ОРЅТХУ\u0000асеіјорѕху\u0000ѵһԝ";
    private static final String GREEK = "ΑΒ\u0000ΕΗΙ\u0000ΚΜΝΟΡ\u0000ΤΧΥΖα\u0000\u0000ι\u0000ορ\u0000χγυν\u0000ω";

    private Lookalikes() {}

    static Word settle(String letters) {
        var writing = Writing.most(letters);
        var settled = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) settled.append(as(writing, letters.charAt(i)));
        return new Word(settled.toString().toLowerCase(Locale.ROOT), writing);
    }

    private static char as(Writing writing, char letter) {
        if (!Character.isLetter(letter) || Writing.of(letter) == writing) return letter;
        int shape = Math.max(LATIN.indexOf(letter), Math.max(CYRILLIC.indexOf(letter), GREEK.indexOf(letter)));
        if (shape < 0) return letter;
        char same = shapes(writing).charAt(shape);
        return same == 0 ? letter : same;
    }

    private static String shapes(Writing writing) {
        return switch (writing) {
            case CYRILLIC -> CYRILLIC;
            case GREEK -> GREEK;
            default -> LATIN;
        };
    }
}
