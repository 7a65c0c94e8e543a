package entrepot.screening.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A script that writes consonants and long vowels, by one habit of reading its letters.
///
/// Some letters are consonants at the beginning of a syllable and vowels elsewhere. A consonant
/// without a vowel after it gets a short one where otherwise the word would begin with two
/// consonants, end on two, or three would meet: `a` as a rule, `i` after a long vowel, as in the
/// participles that names are made of.
final class Abjad {

    private final Map<Character, Sound> sounds = new HashMap<>();
    private final char weak;

    /// As a consonant and as a vowel; one of the two may be missing.
    private record Sound(String consonant, String vowel) {}

    /// The letter `weak` is a vowel at the end of a word, after a consonant.
    private Abjad(char weak) {
        this.weak = weak;
    }

    /// From sections of letters, a later one before an earlier one: `x=b` is a consonant, `x=,a` a
    /// vowel, `x=w,u` either.
    static Abjad of(Table table, char weak, String... sections) {
        var abjad = new Abjad(weak);
        for (var section : sections)
            table.section(section).forEach((letter, sound) -> abjad.sounds.put(letter.charAt(0), sound(sound)));
        return abjad;
    }

    private static Sound sound(List<String> readings) {
        return new Sound(readings.getFirst(), readings.size() > 1 ? readings.getLast() : "");
    }

    String read(String word) {
        return new Reading(known(word)).whole();
    }

    private String known(String word) {
        var known = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++)
            if (sounds.containsKey(word.charAt(i)) || Letters.isPlain(word.charAt(i))) known.append(word.charAt(i));
        return known.toString();
    }

    private Sound sound(char letter) {
        return sounds.getOrDefault(letter, new Sound(String.valueOf(letter), ""));
    }

    /// One word on its way through the rules.
    private final class Reading {

        private final String letters;
        private final boolean[] vowels;
        private final StringBuilder read = new StringBuilder();

        Reading(String letters) {
            this.letters = letters;
            this.vowels = new boolean[letters.length()];
            for (int i = letters.length() - 1; i >= 0; i--) vowels[i] = isVowel(i);
        }

        String whole() {
            for (int i = 0; i < letters.length(); i++) {
                var sound = sound(letters.charAt(i));
                if (vowels[i]) read.append(letters.charAt(i) == weak ? "a" : sound.vowel());
                else read.append(sound.consonant()).append(supplied(i));
            }
            return read.toString();
        }

        /// From the end of the word backwards, as the letter that follows decides: a vowel makes the
        /// one before it a consonant.
        private boolean isVowel(int i) {
            char letter = letters.charAt(i);
            boolean last = i == letters.length() - 1;
            if (letter == weak) return last && i > 0 && !isAlwaysVowel(i - 1);
            if (sound(letter).vowel().isEmpty()) return false;
            if (isAlwaysVowel(i)) return true;
            return i > 0 && !isAlwaysVowel(i - 1) && (last || !vowels[i + 1]);
        }

        private boolean isAlwaysVowel(int i) {
            var sound = sound(letters.charAt(i));
            return sound.consonant().isEmpty() && !sound.vowel().isEmpty();
        }

        /// The short vowel after the consonant at a place; often none.
        private String supplied(int i) {
            if (i == letters.length() - 1 || vowels[i + 1]) return "";
            if (!followsVowel(i)) return "a";
            if (consonantsToEnd(i) != 2) return "";
            return vowels[i - 1] ? "i" : "a";
        }

        /// Whether a vowel stands before the consonant at a place, written or supplied.
        private boolean followsVowel(int i) {
            int before = read.length() - sound(letters.charAt(i)).consonant().length() - 1;
            return before >= 0 && "aeiou".indexOf(read.charAt(before)) >= 0;
        }

        /// How many consonants end the word from here; 0 when a vowel follows them.
        private int consonantsToEnd(int i) {
            int end = Math.min(letters.length(), i + 4);
            for (int j = i; j < end; j++) if (vowels[j]) return 0;
            return end == letters.length() ? end - i : 0;
        }
    }
}
