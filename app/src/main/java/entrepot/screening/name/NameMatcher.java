package entrepot.screening.name;

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
        return comparing(query).with(listed);
    }

    /// Compares one query with many listed names.
    public NameComparison comparing(Name query) {
        return new NameComparison(query, weights, rarity);
    }

    Weights weights() {
        return weights;
    }

    /// What speaks for and against, in the readings of the two that are most alike.
    Evidence evidence(Name query, Name listed) {
        return comparing(query).evidence(listed, true);
    }
}
