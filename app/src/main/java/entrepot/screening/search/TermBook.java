package entrepot.screening.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Terms, numbered from 0, and which of them a term stands for.
final class TermBook {

    private final Map<String, Integer> numbers;
    private final NearWords near;

    private TermBook(Map<String, Integer> numbers, List<String> terms) {
        this.numbers = numbers;
        this.near = new NearWords(
                terms.stream().map(term -> Terms.isSpelling(term) ? term : "").toList());
    }

    /// Adds the terms that a term stands for, each with how near it is, of a thousand; of two measures
    /// the nearer one stays. It depends on the two terms alone, and is the same seen from either.
    void addLike(String term, Map<Integer, Integer> found) {
        var same = numbers.get(term);
        if (same != null) found.put(same, Share.SAME);
        if (!Terms.isSpelling(term)) return;
        for (int at : near.suspects(term, NearWords.editsFor(term.length()))) {
            int nearness = nearness(term, near.word(at));
            if (nearness > 0) found.merge(at, nearness, Math::max);
        }
    }

    private static int nearness(String one, String other) {
        int max = NearWords.editsFor(Math.min(one.length(), other.length()));
        int edits = Edits.between(one, other, max);
        if (edits > max) return 0;
        return Share.SAME - edits * Share.SAME / (Math.max(one.length(), other.length()) + 1);
    }

    /// Collects terms.
    static final class Builder {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> terms = new ArrayList<>();

        int number(String term) {
            return numbers.computeIfAbsent(term, this::add);
        }

        int size() {
            return terms.size();
        }

        private int add(String term) {
            terms.add(term);
            return terms.size() - 1;
        }

        TermBook build() {
            return new TermBook(Map.copyOf(numbers), terms);
        }
    }
}
