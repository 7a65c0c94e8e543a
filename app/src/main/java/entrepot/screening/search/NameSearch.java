package entrepot.screening.search;

import entrepot.screening.name.Likeness;
import entrepot.screening.name.Name;
import entrepot.screening.name.NameMatcher;
import java.util.List;
import java.util.function.IntPredicate;

/// Names, numbered from 0, searched for those like a query. First the names that have enough of what
/// they tell in common with it ([Share]), slips allowed; each of them is compared in full. Immutable,
/// for any number of threads.
final class NameSearch {

    private final List<Name> names;
    private final NameIndex index;
    private final WeighedNames weighed;
    private final NameMatcher matcher;

    private NameSearch(List<Name> names, NameIndex index, WordFrequencies frequencies) {
        this.names = names;
        this.index = index;
        this.weighed = index.weighed(frequencies);
        this.matcher = frequencies.matcher();
    }

    /// Takes a name that was found.
    interface Taker {
        void take(int name, Likeness likeness);
    }

    static NameSearch over(List<Name> names, WordFrequencies frequencies) {
        var index = new NameIndex.Builder();
        names.forEach(index::add);
        return new NameSearch(List.copyOf(names), index.build(), frequencies);
    }

    /// The same names, their words weighed otherwise.
    NameSearch with(WordFrequencies frequencies) {
        return new NameSearch(names, index, frequencies);
    }

    /// Names that are enough like the query to alarm, in the order of their numbers.
    ///
    /// @param isAsked names that are looked at
    void search(Name query, IntPredicate isAsked, Taker taker) {
        var comparing = matcher.comparing(query);
        for (int name : weighed.candidates(query)) {
            boolean alarms = isAsked.test(name) && comparing.score(names.get(name)) >= Likeness.ALERT;
            if (alarms) taker.take(name, comparing.with(names.get(name)));
        }
    }
}
