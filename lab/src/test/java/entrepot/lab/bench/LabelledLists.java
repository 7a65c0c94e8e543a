package entrepot.lab.bench;

import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListLoad;
import entrepot.screening.ListSnapshot;
import entrepot.screening.source.ListReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// The real lists that a party is screened against, and the labelled queries as load: in the folder
/// that ENTREPOT_DATA names, else in `shared/data` above the project.
record LabelledLists(Path data) {

    /// OFAC, UN, UK, EU, Canada, Australia.
    private static final List<String> LISTS = List.of(
            "ofac-sdn-2024-01",
            "ofac-nonsdn-2025-12",
            "un-2026-02-27.xml",
            "uk-uksl-2026-05",
            "eu-parsed-2025-06.csv",
            "ca-sema-2025-05.xml",
            "au-dfat-parsed-2025-06.csv");

    /// Whom somebody asks for.
    record Query(Kind kind, String text) {}

    /// Where the data is; empty where it is not.
    static Optional<LabelledLists> find() {
        var named = System.getenv("ENTREPOT_DATA");
        if (named != null) return Optional.of(new LabelledLists(Path.of(named)));
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent())
            if (Files.isDirectory(folder.resolve("shared/data/names")))
                return Optional.of(new LabelledLists(folder.resolve("shared/data")));
        return Optional.empty();
    }

    List<Path> paths() {
        return LISTS.stream().map(data.resolve("sanctions")::resolve).toList();
    }

    Path file() {
        return data.resolve("names/list-queries-dev.csv");
    }

    List<ListSnapshot> snapshots() {
        return ListReader.read(paths(), Instant.EPOCH).stream()
                .map(LabelledLists::parsed)
                .toList();
    }

    List<Query> queries() {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = CSVParser.parse(Files.readString(file()), format)) {
            var queries = new ArrayList<Query>();
            for (var row : rows) queries.add(new Query(kind(row.get("type")), row.get("query")));
            return queries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "person" -> Kind.PERSON;
            case "org" -> Kind.ORGANISATION;
            case "vessel" -> Kind.VESSEL;
            default -> Kind.UNKNOWN;
        };
    }

    private static ListSnapshot parsed(ListLoad load) {
        return switch (load) {
            case ListLoad.Parsed(var snapshot) -> Objects.requireNonNull(snapshot);
            case ListLoad.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }
}
