package entrepot.screening.search;

import entrepot.screening.name.Name;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Names by their words, with what each word and each name tells.
public final class WeighedNames {

    private final NameIndex index;
    private final WordFrequencies frequencies;
    private final int[] wordWeights;
    private final int[] nameWeights;

    WeighedNames(NameIndex index, WordFrequencies frequencies, int[] wordWeights, int[] nameWeights) {
        this.index = index;
        this.frequencies = frequencies;
        this.wordWeights = wordWeights;
        this.nameWeights = nameWeights;
    }

    /// The numbers, rising, of the names that have enough in common with a name to be compared with it.
    public int[] candidates(Name asked) {
        var tally = new Tally(index.size());
        int whole = Share.whole(asked, frequencies);
        for (var word : Terms.telling(asked)) {
            var near = like(Terms.of(word));
            int weight = frequencies.weight(word);
            eachWord(near, tally, weight);
            near.forEach((term, nearness) ->
                    index.namesByRun().each(term, name -> tally.add(name, Share.worth(weight, weight, nearness))));
        }
        for (var run : Terms.runs(asked)) eachWord(like(Set.of(run)), tally, Integer.MAX_VALUE);
        for (var written : Terms.wholes(asked))
            like(Set.of(written))
                    .forEach((term, nearness) -> index.namesByWhole()
                            .each(term, name -> tally.add(name, Share.worth(whole, nameWeights[name], nearness))));
        return tally.names((name, shared) -> Share.isEnough(shared, whole, nameWeights[name]));
    }

    /// Each near word by its nearest term; a pair of words weighs what the more common one does.
    private void eachWord(Map<Integer, Integer> near, Tally tally, int weight) {
        var words = new HashMap<Integer, Integer>();
        near.forEach((term, nearness) ->
                index.wordsByTerm().each(term, word -> words.merge(word, nearness, Math::max)));
        words.forEach((word, nearness) -> {
            int worth = Share.worth(weight, wordWeights[word], nearness);
            index.namesByWord().each(word, name -> tally.add(name, worth));
        });
    }

    private Map<Integer, Integer> like(Set<String> terms) {
        var near = new HashMap<Integer, Integer>();
        for (var term : terms)
            index.terms().like(term).each((number, nearness) -> near.merge(number, nearness, Math::max));
        return near;
    }
}
