package entrepot.screening.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Terms, numbered from 0, and which of them a term stands for.
final class TermBook {

    private final Map<String, Integer> numbers;
    private final NearWords near;
    private final TermMemo memo = new TermMemo();

    private TermBook(Map<String, Integer> numbers, List<String> terms) {
        this.numbers = numbers;
        this.near = new NearWords(
                terms.stream().map(term -> Terms.isSpelling(term) ? term : "").toList());
    }

    /// The terms that a term stands for, each with how near it is, of a thousand. It depends on the two
    /// terms alone, and is the same seen from either.
    IntPairs like(String term) {
        return memo.of(term, this::find);
    }

    private IntPairs find(String term) {
        var found = new IntPairs();
        var same = numbers.get(term);
        if (same != null) found.add(same, Share.SAME);
        if (!Terms.isSpelling(term)) return found;
        var edits = Edits.from(term);
        for (int at : near.suspects(term, NearWords.editsFor(term.length()))) {
            int nearness = nearness(edits, term.length(), near.word(at));
            if (nearness > 0 && (same == null || at != same)) found.add(at, nearness);
        }
        return found;
    }

    private static int nearness(Edits from, int length, String other) {
        int max = NearWords.editsFor(Math.min(length, other.length()));
        int edits = from.to(other, max);
        if (edits > max) return 0;
        return Share.SAME - edits * Share.SAME / (Math.max(length, other.length()) + 1);
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
