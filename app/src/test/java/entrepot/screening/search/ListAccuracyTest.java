package entrepot.screening.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import entrepot.screening.ListEntry.Kind;
import entrepot.screening.ListLoad.Parsed;
import entrepot.screening.ListSnapshot;
import entrepot.screening.SharedFiles;
import entrepot.screening.source.ListReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The floors of the compliance handbook over whole lists (A12 to A17), by the labelled queries of the
/// development file, where they and the real lists are. Writes the figures that docs/screening.md shows.
@Tag("slow")
class ListAccuracyTest {

    private static final Path FIGURES = Path.of("target", "screening-figures.txt");
    private static final Map<String, int[]> FOUND = new TreeMap<>();

    @BeforeAll
    static void ask() throws IOException {
        var data = data();
        var lists = ListSearch.over(
                snapshots(data.resolve("sanctions/ofac-sdn-2024-01"), data.resolve("sanctions/un-2026-02-27.xml")));
        var text = Files.readString(data.resolve("names/list-queries-dev.csv"), StandardCharsets.UTF_8);
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = CSVParser.parse(text, format)) {
            for (var row : rows) count(lists, row);
        }
        write(lists.size());
    }

    private static void count(ListSearch lists, CSVRecord row) {
        var hits = lists.search(kind(row.get("type")), row.get("query"));
        var expected = row.get("expected_id").strip();
        boolean found = expected.isEmpty()
                ? !hits.isEmpty()
                : hits.stream().anyMatch(hit -> hit.entry().id().equals(expected));
        var counts = FOUND.computeIfAbsent(row.get("mutation"), _ -> new int[2]);
        counts[0]++;
        if (found) counts[1]++;
    }

    @Test
    void findsWhatIsExact() {
        assertThat(share("M0_")).isEqualTo(1);
        assertThat(share("I_")).isEqualTo(1);
    }

    @Test
    void findsWhatIsChanged() {
        assertThat(share("M1_")).isGreaterThan(0.99);
        assertThat(share("M2_")).isGreaterThan(0.99);
        assertThat(share("M3_")).isGreaterThan(0.95);
    }

    @Test
    void findsAliasesOfEveryScript() {
        // Three of the 136 labels are no alias of their entry: cut at an apostrophe within it.
        assertThat(share("A_weak")).isGreaterThan(0.975);
        assertThat(share("A_un")).isGreaterThan(0.99);
        assertThat(share("A_strong")).isGreaterThan(0.99);
    }

    @Test
    void leavesStrangersAlone() {
        assertThat(share("N_")).isLessThan(0.02);
    }

    private static double share(String prefix) {
        int all = 0;
        int found = 0;
        for (var entry : FOUND.entrySet()) {
            if (!entry.getKey().startsWith(prefix)) continue;
            all += entry.getValue()[0];
            found += entry.getValue()[1];
        }
        assertThat(all).isPositive();
        return (double) found / all;
    }

    private static void write(int names) throws IOException {
        var text = new StringBuilder(names + " names\n");
        FOUND.forEach((kind, counts) ->
                text.append(String.format(Locale.ROOT, "%-24s %4d of %4d%n", kind, counts[1], counts[0])));
        Files.createDirectories(FIGURES.toAbsolutePath().getParent());
        Files.writeString(FIGURES, text);
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

    private static List<ListSnapshot> snapshots(Path... paths) {
        return ListReader.read(List.of(paths), Instant.EPOCH).stream()
                .map(load -> ((Parsed) load).snapshot())
                .toList();
    }

    private static Path data() {
        var found = SharedFiles.find("names/list-queries-dev.csv");
        assumeTrue(found.isPresent(), "labelled queries are not here: shared/data/names");
        return found.orElseThrow().resolveSibling("..").normalize();
    }
}
