package entrepot.screening.name;

import entrepot.screening.name.text.Distance;
import entrepot.screening.name.text.Letters;
import java.util.ArrayList;
import java.util.List;

/// Words that one side writes as one: `van der bilt` and `vanderbilt`, `jean claude` and `jc`; and words
/// that are cut at another letter, `myongc hin` and `myong chin`.
final class Joins {

    /// More words than these are not written as one.
    private static final int PARTS_MAX = 4;

    /// A joined word may hold a typing slip, no more: it would join what does not belong together.
    private static final double SHARE_MAX = 0.13;

    private static final int LETTERS_MIN = 4;
    private static final int LENGTHS_MAX = 2;

    private final Alignment alignment;
    private final JoinSide query;
    private final JoinSide listed;

    Joins(Alignment alignment) {
        this.alignment = alignment;
        query = new JoinSide(alignment, true);
        listed = new JoinSide(alignment, false);
    }

    void link() {
        join(query, listed);
        join(listed, query);
        shift();
    }

    private void join(JoinSide wholes, JoinSide parts) {
        for (int i = 0; i < wholes.words.size(); i++)
            if (wholes.isOpen(i) && wholes.words.get(i).role() == Role.GIVEN_OR_FAMILY) join(i, wholes, parts);
    }

    /// Looks on the other side for neighbours that together are the word, or for any two words: a given
    /// name that is joined to the family name need not stand beside it in the list. The nearest is taken.
    private void join(int whole, JoinSide wholes, JoinSide parts) {
        var best = WordMatch.CONFLICT;
        List<Integer> bestParts = List.of();
        for (var candidate : candidates(wholes.words.get(whole), parts)) {
            var match = match(wholes.words.get(whole), candidate, parts.words);
            if (match.share() >= best.share()) continue;
            best = match;
            bestParts = candidate;
        }
        if (!best.agrees()) return;
        if (wholes.inQuery) alignment.link(List.of(whole), bestParts, best);
        else alignment.link(bestParts, List.of(whole), best);
        wholes.look();
        parts.look();
    }

    private static List<List<Integer>> candidates(Word word, JoinSide parts) {
        int letters = word.text().length();
        long fit = parts.parts(word, SHARE_MAX * (letters + 2 * LENGTHS_MAX));
        if (fit == 0 && letters > PARTS_MAX) return List.of();
        List<List<Integer>> candidates = new ArrayList<>(2);
        for (int first = 0; first < parts.words.size(); first++) {
            for (int count = 2; count <= PARTS_MAX && parts.isOpen(first, count); count++)
                if (letters == count || joins(word, first, count, parts, fit)) candidates.add(range(first, count));
            if ((fit & 1L << first) != 0) addPairs(word, first, parts, fit, candidates);
        }
        return candidates;
    }

    /// Whether neighbours may be the word, before it is tried: as long, and one end the same. As many
    /// as it has letters are tried at once: it may stand for their initials.
    private static boolean joins(Word word, int first, int count, JoinSide parts, long fit) {
        int length = 0;
        int letters = 0;
        for (int i = first; i < first + count; i++) {
            if ((fit & 1L << i) == 0) return false;
            length += parts.length(i);
            letters |= parts.letters(i);
        }
        return isLike(word, length, letters)
                && sharesEnd(word, parts.words.get(first), parts.words.get(first + count - 1));
    }

    /// A word and another one that is not its next neighbour, which together may be the word.
    private static void addPairs(Word word, int first, JoinSide parts, long fit, List<List<Integer>> candidates) {
        for (long left = fit & ~(3L << first); left != 0; left &= left - 1) {
            int second = Long.numberOfTrailingZeros(left);
            boolean pairs = isLike(
                            word,
                            parts.length(first) + parts.length(second),
                            parts.letters(first) | parts.letters(second))
                    && sharesEnd(word, parts.words.get(first), parts.words.get(second));
            if (pairs) candidates.add(List.of(first, second));
        }
    }

    /// About as long, and of the same letters; of a word in another script any reading may be as long.
    private static boolean isLike(Word word, int length, int letters) {
        int longer = Math.max(length, word.text().length());
        if (Math.abs(length - word.text().length()) > LENGTHS_MAX) return false;
        return word.foreign()
                ? word.letters().apart(letters) <= SHARE_MAX * (length + LENGTHS_MAX)
                : Letters.apart(word.letters().best(), letters) <= SHARE_MAX * longer;
    }

    private static boolean sharesEnd(Word word, Word first, Word last) {
        var text = word.text();
        return word.foreign()
                || first.foreign()
                || text.charAt(0) == first.text().charAt(0)
                || text.charAt(text.length() - 1)
                        == last.text().charAt(last.text().length() - 1);
    }

    private static WordMatch match(Word whole, List<Integer> parts, List<Word> words) {
        var joined = Link.joined(parts, words);
        boolean exactly = hasNumeral(parts, words);
        for (int i = 0; i < whole.readings().size(); i++) {
            var match = near(whole.readings().get(i), joined);
            if (match.agrees() && !(exactly && match.distance() > 0)) return match;
        }
        return standsFor(whole.text(), parts, words) ? new WordMatch(Agreement.INITIAL, 0, 0) : WordMatch.CONFLICT;
    }

    private static boolean hasNumeral(List<Integer> places, List<Word> words) {
        for (int i = 0; i < places.size(); i++) if (words.get(places.get(i)).role() == Role.NUMERAL) return true;
        return false;
    }

    /// Whether a word is made of the first letters of other words: `jc` of `jean claude`.
    private static boolean standsFor(String word, List<Integer> places, List<Word> words) {
        if (word.length() != places.size()) return false;
        for (int i = 0; i < word.length(); i++) {
            var whole = words.get(places.get(i));
            if (!whole.role().tells() || whole.text().charAt(0) != word.charAt(i)) return false;
        }
        return true;
    }

    private static WordMatch near(String whole, String joined) {
        int longer = Math.max(whole.length(), joined.length());
        int limit = (int) (SHARE_MAX * longer * Distance.LETTER);
        if (longer < LETTERS_MIN || Math.abs(whole.length() - joined.length()) > LENGTHS_MAX) return WordMatch.CONFLICT;
        int distance = Distance.of(whole, joined, limit);
        if (distance > limit) return WordMatch.CONFLICT;
        double letters = (double) distance / Distance.LETTER;
        return new WordMatch(Agreement.JOINED, letters, letters / longer);
    }

    /// All that is left of both sides, when each has one run of two or more words that read the same but
    /// are cut elsewhere.
    private void shift() {
        var inQuery = run(query);
        var inListed = run(listed);
        if (inQuery.size() < 2 || inListed.size() < 2 || !isShifted(inQuery, inListed)) return;
        var match = near(Link.joined(inQuery, alignment.query), Link.joined(inListed, alignment.listed));
        if (match.agrees()) alignment.link(inQuery, inListed, match);
    }

    /// Words that pair up as they stand need no joining.
    private boolean isShifted(List<Integer> inQuery, List<Integer> inListed) {
        if (inQuery.size() != inListed.size()) return true;
        for (int i = 0; i < inQuery.size(); i++) {
            int one = alignment.query.get(inQuery.get(i)).text().length();
            int other = alignment.listed.get(inListed.get(i)).text().length();
            if (one != other) return true;
        }
        return false;
    }

    /// The run of open words of a side, or none when they do not stand together or hold a number.
    private static List<Integer> run(JoinSide side) {
        var run = new ArrayList<Integer>();
        for (int i = 0; i < side.words.size(); i++) {
            if (!side.isOpen(i)) continue;
            boolean apart = !run.isEmpty() && run.getLast() != i - 1;
            if (apart || side.words.get(i).role() == Role.NUMERAL) return List.of();
            run.add(i);
        }
        return run;
    }

    private static List<Integer> range(int from, int count) {
        var range = new ArrayList<Integer>(count);
        for (int i = from; i < from + count; i++) range.add(i);
        return range;
    }
}
