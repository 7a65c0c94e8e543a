package entrepot.screening.search;

import entrepot.screening.name.Name;
import entrepot.screening.name.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names, numbered from 0 in the order they came, by their words and by neighbours written as one.
/// Words are kept once, and what was read of a name is not kept: so a million names fit. Immutable.
public final class NameIndex {

    private final int size;
    private final TermBook terms;
    private final List<Word> words;
    private final byte[] readings;
    private final Postings wordsByTerm;
    private final Postings namesByWord;
    private final Postings namesByRun;
    private final Postings namesByWhole;

    private NameIndex(Builder builder) {
        int termCount = builder.terms.size();
        size = builder.size;
        terms = builder.terms.build();
        words = List.copyOf(builder.words);
        readings = Arrays.copyOf(builder.readings, size);
        wordsByTerm = builder.wordsByTerm.build(termCount);
        namesByWord = builder.namesByWord.build(words.size());
        namesByRun = builder.namesByRun.build(termCount);
        namesByWhole = builder.namesByWhole.build(termCount);
    }

    public int size() {
        return size;
    }

    TermBook terms() {
        return terms;
    }

    Postings wordsByTerm() {
        return wordsByTerm;
    }

    Postings namesByWord() {
        return namesByWord;
    }

    /// By two or three neighbours that are written as one.
    Postings namesByRun() {
        return namesByRun;
    }

    /// By all words, written as one.
    Postings namesByWhole() {
        return namesByWhole;
    }

    /// The index with what its words tell on a day.
    public WeighedNames weighed(WordFrequencies frequencies) {
        var wordWeights = words.stream().mapToInt(frequencies::weight).toArray();
        var nameWeights = new int[size];
        for (int word = 0; word < wordWeights.length; word++) {
            int weight = wordWeights[word];
            namesByWord.each(word, name -> nameWeights[name] += weight);
        }
        for (int name = 0; name < size; name++) nameWeights[name] /= readings[name];
        return new WeighedNames(this, frequencies, wordWeights, nameWeights);
    }

    /// Takes names one by one.
    public static final class Builder {
        private final TermBook.Builder terms = new TermBook.Builder();
        private final Map<Word, Integer> wordNumbers = new HashMap<>();
        private final List<Word> words = new ArrayList<>();
        private final Postings.Builder wordsByTerm = new Postings.Builder();
        private final Postings.Builder namesByWord = new Postings.Builder();
        private final Postings.Builder namesByRun = new Postings.Builder();
        private final Postings.Builder namesByWhole = new Postings.Builder();
        private byte[] readings = new byte[1024];
        private int size;

        public Builder add(Name name) {
            if (size == readings.length) readings = Arrays.copyOf(readings, size * 2);
            readings[size] = (byte) Math.clamp(name.variants().size(), 1, Byte.MAX_VALUE);
            for (var word : Terms.telling(name)) namesByWord.add(number(word), size);
            for (var run : Terms.runs(name)) namesByRun.add(terms.number(run), size);
            for (var whole : Terms.wholes(name)) namesByWhole.add(terms.number(whole), size);
            size++;
            return this;
        }

        public NameIndex build() {
            return new NameIndex(this);
        }

        private int number(Word word) {
            var known = wordNumbers.get(word);
            if (known != null) return known;
            int number = words.size();
            words.add(word);
            wordNumbers.put(word, number);
            for (var term : Terms.of(word)) wordsByTerm.add(terms.number(term), number);
            return number;
        }
    }
}
