package entrepot.screening.search;

import entrepot.screening.name.Likeness;
import entrepot.screening.name.Name;
import entrepot.screening.name.NameMatcher;
import entrepot.screening.name.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names, numbered from 0, searched for those like a query. First the names that share telling words
/// with the query, rare words counting more, slips allowed; the best of them are compared in full.
/// Immutable, for any number of threads.
final class NameSearch {

    /// Names that are compared in full: what bounds the time of a query whose words everybody bears. It is
    /// not lossless: comparing all names finds further hits, most of them acronyms that mean nobody.
    private static final int COMPARED_MAX = 120;

    private final List<Name> names;
    private final TermBook book;
    private final float[] weights;
    private final NameMatcher matcher;

    private NameSearch(List<Name> names, TermBook book, float[] weights, NameMatcher matcher) {
        this.names = names;
        this.book = book;
        this.weights = weights;
        this.matcher = matcher;
    }

    /// A name that was found.
    ///
    /// @param name its number
    record Found(int name, Likeness likeness) {}

    static NameSearch over(List<Name> names, NameMatcher matcher) {
        var builder = new TermBook.Builder();
        for (int i = 0; i < names.size(); i++) builder.add(i, Terms.all(names.get(i)));
        var book = builder.build();
        var weights = new float[names.size()];
        for (int i = 0; i < weights.length; i++) {
            double weight = 0;
            for (var word : Terms.telling(names.get(i))) weight += rarity(frequency(book, word), names.size());
            weights[i] = (float) weight;
        }
        var frequencies = frequencies(names);
        return new NameSearch(
                List.copyOf(names),
                book,
                weights,
                matcher.withFrequencies(word -> frequencies.getOrDefault(word, 0), names.size()));
    }

    /// In how many names each word occurs, by its best reading.
    private static Map<String, Integer> frequencies(List<Name> names) {
        var counts = new HashMap<String, Integer>();
        for (var name : names)
            name.words().stream().map(Word::text).distinct().forEach(word -> counts.merge(word, 1, Integer::sum));
        return Map.copyOf(counts);
    }

    /// Names at least this like the query, the most alike first.
    List<Found> search(Name query, double scoreMin) {
        var found = new ArrayList<Found>();
        for (int name : candidates(query)) {
            var likeness = matcher.compare(query, names.get(name));
            if (likeness.score() >= scoreMin) found.add(new Found(name, likeness));
        }
        found.sort(Comparator.comparingDouble((Found f) -> f.likeness().score())
                .reversed()
                .thenComparingInt(Found::name));
        return found;
    }

    /// The names that share most with a query, as numbers.
    int[] candidates(Name query) {
        var tally = new Tally(names.size());
        double whole = 0;
        for (var word : Terms.telling(query)) whole += count(Terms.of(word), tally);
        for (var joined : Terms.joined(query)) tally.word(book.like(joined), 2 * rarity(1, names.size()), book);
        return tally.best(whole, weights, COMPARED_MAX);
    }

    /// Adds what one word of the query finds; answers what the word weighs.
    private double count(Iterable<String> terms, Tally tally) {
        var near = new ArrayList<TermBook.Near>();
        int frequency = 0;
        for (var term : terms) {
            for (var one : book.like(term)) {
                near.add(one);
                if (one.nearness() == 1) frequency = Math.max(frequency, book.names(one.term()).length);
            }
        }
        double weight = rarity(frequency, names.size());
        near.sort(Comparator.comparingDouble(TermBook.Near::nearness).reversed());
        tally.word(near, weight, book);
        return weight;
    }

    private static int frequency(TermBook book, Word word) {
        return book.exact(word.text());
    }

    private static double rarity(int frequency, int names) {
        return Math.log(1 + names / (1.0 + frequency));
    }
}
