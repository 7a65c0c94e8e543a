package entrepot.screening.name;

import java.util.List;

/// How alike two names are: the probability that they are one name, and the parts that say why. The
/// log-odds of the score are what the kind of name and the letters that agree start with, less the costs
/// of the parts.
public record Likeness(double score, List<PartMatch> parts) {

    /// Chosen on the labelled development pairs, cross-validated: F1 is flat at its best (0.95) from here
    /// to 0.6, recall is 0.94, and of synthetic people against all persons of a whole list fewer than two
    /// in a hundred come above. `NameFitTest` and `FalseAlarmTest` say it again.
    public static final double ALERT = 0.5;

    /// Where precision is above 0.98 with a margin, cross-validated, and recall is three in four.
    public static final double BLOCK = 0.95;

    static final Likeness NONE = new Likeness(0, List.of());

    public Likeness {
        parts = List.copyOf(parts);
    }

    public Verdict verdict() {
        if (score >= BLOCK) return Verdict.BLOCK;
        return score >= ALERT ? Verdict.ALERT : Verdict.NO;
    }
}
