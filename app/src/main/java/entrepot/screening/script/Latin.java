package entrepot.screening.script;

import java.util.List;

/// Names of any script in Latin letters.
public final class Latin {

    private Latin() {}

    /// The script most letters are in.
    public static Writing writing(String text) {
        return Writing.most(text);
    }

    /// Readings of a text in lower-case ASCII letters, digits and single blanks between words, best
    /// first, 1 to 16 of them; empty when there is nothing to read.
    public static List<String> readings(String text) {
        var cut = Letters.cut(text);
        if (Roman.isFamiliar(cut)) return Roman.read(cut);
        var runs = Run.of(Words.of(cut)).stream().map(Run::readings).toList();
        return Variants.distinct(Variants.of(runs).stream().map(Letters::tidy).toList());
    }

    /// Sound key of one Latin word: words which romanisations spell differently get the same key, or
    /// nearly the same.
    public static String skeleton(String word) {
        return Skeleton.of(word);
    }
}
