package entrepot.screening.delta;

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

/// Holds the biggest change of a dated series against a million customers, and writes seconds and memory:
/// `RescreenBench FOLDER CUSTOMERS OUT`. Started by hand, on a quiet machine.
public final class RescreenBench {

    private static final long SEED = 41;

    private final List<String> lines = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        var bench = new RescreenBench();
        bench.run(Path.of(args[0]), Integer.parseInt(args[1]));
        Files.write(Path.of(args[2]), bench.lines);
    }

    private void run(Path folder, int count) throws IOException {
        var pair = biggest(editions(folder));
        var diff = ListDiff.between(pair.getFirst(), pair.getLast());
        say(
                "%s to %s: %d added, %d removed, %d changed",
                pair.getFirst(),
                pair.getLast(),
                diff.added().size(),
                diff.removed().size(),
                diff.changed().size());
        var frequencies = ListSearch.over(pair.subList(0, 1)).frequencies();
        var people = new People(SEED).customers(count);
        long empty = usedMegabytes();
        long started = System.nanoTime();
        var customers = CustomerIndex.of(people);
        say("%d customers indexed in %.1f s", customers.size(), secondsSince(started));
        say("their index takes %d MB, all in use %d MB", usedMegabytes() - empty, usedMegabytes());
        for (int round = 1; round <= 2; round++) rescreen(round, diff, customers, frequencies);
        say(
                "%d processors, Java %s, load %.1f",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private void rescreen(int round, ListDiff diff, CustomerIndex customers, WordFrequencies frequencies) {
        long started = System.nanoTime();
        var touched = Rescreen.of(diff, customers, frequencies);
        say("round %d: %d customers touched in %.2f s", round, touched.size(), secondsSince(started));
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

    private void say(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
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
