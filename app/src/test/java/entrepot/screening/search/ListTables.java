package entrepot.screening.search;

import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListLoad.Parsed;
import entrepot.screening.ListSnapshot;
import entrepot.screening.SharedFiles;
import entrepot.screening.name.Verdict;
import entrepot.screening.report.Rows;
import entrepot.screening.source.ListReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// What a search over whole lists finds of the labelled queries, as tables.
public final class ListTables {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final ListSearch lists;
    private final Map<String, Count> changed = new TreeMap<>();
    private final Map<String, Count> strangers = new TreeMap<>();

    private ListTables(ListSearch lists) {
        this.lists = lists;
    }

    /// What became of the queries of one kind of change.
    private static final class Count {
        private int all;
        private int found;
        private int first;
        private int blocked;
    }

    /// By the slots of the report's template.
    public static Map<String, String> measure() throws IOException {
        var search = ListSearch.over(
                List.of(snapshot("sanctions/ofac-sdn-2024-01"), snapshot("sanctions/un-2026-02-27.xml")));
        var tables = new ListTables(search);
        try (var rows = CSVParser.parse(Files.readString(file("names/list-queries-dev.csv")), FORMAT)) {
            for (var row : rows) tables.ask(row);
        }
        return Map.of(
                "lists.size", String.format(Locale.ROOT, "%,d", search.size()),
                "lists.changes", tables.changes(),
                "lists.strangers", tables.alarms());
    }

    private void ask(CSVRecord row) {
        var hits = lists.search(kind(row.get("type")), row.get("query"));
        var expected = row.get("expected_id").strip();
        var count = (expected.isEmpty() ? strangers : changed).computeIfAbsent(row.get("mutation"), any -> new Count());
        count.all++;
        var meant = expected.isEmpty()
                ? hits
                : hits.stream().filter(hit -> hit.entry().id().equals(expected)).toList();
        if (meant.isEmpty()) return;
        count.found++;
        if (meant.getFirst().equals(hits.getFirst())) count.first++;
        if (meant.stream().anyMatch(hit -> hit.verdict() == Verdict.BLOCK)) count.blocked++;
    }

    private String changes() {
        var rows = Rows.of("kind of change", "queries", "found", "share", "found first", "blocked");
        changed.forEach((kind, one) ->
                rows.row("`" + kind + "`", one.all, one.found, (double) one.found / one.all, one.first, one.blocked));
        return rows.toString();
    }

    private String alarms() {
        var rows = Rows.of("people who are on no list", "queries", "alerts", "share", "blocked");
        strangers.forEach((kind, one) ->
                rows.row("`" + kind + "`", one.all, one.found, (double) one.found / one.all, one.blocked));
        int all = strangers.values().stream().mapToInt(one -> one.all).sum();
        int found = strangers.values().stream().mapToInt(one -> one.found).sum();
        int blocked = strangers.values().stream().mapToInt(one -> one.blocked).sum();
        return rows.row("all", all, found, (double) found / all, blocked).toString();
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "person" -> Kind.PERSON;
            case "org" -> Kind.ORGANISATION;
            case "vessel" -> Kind.VESSEL;
            case "aircraft" -> Kind.AIRCRAFT;
            default -> Kind.UNKNOWN;
        };
    }

    private static ListSnapshot snapshot(String name) {
        return ((Parsed) ListReader.read(List.of(file(name)), Instant.EPOCH).getFirst()).snapshot();
    }

    private static Path file(String name) {
        return SharedFiles.find(name).orElseThrow(() -> new IllegalStateException("not here: " + name));
    }
}
