package entrepot.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Measures screening and writes what came out, raw, to docs/benchmarks/screening. Takes about ten
/// minutes and wants a quiet machine, so it runs only when it is called by name: `./entrepot test
/// ScreeningSpeed`. It holds no target, for the record says on what machine it was made.
@Tag("slow")
class ScreeningSpeed {

    private static final List<Class<?>> BENCHMARKS = List.of(SearchBenchmark.class, PartsBenchmark.class);
    private static final long SAMPLES_MIN = 30;

    /// Calls of the parts that take long: warm-up, and timed.
    private static final int WARM_UP = 500;

    private static final int ROUNDS = 1_500;

    @Test
    void measures() throws IOException, InterruptedException {
        var labelled = LabelledLists.find().orElseThrow(() -> new IllegalStateException("no lists in shared/data"));
        var raw = Files.createDirectories(docs().resolve("benchmarks/screening"));
        var folder = Files.createDirectories(Path.of("target", "bench", "screening"));
        Files.writeString(raw.resolve("speed.txt"), calls(folder, raw));
        Files.writeString(raw.resolve("process.txt"), processes(labelled, folder));
    }

    private static String calls(Path folder, Path raw) throws IOException, InterruptedException {
        var begin = circumstances();
        var seen = new TreeMap<String, JmhRun.Seen>();
        for (var benchmark : BENCHMARKS) {
            var own = Files.createDirectories(folder.resolve(benchmark.getSimpleName()));
            seen.putAll(new JmhRun(benchmark, own).run());
            Files.write(raw.resolve("jmh-" + benchmark.getSimpleName() + ".txt"), withoutPaths(own.resolve("log.txt")));
        }
        assertThat(seen).containsOnlyKeys("search", "read", "compare", "wallet", "goods");
        assertThat(seen).allSatisfy((method, one) -> assertThat(one.samples()).isGreaterThan(SAMPLES_MIN));
        var search = new SearchBenchmark();
        return begin + "\n" + search.size() + "; load at the end " + load() + "\n\n" + table(seen, own(search));
    }

    /// Time of the calling thread alone, which a busy machine does not stretch.
    private static Map<String, OwnTime> own(SearchBenchmark search) {
        var parts = new PartsBenchmark();
        return Map.of(
                "search", OwnTime.of(search::search, WARM_UP, ROUNDS),
                "read", OwnTime.of(parts::read),
                "compare", OwnTime.of(parts::compare),
                "wallet", OwnTime.of(parts::wallet),
                "goods", OwnTime.of(parts::goods, WARM_UP, ROUNDS));
    }

    private static String processes(LabelledLists labelled, Path folder) throws IOException, InterruptedException {
        var parts = new ArrayList<String>();
        parts.add(circumstances() + "\n");
        for (int processors : List.of(1, 2)) parts.add(new ProcessRun(labelled, folder).run(processors));
        return String.join("\n", parts);
    }

    private static String table(Map<String, JmhRun.Seen> seen, Map<String, OwnTime> own) {
        var form = "%-8s %12s %12s %12s %12s %12s %12s";
        var lines = new ArrayList<String>();
        lines.add(String.format(Locale.ROOT, form, "µs", "p50", "p99", "p99.9", "calls", "own p50", "own p99"));
        seen.forEach((method, one) -> lines.add(String.format(
                Locale.ROOT,
                form,
                method,
                figure(one.p50Micros()),
                figure(one.p99Micros()),
                figure(one.p999Micros()),
                one.samples(),
                figure(Objects.requireNonNull(own.get(method)).p50Micros()),
                figure(Objects.requireNonNull(own.get(method)).p99Micros()))));
        return String.join("\n", lines) + "\n";
    }

    private static String figure(double micros) {
        return String.format(Locale.ROOT, "%.1f", micros);
    }

    /// JMH's log but for the lines that name the folders of one machine.
    private static List<String> withoutPaths(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> !line.startsWith("# VM invoker")
                        && !line.startsWith("# VM options")
                        && !line.startsWith("WARNING: "))
                .toList();
    }

    private static String circumstances() throws IOException, InterruptedException {
        var started = ProcessHandle.current().info().startInstant();
        return String.format(
                Locale.ROOT,
                "%s, commit %s, Java %s, %s, %d processors, load %s",
                started.map(instant -> instant.toString().substring(0, 10)).orElse("day unknown"),
                commit(),
                Runtime.version(),
                cpu(),
                Runtime.getRuntime().availableProcessors(),
                load());
    }

    private static String commit() throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? said : "unknown";
    }

    private static String cpu() throws IOException {
        var info = Path.of("/proc/cpuinfo");
        if (!Files.exists(info)) return System.getProperty("os.arch");
        try (var lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }

    private static String load() {
        var average = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(Locale.ROOT, "%.1f", average);
    }

    private static Path docs() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("docs/decisions")))
            folder = Objects.requireNonNull(folder.getParent(), "no docs above here");
        return folder.resolve("docs");
    }
}
