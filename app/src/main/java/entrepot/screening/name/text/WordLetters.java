package entrepot.screening.name.text;

import java.util.List;

/// Which letters a word has, as bits: in its best reading, in all of its readings, in any of them.
public record WordLetters(int best, int certain, int possible) {

    public static WordLetters of(List<String> readings) {
        int certain = -1;
        int possible = 0;
        for (var reading : readings) {
            int letters = Letters.of(reading);
            certain &= letters;
            possible |= letters;
        }
        return new WordLetters(Letters.of(readings.getFirst()), certain, possible);
    }

    /// The least that any reading of this word is apart from any reading of another, in letters.
    public double apart(WordLetters other) {
        return Letters.apart(certain & ~other.possible, other.certain & ~possible);
    }

    /// The least that any reading of this word is apart from a spelling with these letters.
    public double apart(int letters) {
        return Letters.apart(certain & ~letters, letters & ~possible);
    }

    /// Whether no reading of this word is one of another.
    public boolean differ(WordLetters other) {
        return ((certain & ~other.possible) | (other.certain & ~possible)) != 0;
    }
}
