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

    Joins(Alignment alignment) {
        this.alignment = alignment;
    }

    void link() {
        for (int i = 0; i < alignment.query.size(); i++) if (isWhole(i, true)) joinTo(i, true);
        for (int i = 0; i < alignment.listed.size(); i++) if (isWhole(i, false)) joinTo(i, false);
        shift();
    }

    private boolean isWhole(int word, boolean inQuery) {
        var words = words(inQuery);
        return alignment.isFree(word, inQuery) && words.get(word).role() == Role.GIVEN_OR_FAMILY;
    }

    private List<Word> words(boolean inQuery) {
        return inQuery ? alignment.query : alignment.listed;
    }

    /// Looks on the other side for neighbours that together are the word, or for any two words: a given
    /// name that is joined to the family name need not stand beside it in the list. The nearest is taken.
    private void joinTo(int whole, boolean inQuery) {
        var best = WordMatch.CONFLICT;
        List<Integer> bestParts = List.of();
        for (var parts : candidates(whole, inQuery)) {
            var match = match(words(inQuery).get(whole), parts, words(!inQuery));
            if (match.share() >= best.share()) continue;
            best = match;
            bestParts = parts;
        }
        if (!best.agrees()) return;
        if (inQuery) alignment.link(List.of(whole), bestParts, best);
        else alignment.link(bestParts, List.of(whole), best);
    }

    private List<List<Integer>> candidates(int whole, boolean inQuery) {
        List<List<Integer>> candidates = new ArrayList<>(2);
        for (int from = 0; from < words(!inQuery).size(); from++) {
            if (!isOpen(from, !inQuery)) continue;
            for (int count = 2; count <= PARTS_MAX; count++) {
                if (from + count > words(!inQuery).size() || !isOpen(from + count - 1, !inQuery)) break;
                if (joins(whole, from, from + count - 1, inQuery)) candidates.add(range(from, count));
            }
            addPairs(whole, from, inQuery, candidates);
        }
        return candidates;
    }

    private boolean isOpen(int word, boolean inQuery) {
        return alignment.isFree(word, inQuery) && words(inQuery).get(word).role() != Role.LEGAL_FORM;
    }

    /// Whether neighbours may be the word, before it is tried: as long, and one end the same; or as many
    /// as it has letters, when it stands for their initials.
    private boolean joins(int whole, int first, int last, boolean inQuery) {
        var word = words(inQuery).get(whole);
        var parts = words(!inQuery);
        if (word.text().length() == last - first + 1) return true;
        int length = 0;
        int letters = 0;
        for (int i = first; i <= last; i++) {
            length += parts.get(i).text().length();
            letters |= parts.get(i).letters().best();
        }
        return isLike(word, length, letters) && sharesEnd(word, parts.get(first), parts.get(last));
    }

    /// A word and another one that is not its next neighbour, which together may be the word.
    private void addPairs(int whole, int first, boolean inQuery, List<List<Integer>> candidates) {
        var word = words(inQuery).get(whole);
        var parts = words(!inQuery);
        var one = parts.get(first);
        for (int second = 0; second < parts.size(); second++) {
            var other = parts.get(second);
            boolean pairs = isLike(
                            word,
                            one.text().length() + other.text().length(),
                            one.letters().best() | other.letters().best())
                    && second != first
                    && second != first + 1
                    && isOpen(second, !inQuery)
                    && sharesEnd(word, one, other);
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
        boolean exactly = parts.stream().anyMatch(part -> words.get(part).role() == Role.NUMERAL);
        for (int i = 0; i < whole.readings().size(); i++) {
            var match = near(whole.readings().get(i), joined);
            if (match.agrees() && !(exactly && match.distance() > 0)) return match;
        }
        return Initials.stands(whole.text(), parts, words)
                ? new WordMatch(Agreement.INITIAL, 0, 0)
                : WordMatch.CONFLICT;
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
        var inQuery = run(true);
        var inListed = run(false);
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
    private List<Integer> run(boolean inQuery) {
        var run = new ArrayList<Integer>();
        for (int i = 0; i < words(inQuery).size(); i++) {
            if (!isOpen(i, inQuery)) continue;
            boolean apart = !run.isEmpty() && run.getLast() != i - 1;
            if (apart || words(inQuery).get(i).role() == Role.NUMERAL) return List.of();
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
