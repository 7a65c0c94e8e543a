package entrepot.command;

import entrepot.command.terminal.Columns;
import entrepot.screening.ListId;
import entrepot.screening.keeping.EditionStore;
import entrepot.screening.keeping.Kept;
import entrepot.screening.keeping.Refusal;
import entrepot.screening.keeping.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How the lists of a store stand, as a table with what was refused below it.
final class StatusText {

    private static final int MINUTE = "2026-01-31T10:00".length();

    private final EditionStore store;
    private final Instant now;
    private final Duration ageMax;

    StatusText(EditionStore store, Instant now, Duration ageMax) {
        this.store = store;
        this.now = now;
        this.ageMax = ageMax;
    }

    List<String> lines(List<ListId> lists) {
        var age = "age, at most " + words(ageMax);
        var table = new Columns(
                "list", "state", "edition", "published", "confirmed", age, "entries", "names", "wallets", "source");
        for (var list : lists) table.row(cells(list));
        var lines = new ArrayList<>(table.lines());
        for (var list : lists) {
            var standing = store.standing(list);
            standing.refusal().ifPresent(refusal -> lines.addAll(refusal(list, standing, refusal)));
        }
        return lines;
    }

    /// In use, confirmed within the limit, and nothing refused since.
    boolean isGood(ListId list) {
        var standing = store.standing(list);
        return standing.inUse().isPresent() && !standing.isRefusedSince() && isFresh(age(standing));
    }

    private String[] cells(ListId list) {
        return store.inUse(list).map(kept -> cells(kept, store.standing(list))).orElseGet(() ->
                new String[] {list.name(), "MISSING", "-", "-", "-", "-", "-", "-", "-", "-"});
    }

    private String[] cells(Kept kept, Standing standing) {
        var age = age(standing);
        return new String[] {
            kept.list().name(),
            isFresh(age) ? "current" : "TOO OLD",
            kept.name(),
            kept.dated() ? kept.publishedOn().toString() : "unknown",
            minute(standing.confirmedAt()),
            words(age),
            figure(kept.counts().entries()),
            figure(kept.counts().names()),
            figure(kept.counts().wallets()),
            kept.source()
        };
    }

    private Duration age(Standing standing) {
        return Duration.between(standing.confirmedAt(), now);
    }

    /// A confirmation of the future is none: a clock is wrong.
    private boolean isFresh(Duration age) {
        return !age.isNegative() && age.compareTo(ageMax) <= 0;
    }

    private static List<String> refusal(ListId list, Standing standing, Refusal refusal) {
        var when = standing.isRefusedSince() ? "" : " (before the last confirmation)";
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("last refusal of " + list + ", " + minute(refusal.at()) + when + ", from " + refusal.source());
        ReceiptText.reasons(refusal).forEach(line -> lines.add("  " + line));
        return lines;
    }

    private static String minute(Instant at) {
        return at.toString().substring(0, MINUTE).replace('T', ' ') + "Z";
    }

    private static String words(Duration time) {
        var size = time.abs();
        var sign = time.isNegative() ? "-" : "";
        if (size.toDays() >= 3) return sign + size.toDays() + " d";
        return String.format(Locale.ROOT, "%s%d:%02d h", sign, size.toHours(), size.toMinutesPart());
    }

    private static String figure(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
