package entrepot.command;

import entrepot.screening.ListId;
import entrepot.screening.keeping.Kept;
import entrepot.screening.keeping.Receipt;
import entrepot.screening.keeping.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What became of an edition, for a terminal: a line, and for a refusal its reasons.
final class ReceiptText {

    private static final int REASONS_SHOWN = 5;
    private static final String INDENT = "           ";

    private ReceiptText() {}

    static List<String> lines(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Taken(var kept, var instead) ->
                List.of("taken      " + inWords(kept)
                        + instead.map(other -> ", instead of " + other.name()).orElse(""));
            case Receipt.Confirmed(var kept) -> List.of("confirmed  " + inWords(kept));
            case Receipt.Refused(var list, var refusal) -> refused(list, refusal);
        };
    }

    private static List<String> refused(ListId list, Refusal refusal) {
        var lines = new ArrayList<String>();
        lines.add("refused    " + list + " from " + refusal.source());
        reasons(refusal).forEach(line -> lines.add(INDENT + line));
        return lines;
    }

    /// The reasons, each kind of remedy once.
    static List<String> reasons(Refusal refusal) {
        var lines = new ArrayList<String>();
        var reasons = refusal.reasons();
        reasons.stream().limit(REASONS_SHOWN).forEach(reason -> lines.add(reason.toString()));
        if (reasons.size() > REASONS_SHOWN) lines.add("and " + (reasons.size() - REASONS_SHOWN) + " reasons more");
        reasons.stream()
                .map(Refusal.Reason::remedy)
                .distinct()
                .limit(REASONS_SHOWN)
                .forEach(remedy -> lines.add("remedy: " + remedy));
        return lines;
    }

    private static String inWords(Kept kept) {
        return String.format(
                Locale.ROOT,
                "%s %s, %s, %,d entries, %,d names",
                kept.list(),
                kept.name(),
                kept.dated() ? "published " + kept.publishedOn() : "of no date",
                kept.counts().entries(),
                kept.counts().names());
    }
}
