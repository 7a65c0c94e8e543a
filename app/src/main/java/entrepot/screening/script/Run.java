package entrepot.screening.script;

import entrepot.screening.script.Words.Word;
import java.util.ArrayList;
import java.util.List;

/// Words of a text that stand together and are in one writing: what is read as one name.
record Run(Writing writing, List<String> words) {

    static List<Run> of(List<Word> words) {
        var runs = new ArrayList<Run>();
        for (var word : words) {
            if (runs.isEmpty() || runs.getLast().writing != word.writing())
                runs.add(new Run(word.writing(), new ArrayList<>()));
            runs.getLast().words.add(word.letters());
        }
        return runs;
    }

    List<String> readings() {
        return switch (writing) {
            case LATIN -> Roman.read(words);
            case CYRILLIC -> Cyrillic.read(words);
            case GREEK -> Greek.read(words);
            case HANGUL -> Hangul.read(words);
            case ARABIC -> Arabic.read(words);
            case HEBREW -> Hebrew.read(words);
            case HAN -> Han.read(words);
            case KANA -> Kana.read(words);
            case OTHER -> OtherScripts.read(words);
        };
    }
}
