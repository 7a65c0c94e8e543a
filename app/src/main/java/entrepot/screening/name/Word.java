package entrepot.screening.name;

import entrepot.screening.name.text.Nicknames;
import entrepot.screening.name.text.Spelling;
import entrepot.screening.name.text.WordLetters;
import entrepot.screening.script.Latin;
import entrepot.screening.script.Writing;
import java.util.List;

/// One part of a name. `canon` is equal for words that mean the same (`ооо` and `llc`, `банк` and
/// `bank`); `readings` are its spellings in lower-case ASCII, best first; `skeleton` is its sound key.
/// `nicknames` are the groups of given names that it is in.
public record Word(
        String canon,
        List<String> readings,
        String skeleton,
        Role role,
        Writing writing,
        WordLetters letters,
        List<Integer> nicknames) {

    public Word {
        readings = List.copyOf(readings);
        nicknames = List.copyOf(nicknames);
    }

    static Word of(String canon, List<String> readings, Role role, Spelling spelling) {
        var first = readings.getFirst();
        return new Word(
                canon,
                readings,
                Latin.skeleton(first),
                role,
                spelling.writing(),
                WordLetters.of(readings),
                role == Role.GIVEN_OR_FAMILY ? Nicknames.groups(first) : List.of());
    }

    Word withRole(Role changed) {
        return new Word(canon, readings, skeleton, changed, writing, letters, nicknames);
    }

    /// The word for itself, not for what it means.
    Word literal() {
        return new Word(text(), readings, skeleton, role, writing, letters, nicknames);
    }

    /// Whether it was written in another script than Latin.
    boolean foreign() {
        return writing != Writing.LATIN;
    }

    /// Whether the script leaves vowels out.
    boolean vowelless() {
        return writing == Writing.ARABIC || writing == Writing.HEBREW;
    }

    /// Whether the script writes syllables: what it reads is certain, and near is another name.
    boolean syllabic() {
        return writing == Writing.HAN || writing == Writing.HANGUL || writing == Writing.KANA;
    }

    /// Whether any reading has a sound key of the other word.
    boolean soundsAs(Word other) {
        if (skeleton.equals(other.skeleton)) return true;
        for (var reading : foreign() ? readings : other.readings)
            if (Latin.skeleton(reading).equals(foreign() ? other.skeleton : skeleton)) return true;
        return false;
    }

    /// The best reading.
    public String text() {
        return readings.getFirst();
    }
}
