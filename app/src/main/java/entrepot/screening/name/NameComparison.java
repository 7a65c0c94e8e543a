package entrepot.screening.name;

import java.util.List;

/// A query that is compared with one listed name after the other. For one thread; what it has seen does
/// not change what it answers.
public final class NameComparison {

    private final Name query;
    private final Weights weights;
    private final Rarity rarity;
    private final WordMatch.Memo matches = new WordMatch.Memo();

    NameComparison(Name query, Weights weights, Rarity rarity) {
        this.query = query;
        this.weights = weights;
        this.rarity = rarity;
    }

    /// How alike the query is to a listed name.
    public Likeness with(Name listed) {
        if (query.words().isEmpty() || listed.words().isEmpty()) return Likeness.NONE;
        return evidence(listed, true).likeness();
    }

    /// How probable it is that the two are one name, 0 to 1: the score of [#with], sooner.
    public double score(Name listed) {
        return query.words().isEmpty() || listed.words().isEmpty()
                ? 0
                : evidence(listed, false).score();
    }

    /// What speaks for and against, in the readings of the two that are most alike.
    Evidence evidence(Name listed, boolean explained) {
        var best = evidence(listed, 0, 0, explained);
        for (int i = 0; i < query.variants().size(); i++)
            for (int j = i == 0 ? 1 : 0; j < listed.variants().size(); j++) {
                var other = evidence(listed, i, j, explained);
                if (other.logOdds() > best.logOdds()) best = other;
            }
        return best;
    }

    private Evidence evidence(Name listed, int queryVariant, int listedVariant, boolean explained) {
        var alignment = Alignment.of(
                query.variants().get(queryVariant), listed.variants().get(listedVariant), matches);
        return Comparison.of(alignment, new Evidence(ofPair(listed), explained), rarity);
    }

    /// The listed name's kind is known for sure, the query's is what was asked.
    private List<Double> ofPair(Name listed) {
        return weights.of(listed.kind() == NameKind.UNKNOWN ? query.kind() : listed.kind());
    }
}
