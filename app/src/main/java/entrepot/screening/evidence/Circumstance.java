package entrepot.screening.evidence;

/// One thing known of both sides beside the name, and what it says.
///
/// @param asked  what is known of the subject
/// @param listed what the list says
public record Circumstance(Finding finding, String asked, String listed) {

    /// Log-odds: above 0 it speaks for one person, below 0 against.
    public double weight() {
        return finding.weight;
    }

    /// A sentence for people.
    public String why() {
        return finding.words;
    }

    /// What may be found. Each weight is the logarithm of m / u: how often it is so of one person in two
    /// lists, and of two persons (`CircumstanceFitTest`). Agreement on a day is capped at what a shared
    /// office or a copied file could feign; the weights against assume that two birth dates in a hundred
    /// are wrong, as files are.
    public enum Finding {
        BIRTH_DAY(5.0, "born on the same day"),
        BIRTH_YEAR(1.4, "born in the same year, as far as both are known"),
        BIRTH_NEAR(-1.5, "born up to two years apart"),
        BIRTH_FAR(-3.8, "born more than two years apart"),
        COUNTRY_SAME(2.2, "tied to the same country"),
        COUNTRY_OTHER(-2.2, "tied to other countries"),
        SEX_SAME(0.2, "of the same sex"),
        SEX_OTHER(-3.0, "of the other sex");

        private final double weight;
        private final String words;

        Finding(double weight, String words) {
            this.weight = weight;
            this.words = words;
        }
    }
}
