package entrepot.screening.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which word of one name belongs to which of the other: equal words first, then words that are joined
/// on one side, then the best assignment of the rest.
final class Alignment {

    final List<Word> query;
    final List<Word> listed;
    final List<Link> links = new ArrayList<>();
    private final WordMatch.Memo matches;
    private final boolean[] queryDone;
    private final boolean[] listedDone;

    private Alignment(List<Word> query, List<Word> listed, WordMatch.Memo matches) {
        this.query = query;
        this.listed = listed;
        this.matches = matches;
        queryDone = new boolean[query.size()];
        listedDone = new boolean[listed.size()];
    }

    static Alignment of(List<Word> query, List<Word> listed, WordMatch.Memo matches) {
        var alignment = new Alignment(query, listed, matches);
        alignment.linkExact();
        if (alignment.isOpen()) {
            new Joins(alignment).link();
            alignment.assign();
        }
        alignment.links.sort(Comparator.comparingInt(link -> link.query().getFirst()));
        return alignment;
    }

    boolean isFree(int word, boolean inQuery) {
        return inQuery ? !queryDone[word] : !listedDone[word];
    }

    void link(List<Integer> of, List<Integer> to, WordMatch match) {
        links.add(new Link(of, to, match));
        for (int i = 0; i < of.size(); i++) queryDone[of.get(i)] = true;
        for (int i = 0; i < to.size(); i++) listedDone[to.get(i)] = true;
    }

    /// Words of a side that nothing of the other side belongs to.
    List<Word> left(boolean inQuery) {
        var words = inQuery ? query : listed;
        var left = new ArrayList<Word>();
        for (int i = 0; i < words.size(); i++) if (isFree(i, inQuery)) left.add(words.get(i));
        return left;
    }

    /// Whether linked words stand in the same order on both sides, a rotation apart: putting the family
    /// name first is no change.
    boolean keepsOrder() {
        int turns = 0;
        int first = -1;
        int last = -1;
        for (var link : links) {
            if (!query.get(link.query().getFirst()).role().tells()) continue;
            int place = link.listed().getFirst();
            if (first < 0) first = place;
            else if (place < last) turns++;
            last = place;
        }
        return turns == 0 || (turns == 1 && last < first);
    }

    private void linkExact() {
        for (int i = 0; i < query.size(); i++)
            for (int j = 0; j < listed.size(); j++) {
                if (listedDone[j] || !WordMatch.isExact(query.get(i), listed.get(j))) continue;
                link(List.of(i), List.of(j), WordMatch.exact(query.get(i)));
                break;
            }
    }

    private boolean isOpen() {
        return !telling(true).isEmpty() && !telling(false).isEmpty();
    }

    private List<Integer> telling(boolean inQuery) {
        var words = inQuery ? query : listed;
        var telling = new ArrayList<Integer>();
        for (int i = 0; i < words.size(); i++)
            if (isFree(i, inQuery) && words.get(i).role().tells()) telling.add(i);
        return telling;
    }

    private void assign() {
        var rows = telling(true);
        var columns = telling(false);
        if (rows.isEmpty() || columns.isEmpty()) return;
        boolean swapped = rows.size() > columns.size();
        var fewer = swapped ? columns : rows;
        var more = swapped ? rows : columns;
        var found = new WordMatch[fewer.size()][more.size()];
        var costs = new double[fewer.size()][more.size()];
        for (int i = 0; i < found.length; i++)
            for (int j = 0; j < found[i].length; j++) {
                found[i][j] = swapped ? match(more.get(j), fewer.get(i)) : match(fewer.get(i), more.get(j));
                costs[i][j] = found[i][j].share();
            }
        var assigned = Assignment.of(costs);
        for (int j = 0; j < assigned.length; j++) {
            if (assigned[j] < 0 || !found[assigned[j]][j].agrees()) continue;
            int inFewer = fewer.get(assigned[j]);
            int inMore = more.get(j);
            link(List.of(swapped ? inMore : inFewer), List.of(swapped ? inFewer : inMore), found[assigned[j]][j]);
        }
    }

    private WordMatch match(int inQuery, int inListed) {
        return matches.of(query.get(inQuery), listed.get(inListed));
    }
}
