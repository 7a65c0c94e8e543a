package entrepot.screening.delta;

import static org.assertj.core.api.Assertions.assertThat;

import entrepot.screening.Editions;
import entrepot.screening.ListDiff;
import entrepot.screening.ListLoad.Parsed;
import entrepot.screening.ListSnapshot;
import entrepot.screening.search.ListSearch;
import entrepot.screening.search.WordFrequencies;
import entrepot.screening.source.ListReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Holds the biggest change of a dated series against a million customers, and writes seconds and memory
/// to docs/benchmarks/screening. Wants a quiet machine, so it runs only when it is called by name:
/// `./entrepot test RescreenSpeed`.
@Tag("slow")
class RescreenSpeed {

    private static final long SEED = 41;
    private static final int CUSTOMERS = 1_000_000;

    private final List<String> lines = new ArrayList<>();

    @Test
    void measures() throws IOException {
        run(Editions.real("ofac-sdn-series"), CUSTOMERS);
        Files.write(raw().resolve("rescreen.txt"), lines);
    }

    /// The record of measurements, above the working folder.
    private static Path raw() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/benchmarks/screening")))
            folder = Objects.requireNonNull(folder.getParent(), "no docs/benchmarks/screening");
        return folder.resolve("docs/benchmarks/screening");
    }

    private void run(Path folder, int count) throws IOException {
        var pair = biggest(editions(folder));
        var diff = ListDiff.between(pair.getFirst(), pair.getLast());
        say(String.format(
                Locale.ROOT,
                "%s to %s: %d added, %d removed, %d changed",
                pair.getFirst(),
                pair.getLast(),
                diff.added().size(),
                diff.removed().size(),
                diff.changed().size()));
        var frequencies = ListSearch.over(pair.subList(0, 1)).frequencies();
        var people = new People(SEED).customers(count);
        long empty = usedMegabytes();
        long started = System.nanoTime();
        var customers = CustomerIndex.of(people);
        say(String.format(Locale.ROOT, "%d customers indexed in %.1f s", customers.size(), secondsSince(started)));
        say(String.format(
                Locale.ROOT, "their index takes %d MB, all in use %d MB", usedMegabytes() - empty, usedMegabytes()));
        for (int round = 1; round <= 2; round++) rescreen(round, diff, customers, frequencies);
        say(String.format(
                Locale.ROOT,
                "%d processors, Java %s, load %.1f",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }

    private void rescreen(int round, ListDiff diff, CustomerIndex customers, WordFrequencies frequencies) {
        long started = System.nanoTime();
        var touched = Rescreen.of(diff, customers, frequencies);
        say(String.format(
                Locale.ROOT, "round %d: %d customers touched in %.2f s", round, touched.size(), secondsSince(started)));
        assertThat(touched).isNotEmpty();
    }

    private static List<ListSnapshot> editions(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted()
                    .map(file -> ((Parsed) ListReader.read(List.of(file), Instant.EPOCH)
                                    .getFirst())
                            .snapshot())
                    .toList();
        }
    }

    /// The neighbours between which most entries came.
    private static List<ListSnapshot> biggest(List<ListSnapshot> editions) {
        var pairs = new ArrayList<List<ListSnapshot>>();
        for (int i = 1; i < editions.size(); i++) pairs.add(editions.subList(i - 1, i + 1));
        return pairs.stream()
                .max(Comparator.comparingInt(pair -> ListDiff.between(pair.getFirst(), pair.getLast())
                        .added()
                        .size()))
                .orElseThrow();
    }

    private void say(String line) {
        lines.add(line);
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static long usedMegabytes() {
        System.gc();
        var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return memory.getUsed() >> 20;
    }
}
