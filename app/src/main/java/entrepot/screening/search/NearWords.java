package entrepot.screening.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

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
    private static final int BUCKET_BITS = 16;

    private final List<String> words;
    private final long[] remainders;
    private final int[] buckets;

    /// @param words at most 16 million; a word's number is its place
    NearWords(List<String> words) {
        if (words.size() >= NUMBER_MASK) throw new IllegalArgumentException("too many words: " + words.size());
        this.words = List.copyOf(words);
        this.remainders = remainders(this.words);
        this.buckets = buckets(remainders);
    }

    /// Edits within which a word of this length is the same with slips: a short word with two other
    /// letters is another word. Of two words the shorter one counts.
    static int editsFor(int length) {
        if (length <= 2) return 0;
        return length <= 4 ? 1 : EDITS_MAX;
    }

    /// The numbers of words that may be near, in rising order, each once; to be measured.
    int[] suspects(String word, int edits) {
        var found = IntStream.builder();
        Remainders.of(word, PREFIX, edits, (text, length) -> collect(key(text, length), found));
        return found.build().sorted().distinct().toArray();
    }

    String word(int number) {
        return words.get(number);
    }

    private void collect(long key, IntConsumer found) {
        int bucket = (int) (key >>> (Long.SIZE - BUCKET_BITS));
        int at = Arrays.binarySearch(remainders, buckets[bucket], buckets[bucket + 1], key);
        for (int i = at < 0 ? -at - 1 : at; i < remainders.length; i++) {
            if ((remainders[i] & ~NUMBER_MASK) != key) return;
            found.accept((int) (remainders[i] & NUMBER_MASK));
        }
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
