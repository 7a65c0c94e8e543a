package entrepot.screening.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every term of every listed name once, with the names that have it.
final class TermBook {

    private final Map<String, Integer> numbers;
    private final int[][] names;
    private final NearWords near;

    private TermBook(Map<String, Integer> numbers, List<String> terms, int[][] names) {
        this.numbers = numbers;
        this.names = names;
        this.near = new NearWords(terms);
    }

    /// A term that is the same or near, and how near: 1 for the same.
    record Near(int term, double nearness) {}

    /// Names that have a term, in rising order.
    int[] names(int term) {
        return names[term];
    }

    /// How many names have exactly this term.
    int exact(String term) {
        var number = numbers.get(term);
        return number == null ? 0 : names[number].length;
    }

    /// Terms that a query's term stands for, nearest first.
    List<Near> like(String term) {
        var found = new HashMap<Integer, Double>();
        var same = numbers.get(term);
        if (same != null) found.put(same, 1.0);
        if (isSpelling(term))
            for (int at : near.suspects(term, NearWords.editsFor(term.length()))) measure(term, at, found);
        return found.entrySet().stream()
                .map(e -> new Near(e.getKey(), e.getValue()))
                .sorted((a, b) -> a.nearness() == b.nearness()
                        ? Integer.compare(a.term(), b.term())
                        : Double.compare(b.nearness(), a.nearness()))
                .toList();
    }

    private void measure(String term, int at, Map<Integer, Double> found) {
        if (found.containsKey(at)) return;
        var word = near.word(at);
        if (!isSpelling(word)) return;
        int max = NearWords.editsFor(Math.min(term.length(), word.length()));
        int edits = Edits.between(term, word, max);
        if (edits <= max) found.put(at, 1 - edits * 1.0 / (Math.max(term.length(), word.length()) + 1));
    }

    private static boolean isSpelling(String term) {
        return term.charAt(0) != '~' && term.charAt(0) != '#';
    }

    /// Collects the terms of names, numbered from 0.
    static final class Builder {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> terms = new ArrayList<>();
        private final List<int[]> names = new ArrayList<>();
        private final List<Integer> sizes = new ArrayList<>();

        void add(int name, Set<String> of) {
            for (var term : of) put(name, term);
        }

        private void put(int name, String term) {
            int number = numbers.computeIfAbsent(term, this::number);
            int size = sizes.get(number);
            var room = names.get(number);
            if (size == room.length) {
                room = Arrays.copyOf(room, size * 2);
                names.set(number, room);
            }
            room[size] = name;
            sizes.set(number, size + 1);
        }

        private Integer number(String term) {
            terms.add(term);
            names.add(new int[2]);
            sizes.add(0);
            return terms.size() - 1;
        }

        TermBook build() {
            var exact = new int[names.size()][];
            for (int i = 0; i < exact.length; i++) exact[i] = Arrays.copyOf(names.get(i), sizes.get(i));
            return new TermBook(Map.copyOf(numbers), terms, exact);
        }
    }
}
