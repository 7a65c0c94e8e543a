package entrepot.screening.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// The words of a dictionary that are one or two edits away from a word: insertions, deletions,
/// substitutions, neighbours swapped.
///
/// Two words within two edits of each other have a common remainder after at most two letters are
/// taken out of the first seven of each (Garbe's symmetric deletion). So the remainders are stored,
/// each with its word's number in one sorted array of longs, and what they find is measured.
final class NearWords {

    static final int EDITS_MAX = 2;
    private static final int PREFIX = 7;
    private static final int NUMBER_BITS = 24;
    private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;
    private static final int BUCKET_BITS = 20;

    private final List<String> words;
    private final long[] remainders;
    private final int[] buckets;
    private final long[] letters;

    /// @param words at most 16 million; a word's number is its place
    NearWords(List<String> words) {
        if (words.size() >= NUMBER_MASK) throw new IllegalArgumentException("too many words: " + words.size());
        this.words = List.copyOf(words);
        this.remainders = remainders(this.words);
        this.buckets = buckets(remainders);
        this.letters = this.words.stream().mapToLong(NearWords::letters).toArray();
    }

    /// Edits within which a word of this length is the same with slips: a short word with two other
    /// letters is another word. Of two words the shorter one counts.
    static int editsFor(int length) {
        if (length <= 2) return 0;
        return length <= 4 ? 1 : EDITS_MAX;
    }

    /// The numbers of words that may be near, in rising order, each once; to be measured.
    int[] suspects(String word, int edits) {
        var found = new Suspects();
        long letters = letters(word);
        Remainders.of(
                word,
                PREFIX,
                edits,
                (text, length) -> collect(key(text, length), number -> {
                    // An edit takes one letter out of a word, brings one in, or both.
                    if (Long.bitCount(letters ^ this.letters[number]) <= 2 * edits) found.add(number);
                }));
        return found.rising();
    }

    String word(int number) {
        return words.get(number);
    }

    /// Which letters a word has, as bits; several letters may share one.
    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) letters |= 1L << (word.charAt(i) % Long.SIZE);
        return letters;
    }

    private void collect(long key, IntConsumer found) {
        int bucket = (int) (key >>> (Long.SIZE - BUCKET_BITS));
        for (int i = buckets[bucket]; i < buckets[bucket + 1]; i++)
            if ((remainders[i] & ~NUMBER_MASK) == key) found.accept((int) (remainders[i] & NUMBER_MASK));
    }

    private static long[] remainders(List<String> words) {
        var store = new Longs();
        for (int number = 0; number < words.size(); number++) {
            var word = words.get(number);
            long low = number;
            Remainders.of(word, PREFIX, editsFor(word.length()), (text, length) -> store.add(key(text, length) | low));
        }
        var sorted = store.toArray();
        Arrays.parallelSort(sorted);
        return sorted;
    }

    private static int[] buckets(long[] sorted) {
        var starts = new int[(1 << BUCKET_BITS) + 1];
        int bucket = 0;
        // The keys' upper bit is never set (see key), so signed order is the order of the buckets.
        for (int i = 0; i < sorted.length; i++)
            while (bucket <= (int) (sorted[i] >>> (Long.SIZE - BUCKET_BITS))) starts[bucket++] = i;
        while (bucket < starts.length) starts[bucket++] = sorted.length;
        return starts;
    }

    /// 39 bits of hash above the number's 24; a collision only costs a measurement.
    private static long key(char[] text, int length) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < length; i++) hash = (hash ^ text[i]) * 0x100000001b3L;
        hash ^= hash >>> 29;
        hash *= 0xbf58476d1ce4e5b9L;
        return (hash & Long.MAX_VALUE) & ~NUMBER_MASK;
    }

    /// Numbers as they are met, some of them often.
    private static final class Suspects {
        private int[] numbers = new int[64];
        private int size;

        void add(int number) {
            if (size == numbers.length) numbers = Arrays.copyOf(numbers, size * 2);
            numbers[size++] = number;
        }

        int[] rising() {
            Arrays.sort(numbers, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++)
                if (kept == 0 || numbers[kept - 1] != numbers[i]) numbers[kept++] = numbers[i];
            return Arrays.copyOf(numbers, kept);
        }
    }

    /// A growing array.
    private static final class Longs {
        private long[] values = new long[1 << 12];
        private int size;

        void add(long value) {
            if (size == values.length) values = Arrays.copyOf(values, size * 2);
            values[size++] = value;
        }

        long[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
