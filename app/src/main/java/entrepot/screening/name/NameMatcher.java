package entrepot.screening.name;

import java.util.List;
import java.util.function.ToIntFunction;

/// Compares names. Immutable and safe for any number of threads; the same names give the same answer
/// to the last bit.
public final class NameMatcher {

    private static final NameMatcher STANDARD = new NameMatcher(Weights.standard(), Rarity.UNKNOWN);

    private final Weights weights;
    private final Rarity rarity;

    NameMatcher(Weights weights, Rarity rarity) {
        this.weights = weights;
        this.rarity = rarity;
    }

    /// With the weights that ship with Entrepot, all words as rare as each other.
    public static NameMatcher standard() {
        return STANDARD;
    }

    /// Which weights it compares with: the same text, the same weights.
    public String version() {
        return weights.version();
    }

    /// With words weighed by how rare they are: in how many of so many names a word's best reading
    /// ([Word#text]) occurs. The function must be safe for any number of threads.
    public NameMatcher withFrequencies(ToIntFunction<String> documentFrequency, int names) {
        return new NameMatcher(weights, new Rarity(documentFrequency, names));
    }

    /// How alike a query is to a listed name.
    public Likeness compare(Name query, Name listed) {
        if (query.words().isEmpty() || listed.words().isEmpty()) return Likeness.NONE;
        return evidence(query, listed).likeness();
    }

    Weights weights() {
        return weights;
    }

    /// What speaks for and against, in the readings of the two that are most alike.
    Evidence evidence(Name query, Name listed) {
        var best = evidence(query, listed, 0, 0);
        for (int i = 0; i < query.variants().size(); i++)
            for (int j = i == 0 ? 1 : 0; j < listed.variants().size(); j++) {
                var other = evidence(query, listed, i, j);
                if (other.logOdds() > best.logOdds()) best = other;
            }
        return best;
    }

    private Evidence evidence(Name query, Name listed, int queryVariant, int listedVariant) {
        return Comparison.of(
                Alignment.of(
                        query.variants().get(queryVariant), listed.variants().get(listedVariant)),
                new Evidence(ofPair(query, listed)),
                rarity);
    }

    /// The listed name's kind is known for sure, the query's is what was asked.
    private List<Double> ofPair(Name query, Name listed) {
        return weights.of(listed.kind() == NameKind.UNKNOWN ? query.kind() : listed.kind());
    }
}
