package entrepot.command;

import entrepot.commit.Json;
import entrepot.screening.ListDiff;
import entrepot.screening.ListEntry;
import entrepot.screening.ListSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What changed from one edition of a list to another, for people and for machines.
record DiffText(ListSnapshot before, ListSnapshot after, ListDiff diff) {

    static DiffText between(ListSnapshot before, ListSnapshot after) {
        return new DiffText(before, after, ListDiff.between(before, after));
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("from " + inWords(before) + " to " + inWords(after));
        lines.add(String.format(
                Locale.ROOT,
                "%,d added, %,d removed, %,d changed",
                diff.added().size(),
                diff.removed().size(),
                diff.changed().size()));
        if (!diff.isEmpty()) lines.add("");
        diff.added().forEach(entry -> lines.add("+ " + inWords(entry)));
        diff.removed().forEach(entry -> lines.add("- " + inWords(entry)));
        diff.changed().forEach(change -> {
            lines.add("~ " + inWords(change.after()));
            change.words().forEach(word -> lines.add("    " + word));
        });
        return lines;
    }

    String json() {
        return Json.write(Map.of(
                "list", before.list(),
                "from", fields(before),
                "to", fields(after),
                "added", diff.added().stream().map(DiffText::fields).toList(),
                "removed", diff.removed().stream().map(DiffText::fields).toList(),
                "changed", diff.changed().stream().map(DiffText::fields).toList()));
    }

    private static String inWords(ListSnapshot snapshot) {
        return String.format(
                Locale.ROOT,
                "%s (%,d entries)",
                snapshot.id(),
                snapshot.counts().entries());
    }

    private static String inWords(ListEntry entry) {
        return entry.id() + "  " + entry.primaryName() + "  " + entry.kind() + " " + entry.programmes();
    }

    private static Map<String, Object> fields(ListSnapshot snapshot) {
        return Map.of(
                "snapshot", snapshot.id(),
                "published", snapshot.origin().publishedOn(),
                "sha256", snapshot.sha256(),
                "counts", snapshot.counts());
    }

    private static Map<String, Object> fields(ListEntry entry) {
        return Map.of(
                "id", entry.id(),
                "name", entry.primaryName(),
                "kind", entry.kind(),
                "programmes", entry.programmes());
    }

    private static Map<String, Object> fields(ListDiff.Changed change) {
        return Map.of(
                "id", change.after().id(),
                "name", change.after().primaryName(),
                "words", change.words());
    }
}
