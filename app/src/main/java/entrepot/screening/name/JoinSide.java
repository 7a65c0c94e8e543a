package entrepot.screening.name;

import entrepot.screening.name.text.Letters;
import java.util.List;

/// One side of an alignment as joins look at it: which words are open, their letters and lengths.
/// Places of words are bits: a name has no more than 24 words.
final class JoinSide {

    final boolean inQuery;
    final List<Word> words;
    private final Alignment alignment;
    private final int[] letters;
    private final int[] lengths;
    private long open;

    JoinSide(Alignment alignment, boolean inQuery) {
        this.alignment = alignment;
        this.inQuery = inQuery;
        words = inQuery ? alignment.query : alignment.listed;
        letters = new int[words.size()];
        lengths = new int[words.size()];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = words.get(i).letters().best();
            lengths[i] = words.get(i).text().length();
        }
        look();
    }

    /// Looks again which words are open: neither linked nor a legal form.
    void look() {
        open = 0;
        for (int i = 0; i < letters.length; i++)
            if (alignment.isFree(i, inQuery) && words.get(i).role() != Role.LEGAL_FORM) open |= 1L << i;
    }

    boolean isOpen(int word) {
        return (open & 1L << word) != 0;
    }

    /// Whether so many open words stand together from a place.
    boolean isOpen(int first, int count) {
        long run = (1L << count) - 1;
        return (open >>> first & run) == run;
    }

    /// Open words that can be a part of a word of the other side, or none when there are not two: they
    /// have its letters, but for a slip.
    long parts(Word whole, double slip) {
        int has = whole.foreign() ? whole.letters().possible() : whole.letters().best();
        long fit = 0;
        for (int i = 0; i < letters.length; i++)
            if (Letters.beyond(has, letters[i]) <= slip && isOpen(i)) fit |= 1L << i;
        return Long.bitCount(fit) < 2 ? 0 : fit;
    }

    int letters(int word) {
        return letters[word];
    }

    int length(int word) {
        return lengths[word];
    }
}
